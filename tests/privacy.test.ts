import { globSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { phrasesFor } from "../src/phrases/all-phrases.ts";
import type { Conversation } from "../src/question.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { subjectOf, tablesBySubject } from "../src/store/what-tables-hold.ts";
import { openSpending } from "../src/summarize/model/spending.ts";
import { botWith, drivenClock } from "./fakes/bot-with.ts";
import { runDigests } from "./fakes/run-digests.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs", "privacy.md"), "utf8");
const MADE_BY_SQLITE = /^sqlite_/;
const OF_PEOPLE = ["people", "digests", "kept by key"] as const;
/** What is looked up by a key that has nothing to do with anybody. */
const NAMESPACES_OF_NOBODY = [
  "wordings",
  "heartbeat",
  "digest-clock",
  "robots",
  "hosts",
  "rests",
  "presence",
  "concerns",
];

const newFile = () => join(mkdtempSync(join(tmpdir(), "tidings-privacy-")), "tidings.db");

type Row = Record<string, unknown>;

function tablesIn(file: string): Map<string, Row[]> {
  const connection = new DatabaseSync(file, { readOnly: true });
  const names = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const tables = names
    .map(({ name }) => String(name))
    .filter((name) => !MADE_BY_SQLITE.test(name))
    .map((name) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()] as const);
  connection.close();
  return new Map(tables);
}

describe("docs/privacy.md", () => {
  const ofPeople = OF_PEOPLE.flatMap((subject) => tablesBySubject[subject]);

  test.each(ofPeople)("says how long the rows of %s are kept", (table) => {
    expect(page).toContain(`\`${table}\``);
  });

  test("leaves out no table of the schema that has to do with a conversation", async () => {
    const file = newFile();
    const opened = await openSqliteStore(file);
    if (opened.ok) await opened.value.close();
    const connection = new DatabaseSync(file, { readOnly: true });
    const columnsOf = (table: string) =>
      connection
        .prepare("SELECT name FROM pragma_table_info(?)")
        .all(table)
        .map(({ name }) => String(name));
    const tables = [...tablesIn(file).keys()];
    expect(tables.filter((table) => subjectOf(table) === undefined)).toEqual([]);
    const known = Object.values(tablesBySubject).flat();
    expect(known.filter((table) => !tables.includes(table))).toEqual([]);
    const withPeople = tables.filter((table) =>
      columnsOf(table).some((name) => /conversation|ledger|reader/.test(name)),
    );
    connection.close();
    expect(withPeople.filter((table) => !ofPeople.some((name) => name === table))).toEqual([]);
  });

  test("leaves out nothing that is looked up by one key", () => {
    const sources = globSync("{src,adapters}/**/*.ts", { cwd: root }).map((path) =>
      readFileSync(join(root, path), "utf8"),
    );
    const namespaces = sources.flatMap((source) => [
      ...source.matchAll(/(?:\.keyValue\(|\bkept(?:Texts)?(?:<.*?>+)?\((?:store, )?)"([a-z -]+)"/g),
    ]);
    const names = [...new Set(namespaces.map(([, name = ""]) => name))];
    expect(names).toContain("settings");
    expect(names.filter((name) => !page.includes(`“${name}”`) && !NAMESPACES_OF_NOBODY.includes(name))).toEqual([]);
  });
});

/** Numbers that stand nowhere else. */
const anna: Conversation = { platform: "telegram", id: "987654321987", kind: "private" };
const berta: Conversation = { platform: "telegram", id: "123456789123", kind: "private" };
const clock = drivenClock("2026-11-23T06:00:00Z");

async function livelyStore() {
  const file = newFile();
  const flood = { title: "Flood in Lirio", body: ["The flood reached the old town of Lirio."] };
  const bot = await botWith([flood], { settings: { DATABASE_URL: `file:${file}` }, clock });
  const { store, newsroom } = bot.parts;
  const source = { url: "https://example.org/feed", title: "Example", readsPages: false, isDefault: true };
  const state = { plan: { nextReadAt: clock.now(), failures: 0, quietReads: 0 }, refusedValidators: 0 };
  const added = await store.addSource(source, state, clock.now());
  for (const conversation of [anna, berta]) {
    const as = { conversation, asker: { platform: conversation.platform, id: conversation.id } };
    const lines = ["/settings zone:UTC", "/subscribe flood 08:00", "/follow whales", "/mute quiz", "/topic flood"];
    for (const line of lines) await bot.ask(line, as);
    await store.chooseSources(conversation, [added.source.id]);
    await newsroom.digests.linkCode(conversation, as.asker);
    const spending = openSpending({
      keyValue: store.keyValue("model spending"),
      prices: { input: 0, output: 0 },
      ceilings: { everyone: { tokens: 1000 }, conversation: { tokens: 1000 } },
      clock,
    });
    await spending.noteSaved(conversation, { input: 1, output: 1 });
  }
  clock.moveTo("2026-11-23T08:00:00Z");
  await runDigests({ ...bot.parts, phrasesFor }, async ({ conversation }) => ({
    sent: [`message to ${conversation.id}`],
  }));
  return { ...bot, file };
}

/** The tables in which something names this conversation. */
const tracesOf = ({ id }: Conversation, file: string): string[] =>
  [...tablesIn(file)].filter(([, rows]) => JSON.stringify(rows).includes(id)).map(([name]) => name);

test("whoever is forgotten leaves no trace in any table, and others keep theirs", async () => {
  const { parts, file } = await livelyStore();
  const named = [
    "chosen_sources",
    "conversations",
    "deliveries",
    "follows",
    "key_value",
    "source_choices",
    "subscriptions",
  ];
  expect(tracesOf(anna, file).toSorted()).toEqual(named);
  const before = tablesIn(file);
  expect(before.get("told")).toHaveLength(2);
  await parts.newsroom.privacy.forget(anna);
  expect(tracesOf(anna, file)).toEqual([]);
  expect(tracesOf(berta, file).toSorted()).toEqual(named);
  expect(tablesIn(file).get("told")).toHaveLength(1);
  await parts.store.close();
});

test("what is exported is what the page says, by the names that it gives", async () => {
  const { parts } = await livelyStore();
  const exported = await parts.newsroom.privacy.keptOf(anna);
  const named = page.split("\n").flatMap((line) => /\| `([^|]*)` \|$/.exec(line)?.[1]?.match(/\w+/g) ?? []);
  expect(Object.keys(exported).filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !(name in exported))).toEqual([]);
  await parts.store.close();
});
