import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { APPLICATION_ID } from "../../src/store/sqlite/inspect-file.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { DUE_SOURCES, NEXT_DUE } from "../../src/store/sqlite/sources.ts";
import type { Store } from "../../src/store/store.ts";
import { batchOfItems, group, HOUR, NOON, newArticle, newSource, saved, stateDueAt } from "./store-samples.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidings-store-"));
  file = join(folder, "tidings.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openStore(): Promise<Store> {
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

describe("among 10,000 sources", () => {
  const SOURCES = 10_000;

  /** Straight into the table: the store would make each durable by itself. */
  function fill(): void {
    const connection = new DatabaseSync(file);
    const insert = connection.prepare(
      `INSERT INTO sources (url, title, reads_pages, is_default, is_paused, added_at, state) VALUES (?, '', 0, ?, ?, 0, ?)`,
    );
    connection.exec("BEGIN");
    for (let at = 0; at < SOURCES; at += 1) {
      const state = JSON.stringify(stateDueAt(at < 3 ? NOON - at : NOON + at));
      insert.run(`https://${at}.example/`, at % 3 === 0 ? 0 : 1, at % 5 === 4 ? 1 : 0, state);
    }
    connection.exec("COMMIT");
    connection.close();
  }

  const planOf = (sql: string): string => {
    const connection = new DatabaseSync(file);
    const steps = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    connection.close();
    return steps.map(({ detail }) => String(detail)).join("\n");
  };

  test("those that are due are read from an index of the running ones, and nothing is sorted", async () => {
    const store = await openStore();
    fill();
    expect(planOf(DUE_SOURCES)).toBe("SEARCH sources USING INDEX running_sources (next_read_at<?)");
    expect(planOf(NEXT_DUE)).toMatch(/^SEARCH sources USING (COVERING )?INDEX running_sources/);
    const due = await store.dueSources(NOON, 10);
    expect(due.map(({ url }) => url)).toEqual(["https://2.example/", "https://1.example/"]);
    expect(await store.nextSourceDueAt()).toBe(NOON - 2);
    await store.close();
  });
});

describe("a reading that is killed", () => {
  const PROGRAM = join(import.meta.dirname, "store-process.ts");
  // Of what keeps twenty items: at the beginning, and while articles, words and items are written.
  const STATEMENTS = [1, 2, 3, 10, 30, 60, 100, 120];

  async function read(batch: number, now: number, dieAt: number): Promise<string> {
    const child = spawn(process.execPath, [PROGRAM, file, "read", ...[batch, now, dieAt].map(String)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (text) => {
      output += text;
    });
    await once(child, "close");
    return `${output.trim().split("\n").at(-1)} ${child.signalCode ?? "ended"}`;
  }

  test("keeps all items or none, and is not asked again too early", { timeout: 60_000 }, async () => {
    const first = await openStore();
    const { source } = await first.addSource(newSource(), stateDueAt(NOON), NOON);
    await first.close();
    for (const [batch, dieAt] of STATEMENTS.entries()) {
      const now = NOON + 2 * HOUR * batch;
      expect(await read(batch, now, dieAt)).toBe("claimed SIGKILL");
      const store = await openStore();
      const items = batchOfItems(batch);
      const seen = await store.itemsSeen(
        source.id,
        items.map(({ key }) => key),
      );
      const stored = await Promise.all(items.map(({ key }) => store.articleByKey(key)));
      expect([0, items.length]).toContain(seen.size);
      expect(stored.filter(Boolean)).toHaveLength(seen.size);
      expect(await store.dueSources(now + HOUR - 1, 1)).toEqual([]);
      expect(await store.dueSources(now + HOUR, 1)).toHaveLength(1);
      await store.close();
      expect(await read(batch, now + HOUR, 0)).toBe("kept ended");
    }
    const store = await openStore();
    const all = STATEMENTS.length * batchOfItems(0).length;
    expect(await store.coverage()).toMatchObject({ articles: all });
    expect(await store.sourceById(source.id)).toMatchObject({ articles: all });
    await store.close();
  });
});

test("articles of a file from before there were sources are for everybody, and no backlog", async () => {
  const migrations = new URL("../../src/store/sqlite/migrations/", import.meta.url);
  const old = new DatabaseSync(file);
  for (const { version, sql } of readMigrations(migrations).slice(0, 2)) {
    old.exec(`${sql}; PRAGMA user_version = ${version}; PRAGMA application_id = ${APPLICATION_ID}`);
  }
  old.exec(`
    INSERT INTO articles (is_sample, first_seen_at, sort_at, title_terms, body_terms, source, title, title_is_guessed, paragraphs, text)
    VALUES (0, 0, 0, 1, 1, 'Old Almanac', 'Rain', 0, '[0,4]', 'Rain');
    INSERT INTO article_terms (rowid, title, body) VALUES (1, 'rain', 'rain')`);
  old.close();
  const store = await openStore();
  await store.addSource(newSource({ isDefault: false }), stateDueAt(NOON), NOON);
  const sources = await store.followedSources(group);
  expect(sources).toEqual([]);
  expect(await store.latestArticles({ limit: 9, sources })).toMatchObject([{ title: "Rain", isBacklog: false }]);
  await store.close();
});

test("articles of a file from before there were pictures have none, and get theirs when they come with one", async () => {
  const beforePictures = 10;
  const migrations = readMigrations(new URL("../../src/store/sqlite/migrations/", import.meta.url));
  const old = new DatabaseSync(file);
  for (const { sql } of migrations.slice(0, beforePictures)) old.exec(sql);
  old.exec(`
    PRAGMA user_version = ${beforePictures};
    PRAGMA application_id = ${APPLICATION_ID};
    INSERT INTO articles (is_sample, first_seen_at, sort_at, title_terms, body_terms, source, title, title_is_guessed, paragraphs, text)
    VALUES (0, 0, 0, 1, 2, 'Example', 'Rain', 0, '[0,10]', 'Rain fell.');
    INSERT INTO article_keys (key, article) VALUES ('key', 1);
    INSERT INTO article_terms (rowid, title, body) VALUES (1, 'rain', 'rain fell')`);
  old.close();
  const store = await openStore();
  expect((await store.articlesById([1])).map(({ title, image }) => [title, image])).toEqual([["Rain", undefined]]);
  const image = "https://example.org/rain.jpg";
  expect(await store.saveArticles([saved(newArticle({ image }))], NOON)).toEqual([{ id: 1, as: "known" }]);
  expect(await store.articlesById([1])).toMatchObject([{ image, version: 1 }]);
  await store.close();
});
