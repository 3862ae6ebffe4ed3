import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { type Page, says, silent } from "../fakes/fake-web.ts";
import { NOON } from "./fetch-with.ts";
import { feedOf, HOUR, inTurn, readableLog, roundWith, rss, SECOND, storeAt } from "./round-with.ts";

const manyTitles = Array.from({ length: 45 }, (_, number) => `matter ${number}`);

describe("a reading that is interrupted", () => {
  test("was planned before the source was asked", async () => {
    const planned: number[] = [];
    const round = await roundWith({
      pages: {
        "/feed": (asked, answer) => {
          void round.store.nextSourceDueAt().then((at) => {
            planned.push(at ?? 0);
            says(feedOf("rain"))(asked, answer);
          });
        },
      },
    });
    await round.add("one.example/feed");
    await round.ingest.readDue();
    expect(planned).toEqual([NOON + HOUR]);
  });

  test("by a kill while the server is silent is not begun again before its time", async () => {
    const round = await roundWith({ pages: { "/feed": inTurn(silent, says(feedOf("rain"))) }, isSlow: true });
    await round.add("one.example/feed");
    void round.ingest.readDue();
    await expect.poll(() => round.asked()).toHaveLength(1);
    const restarted = round.another();
    expect(await restarted.readDue()).toEqual([]);
    await round.time.pass(HOUR - SECOND);
    expect(await restarted.readDue()).toEqual([]);
    await round.time.pass(SECOND);
    expect(await restarted.readDue()).toMatchObject([{ as: "read", added: 1 }]);
  });

  test("while its items are kept is completed by the next: none lost, none twice, none announced as new", async () => {
    const round = await roundWith({
      pages: { "/feed": says(feedOf(...manyTitles), { headers: { etag: '"1"' } }) },
    });
    const { id } = await round.add("one.example/feed");
    let batches = 0;
    const failing = round.another({
      ...round.store,
      keepItems: (...given) => {
        batches += 1;
        return batches === 3 ? Promise.reject(new Error("killed")) : round.store.keepItems(...given);
      },
    });
    await expect(failing.readDue()).rejects.toThrow("killed");
    const half = await round.titles();
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(manyTitles.length);

    const [report] = await round.readNext();
    expect(report).toMatchObject({ as: "read", added: manyTitles.length - half.length, updated: 0 });
    expect(round.web.asked[1]?.headers).not.toHaveProperty("if-none-match");
    expect(await round.titles()).toEqual(manyTitles.toSorted());
    const articles = await round.store.latestArticles({ limit: 100 });
    expect(articles.every(({ isBacklog }) => isBacklog)).toBe(true);
    expect((await round.sourceNow(id)).articles).toBe(manyTitles.length);
  });

  test("by a person ends what is in the air, and begins nothing more", async () => {
    let answerNow = () => {};
    const slow: Page = (asked, answer) => {
      answerNow = () => says(feedOf("rain"))(asked, answer);
    };
    const round = await roundWith({ pages: { "/slow": slow, "/feed": says(feedOf("snow")) }, isSlow: true });
    await round.add("one.example/slow");
    const waits = await round.add("one.example/feed");
    const reading = round.ingest.readDue();
    await expect.poll(() => round.asked()).toHaveLength(1);
    const stopped = round.ingest.stop();
    answerNow();
    expect((await reading).map(({ as }) => as)).toEqual(["read", "left"]);
    await stopped;
    expect(await round.titles()).toEqual(["rain"]);
    expect((await round.sourceNow(waits.id)).state.plan.nextReadAt).toBe(NOON);
    expect(await round.ingest.readDue()).toMatchObject([{ as: "left" }]);
  });

  test("by a person breaks off what takes too long, and holds nothing against the source", async () => {
    const round = await roundWith({ pages: { "/feed": silent }, isSlow: true });
    const { id } = await round.add("one.example/feed");
    const reading = round.ingest.readDue();
    await expect.poll(() => round.asked()).toHaveLength(1);
    const stopped = round.ingest.stop();
    await round.time.pass(15 * SECOND);
    await stopped;
    expect(await reading).toMatchObject([{ as: "left" }]);
    const { state } = await round.sourceNow(id);
    expect(state.plan).toMatchObject({ failures: 0, nextReadAt: NOON + HOUR });
    expect(state.failing).toBeUndefined();
  });
});

describe("several at work", () => {
  test("two processes on one store ask each source once, and a host never at the same time", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "tidings-round-")), "news.db");
    let open = 0;
    let mostOpen = 0;
    const round = await roundWith({
      pages: {
        "/feed": (asked, answer) => {
          open += 1;
          mostOpen = Math.max(mostOpen, open);
          setImmediate(() => {
            open -= 1;
            says(feedOf(String(asked.url)))(asked, answer);
          });
        },
      },
      store: await storeAt(file, { clock: { now: () => NOON } }),
    });
    const other = await storeAt(file, round.time);
    const mine = await storeAt(file, round.time);
    for (let source = 0; source < 12; source += 1) await round.add(`one.example/feed?${source}`);
    const reports = await Promise.all([round.another(mine).readDue(), round.another(other).readDue()]);
    expect(round.asked().toSorted()).toEqual(
      Array.from({ length: 12 }, (_, source) => `one.example/feed?${source}`).toSorted(),
    );
    expect(reports.flat().filter(({ as }) => as === "read")).toHaveLength(12);
    expect(mostOpen).toBe(1);
    await Promise.all([mine.close(), other.close(), round.store.close()]);
  });

  test("a clockwork that begins the next round while one host hangs asks nothing twice, and reads the others", async () => {
    const round = await roundWith({ pages: { "/hangs": silent, "/feed": says(feedOf("rain")) }, isSlow: true });
    await round.add("hangs.example/hangs");
    void round.ingest.tick();
    await expect.poll(() => round.asked()).toHaveLength(1);
    await round.add("one.example/feed");
    await round.ingest.tick();
    expect(round.asked()).toEqual(["hangs.example/hangs", "one.example/feed"]);
    expect(await round.titles()).toEqual(["rain"]);
  });

  test("one host of twenty that hangs keeps no other back", async () => {
    const round = await roundWith({
      pages: { "/hangs": silent, "/feed": (asked, answer) => says(feedOf(String(asked.headers.host)))(asked, answer) },
      limits: { totalMs: 1500 },
    });
    await round.add("hangs.example/hangs");
    for (let host = 0; host < 19; host += 1) await round.add(`${host}.example/feed`);
    const order: string[] = [];
    const reports = await round.ingest.readDue(({ source }) => order.push(source.title));
    expect(order.at(-1)).toBe("hangs.example/hangs");
    expect(reports.filter(({ as }) => as === "read")).toHaveLength(19);
    expect(reports.find(({ as }) => as === "failed")).toMatchObject({ because: "does not answer in time" });
  });

  test("a source that is paused, removed or changed while it waits is not asked", async () => {
    const round = await roundWith({
      pages: {
        "/feed": (asked, answer) => {
          void change().then(() => says(feedOf("rain"))(asked, answer));
        },
        "/other": says(feedOf("snow")),
      },
    });
    const change = async () => {
      await round.store.changeSource(paused.id, { isPaused: true });
      await round.store.removeSource(removed.id);
      await round.store.changeSource(changed.id, { url: round.at("two.example/other") });
    };
    await round.add("one.example/feed");
    const paused = await round.add("one.example/paused");
    const removed = await round.add("one.example/removed");
    const changed = await round.add("one.example/changed");
    expect((await round.ingest.readDue()).map(({ as }) => as)).toEqual(["read", "left", "left", "left"]);
    expect(round.asked()).toEqual(["one.example/feed"]);
    await round.ingest.readDue();
    expect(round.asked()).toEqual(["one.example/feed", "two.example/other"]);
  });

  test("what the store cannot take is logged once, and not at every tick", async () => {
    const { log, lines } = readableLog();
    const round = await roundWith({ pages: { "/feed": says(feedOf("rain")) }, log });
    await round.add("one.example/feed");
    let isFull = true;
    const ingest = round.another({
      ...round.store,
      claimSource: (...given) =>
        isFull ? Promise.reject(new Error("the disk is full")) : round.store.claimSource(...given),
    });
    for (let tick = 0; tick < 3; tick += 1) await ingest.tick();
    expect(lines).toEqual(["the sources could not be read"]);
    isFull = false;
    await ingest.tick();
    expect(await round.titles()).toEqual(["rain"]);
  });

  test("what a full disk cannot take is read again when there is room", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "tidings-full-")), "news.db");
    const clock = { now: () => NOON };
    const empty = await storeAt(file, { clock });
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`).join(" ");
    const items = manyTitles.map((title) => ({ title, text: `${title} ${words} ${title}.` }));
    const round = await roundWith({ pages: { "/feed": says(rss(items)) }, store: empty });
    await round.add("one.example/feed");
    await empty.close();

    const full = await openSqliteStore(file, { clock, maxPages: pagesOf(file) + 10 });
    if (!full.ok) throw new Error(full.failure.message);
    await expect(round.another(full.value).readDue()).rejects.toThrow(/no room left on the disk/);
    expect((await full.value.coverage()).articles).toBeLessThan(manyTitles.length);
    await full.value.close();

    const roomy = await storeAt(file, { clock });
    onTestFinished(() => roomy.close());
    await round.time.pass(2 * HOUR);
    await round.another(roomy).readDue();
    expect((await roomy.coverage()).articles).toBe(manyTitles.length);
  });
});

function pagesOf(file: string): number {
  const connection = new DatabaseSync(file);
  const row = connection.prepare("PRAGMA page_count").get();
  connection.close();
  return Number(row?.page_count);
}
