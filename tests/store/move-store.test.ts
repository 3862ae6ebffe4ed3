import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/outcome.ts";
import { type Move, type Moved, moveStore } from "../../src/store/move/move-store.ts";
import { MOVED_TABLES } from "../../src/store/move/moved-tables.ts";
import type { Connection } from "../../src/store/postgres/connection.ts";
import { lookIntoPostgres } from "../../src/store/postgres/look-into-postgres.ts";
import { postgresMigrations } from "../../src/store/postgres/migrations-folder.ts";
import { openStoreOn } from "../../src/store/postgres/open-postgres-store.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import type { Store } from "../../src/store/store.ts";
import { recognizeByText } from "../../src/stories/recognize.ts";
import { freshPglite } from "../fakes/fresh-postgres.ts";
import { elsewhere, fill, LONG_KEY, left, ODD_KEY, openFile, save } from "./filled-store.ts";
import { group, HOUR, NOON, newSource, newSubscription, stateDueAt, term, thread } from "./store-samples.ts";

const clock = { now: () => NOON };
const fresh = freshPglite();
const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const newFile = () => join(mkdtempSync(join(tmpdir(), "tidings-move-")), "tidings.db");

async function openHere(location: string): Promise<Store> {
  const store = await openFile(location);
  opened.push(store);
  return store;
}

async function filledFile(): Promise<{ location: string; store: Store }> {
  const location = newFile();
  const store = await openHere(location);
  await fill(store);
  return { location, store };
}

const move = (location: string, connection: Connection, how: Partial<Move> = {}): Promise<Outcome<Moved>> =>
  moveStore({ location, connection, clock, interrupted: new AbortController().signal, ...how });

async function moved(location: string, connection: Connection, how: Partial<Move> = {}): Promise<Moved> {
  const outcome = await move(location, connection, how);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

/** All but those that follow from others. */
const rowsIn = ({ tables }: Moved): number =>
  tables.reduce((sum, { table, onServer }) => sum + (table === "article_words" ? 0 : onServer), 0);

const openThere = (connection: Connection) => openStoreOn(connection, { clock, recognition: recognizeByText });

async function storeThere(connection: Connection): Promise<Store> {
  const store = await openThere(connection);
  if (!store.ok) throw new Error(store.failure.message);
  return store.value;
}

const CONVERSATIONS = [group, thread, elsewhere, left];
const ALL_IDS = Array.from({ length: 20 }, (_, at) => at + 1);

/** What a store answers to everything that the newsroom asks. */
async function answersOf(store: Store) {
  const words = ["ferry", "cheesemong", "rain", "bergen"].map(term);
  return {
    articles: await store.articlesById(ALL_IDS),
    terms: new Map(await store.termsById(ALL_IDS)),
    latest: await store.latestArticles({ limit: 50 }),
    byKey: await Promise.all([ODD_KEY, LONG_KEY, "guid:nobody"].map((key) => store.articleByKey(key))),
    versions: await Promise.all(ALL_IDS.map((id) => store.earlierVersions(id))),
    originals: await Promise.all(ALL_IDS.map((id) => store.originalOf(id))),
    stories: await store.latestStories({ articles: 50 }),
    found: await Promise.all(words.map((word) => store.candidates({ terms: [word], limit: 10 }))),
    about: [await store.coverage(), await store.languages(), await store.publisherNames(), await store.publishers()],
    like: await store.wordsLike("zurich"),
    sources: await store.sources(),
    dueSources: await store.dueSources(NOON + HOUR, 10),
    seen: [...(await store.itemsSeen(1, ["item", `${LONG_KEY} item`]))],
    conversations: await Promise.all(CONVERSATIONS.map((conversation) => answersFor(store, conversation))),
  };
}

const answersFor = async (store: Store, conversation: (typeof CONVERSATIONS)[number]) => ({
  kept: await store.keptOf(conversation),
  subscriptions: await store.subscriptionsOf(conversation),
  chosen: await store.chosenSources(conversation),
  followed: await store.followedTopics(conversation),
  linked: await store.linkedConversations(conversation),
  told: [...(await store.toldVersions(conversation, ALL_IDS))],
  lastTold: await store.lastTold(conversation, "rain"),
});

/** What happens next, which changes the store. */
async function whatFollows(store: Store) {
  const [article] = await save(store, { keys: ["guid:next"], title: "Next", text: "What came next." });
  const subscription = await store.addSubscription(newSubscription({ conversation: elsewhere }), NOON);
  const { source } = await store.addSource(newSource({ url: "https://next.example/" }), stateDueAt(NOON), NOON);
  await store.reviveDeliveries();
  return {
    again: await save(store, {
      keys: [ODD_KEY],
      title: "Odd \0 title",
      text: "A\0B \u001a C \ud83d\ude00 cheesemongers.",
    }),
    numbers: [article?.id, subscription.id, source.id],
    delivered: await store.claimDeliveries(NOON, 10),
    story: await save(store, {
      keys: ["guid:copy"],
      title: "Another ferry sinks off Bergen with 40 people on board",
      text: "A ferry with 40 people on board sank off Bergen on Sunday, the coast guard said. Ferry crews saved 38 of them.",
    }),
    stories: await store.latestStories({ articles: 50 }),
  };
}

describe("a store that was moved from a file into PostgreSQL", () => {
  test("answers everything as before, and goes on as the file would have", async () => {
    const { location, store } = await filledFile();
    const connection = await fresh();
    const end = await moved(location, connection);
    expect(end).toMatchObject({ end: "finished", passes: 2, isResumed: false });
    expect(end.tables.filter(({ inFile, onServer }) => inFile !== onServer)).toEqual([]);
    const empty = end.tables.filter(({ inFile }) => inFile === 0).map(({ table }) => table);
    expect(empty).toEqual(["known_by_text", "unjoined_articles"]);

    const there = await storeThere(connection);
    expect(await answersOf(there)).toEqual(await answersOf(store));
    expect(await whatFollows(there)).toEqual(await whatFollows(store));
  });

  test("has names that an index there can take", async () => {
    const location = newFile();
    await save(await openHere(location), { keys: ["guid:long"], source: "S".repeat(3_000) });
    const connection = await fresh();
    await moved(location, connection);
    const there = await storeThere(connection);
    expect((await there.publisherNames()).map((name) => name.length)).toEqual([800]);
    // As it is looked for, and as it would have been saved there.
    expect(await there.latestArticles({ limit: 1, publishers: ["S".repeat(3_000)] })).toHaveLength(1);
  });

  test("is only read in its file", async () => {
    const { location, store } = await filledFile();
    const before = await answersOf(store);
    await moved(location, await fresh());
    expect(await answersOf(store)).toEqual(before);
  });

  test("has all that was written to the file meanwhile", async () => {
    const { location, store } = await filledFile();
    const connection = await fresh();
    const writing: Promise<unknown>[] = [];
    const writeMeanwhile = async () => {
      await save(store, { keys: ["guid:late"], title: "Late news", text: "Something happened late." });
      await save(store, { keys: [LONG_KEY], title: "Long key, edited", text: "It was edited." });
      await store.unfollowTopic(elsewhere, "whales");
      await store.followTopic(elsewhere, "whales", NOON + 1);
      await store.forgetConversation(left);
      await store.finishDelivery("sending", { sent: ["m3"] }, NOON);
    };
    const onProgress: Move["onProgress"] = ({ pass, table }) => {
      if (pass === 1 && table === "story_terms") writing.push(writeMeanwhile());
    };
    const end = await moved(location, connection, { onProgress });
    await Promise.all(writing);
    expect(end.end).toBe("finished");
    expect(end.passes).toBeGreaterThan(2);
    expect(await answersOf(await storeThere(connection))).toEqual(await answersOf(store));
  });
});

describe("what is written at the last moment", () => {
  test("is there as well, although its table had been compared", async () => {
    const { location, store } = await filledFile();
    const connection = await fresh();
    const writing: Promise<unknown>[] = [];
    const onProgress: Move["onProgress"] = ({ pass, table }) => {
      if (pass === 2 && table === "key_value" && writing.length === 0) {
        writing.push(store.followTopic(elsewhere, "the last one", NOON));
      }
    };
    expect(await moved(location, connection, { onProgress })).toMatchObject({ end: "finished" });
    await Promise.all(writing);
    expect(writing).toHaveLength(1);
    expect(await (await storeThere(connection)).followedTopics(elsewhere)).toContain("the last one");
  });
});

describe("a move that was interrupted", () => {
  test("leaves a database that no bot works on, and goes on where it stopped", async () => {
    const { location, store } = await filledFile();
    const connection = await fresh();
    const stop = new AbortController();
    const onProgress: Move["onProgress"] = ({ table }) => table === "story_terms" && stop.abort();
    const first = await moved(location, connection, { interrupted: stop.signal, onProgress });
    expect(first).toMatchObject({ end: "interrupted", passes: 0 });
    expect(await openThere(connection)).toMatchObject({
      ok: false,
      failure: { code: "unfinished-move", message: expect.stringContaining("npx tidings migrate again") },
    });

    expect((await lookIntoPostgres(connection)).unfinishedMove).toContain(location);

    const second = await moved(location, connection);
    expect((await lookIntoPostgres(connection)).unfinishedMove).toBeUndefined();
    expect(second).toMatchObject({ end: "finished", isResumed: true });
    expect([first.written, second.written].every((written) => written > 0)).toBe(true);
    expect(first.written + second.written).toBe(rowsIn(second));
    expect(await answersOf(await storeThere(connection))).toEqual(await answersOf(store));
  });

  test("writes nothing a second time", async () => {
    const { location } = await filledFile();
    const connection = await fresh();
    const copied = await moved(location, connection, { onlyCopy: true });
    expect(copied).toMatchObject({ end: "copied", passes: 1 });
    expect(copied.written).toBeGreaterThan(100);
    expect(await moved(location, connection)).toMatchObject({
      end: "finished",
      isResumed: true,
      written: 0,
      passes: 1,
    });
  });

  test("ends where another process goes on with it", async () => {
    const { location } = await filledFile();
    const connection = await fresh();
    let other: Promise<Moved> | undefined;
    const onProgress: Move["onProgress"] = () => {
      other ??= moved(location, connection, { onlyCopy: true });
    };
    await expect(move(location, connection, { onlyCopy: true, onProgress })).rejects.toThrow(
      "has taken over this move",
    );
    expect(await other).toMatchObject({ end: "copied" });
  });

  test("is finished only once no bot has the file", async () => {
    const { location, store } = await filledFile();
    const connection = await fresh();
    expect(await store.claimForBot()).toBe(true);
    expect(await moved(location, connection)).toMatchObject({ end: "copied", passes: 1 });
    expect((await openThere(connection)).ok).toBe(false);
    await save(store, { keys: ["guid:late"], title: "Late news", text: "Something happened late." });
    await store.close();
    opened.length = 0;

    expect(await moved(location, connection)).toMatchObject({ end: "finished" });
    const there = await storeThere(connection);
    expect(await there.articleByKey("guid:late")).toMatchObject({ title: "Late news" });
  });
});

describe("a move is refused, and nothing is changed,", () => {
  const refusalOf = async (location: string, connection: Connection) => {
    const outcome = await move(location, connection);
    return outcome.ok ? undefined : outcome.failure;
  };

  test("where a store is there already, also one that was moved there", async () => {
    const { location } = await filledFile();
    const connection = await fresh();
    await save(await storeThere(connection), { keys: ["own"], title: "Their own" });
    expect(await refusalOf(location, connection)).toMatchObject({ code: "not-empty" });
    expect(await (await storeThere(connection)).articlesById(ALL_IDS)).toMatchObject([{ title: "Their own" }]);

    const another = await fresh();
    await moved(location, another);
    expect(await refusalOf(location, another)).toMatchObject({ code: "not-empty" });
  });

  test("where another store is on its way there", async () => {
    const [one, other] = [await filledFile(), newFile()];
    const connection = await fresh();
    await moved(one.location, connection, { onlyCopy: true });
    await openHere(other);
    expect(await refusalOf(other, connection)).toMatchObject({
      code: "another-move",
      message: expect.stringContaining(one.location),
    });
    expect(await moved(one.location, connection)).toMatchObject({ end: "finished", written: 0 });
  });

  test("where a newer Tidings or another program has its tables", async () => {
    const location = newFile();
    await openHere(location);
    const connection = await fresh();
    await storeThere(connection);
    await connection.change("UPDATE tidings_schema SET version = 999");
    expect(await refusalOf(location, connection)).toMatchObject({ code: "newer-file" });
    const { length: newest } = readMigrations(postgresMigrations);
    await connection.change(`UPDATE tidings_schema SET version = ${newest}`);
  });
});

describe("a difference between both sides", () => {
  test("is an error that names the table, and the database stays closed", async () => {
    const { location } = await filledFile();
    const connection = await fresh();
    await storeThere(connection);
    await connection.change(`
      CREATE FUNCTION forge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.spelling := 'forged'; RETURN NEW; END $$;
      CREATE TRIGGER forge BEFORE INSERT OR UPDATE ON vocabulary FOR EACH ROW EXECUTE FUNCTION forge()`);
    const outcome = await move(location, connection);
    await connection.change("DROP FUNCTION forge CASCADE");
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: "different", message: expect.stringContaining("in vocabulary.") },
    });
    expect((await openThere(connection)).ok).toBe(false);
  });

  test("is found in what the server counts by itself, too", async () => {
    const { location } = await filledFile();
    const connection = await fresh();
    await moved(location, connection, { onlyCopy: true });
    await connection.change(
      "UPDATE archive_totals SET body_terms = body_terms + 1; UPDATE article_words SET words = 'x:1'",
    );
    const outcome = await move(location, connection);
    expect(outcome).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining("archive_totals, article_words") },
    });
  });
});

describe("no table and no column is forgotten:", () => {
  /** What the server makes or counts by itself. */
  const OWN = ["sources.choosers", "sources.is_running", "digests.revision", "deliveries.sender"];
  const movedColumns = MOVED_TABLES.flatMap(({ name, columns }) =>
    Object.keys(columns).map((column) => `${name}.${column}`),
  );

  test("of those on the server", async () => {
    const connection = await fresh();
    await storeThere(connection);
    const columns = await connection.rows<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
       AND table_name NOT IN ('tidings_schema', 'store_move', 'archive_totals', 'article_words', 'word_frequencies', 'senders')`,
    );
    expect(columns.map(({ name }) => name).toSorted()).toEqual([...movedColumns, ...OWN].toSorted());
  });

  test("of those in the file", async () => {
    const location = newFile();
    await openHere(location);
    const file = new DatabaseSync(location, { readOnly: true });
    const columns = file
      .prepare(
        `SELECT m.name || '.' || c.name AS name FROM sqlite_schema AS m, pragma_table_xinfo(m.name) AS c
         WHERE m.type = 'table' AND m.name NOT GLOB 'sqlite_*' AND m.name NOT GLOB 'article_terms*' AND c.hidden = 0`,
      )
      .all()
      .map(({ name }) => String(name));
    file.close();
    const known = [
      ...movedColumns,
      "sources.choosers",
      "archive_totals.articles",
      "archive_totals.title_terms",
      "archive_totals.body_terms",
    ];
    expect(columns.filter((column) => !known.includes(column))).toEqual([]);
  });
});

describe("whatever stands in a key or a value", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.constantFrom("", "\0", "\u001a", "\u001a0", "é", "\u{1f600}", "\ufffd", "Z", "a"),
    fc.nat({ max: 900 }).map((length) => "k".repeat(length)),
  );
  const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join("").toWellFormed());
  const entries = fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 12 });

  // Shortened, or written in another way, these stand elsewhere among their neighbours.
  const ODD_ORDER = ["a", "a\0", "a\u0001", "k".repeat(650), "k".repeat(699), "k".repeat(2_000)].map(
    (key) => [key, "print"] satisfies [string, string],
  );

  test("what was added, changed and removed between two passes is the same on both sides, in batches of any size", async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, fc.integer({ min: 1, max: 4 }), async (before, after, rowsAtOnce) => {
        const location = newFile();
        const store = await openFile(location);
        await store.addSource(newSource(), stateDueAt(NOON), NOON);
        await store.close();
        const connection = await fresh();
        write(location, before);
        expect(await moved(location, connection, { onlyCopy: true, rowsAtOnce })).toMatchObject({ end: "copied" });
        write(location, after);
        const end = await moved(location, connection, { rowsAtOnce });
        expect(end).toMatchObject({ end: "finished" });
        const there = await storeThere(connection);
        expect(
          await there.itemsSeen(
            1,
            [...before, ...after].map(([key]) => key),
          ),
        ).toEqual(new Map(after));
      }),
      { numRuns: 8, examples: [[ODD_ORDER, ODD_ORDER, 1]] },
    );
  });

  function write(location: string, items: readonly (readonly [string, string])[]): void {
    const file = new DatabaseSync(location);
    file.exec("DELETE FROM seen_items");
    const insert = file.prepare("INSERT INTO seen_items (source, key, fingerprint) VALUES (1, ?, ?)");
    for (const [key, value] of items) insert.run(key, value);
    file.close();
  }
});
