import { closeSync, existsSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Clock } from "../../src/clock.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { openSearchThreads } from "../../src/store/sqlite/search-threads.ts";
import { type Store, StoreFailure } from "../../src/store/store.ts";
import { describeCandidates } from "./contract/candidates.ts";
import { NOON, newArticle, term } from "./store-samples.ts";

const PAGE = 4096;

const newFile = () => join(mkdtempSync(join(tmpdir(), "tidings-threads-")), "tidings.db");

async function openIn(file: string, searchThreads = 2, clock: Clock = { now: () => NOON }): Promise<Store> {
  const opened = await openSqliteStore(file, { clock, searchThreads });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

describe("with threads that search, SQLite keeps the contract of a store:", () => {
  describeCandidates((clock) => openIn(newFile(), 1, clock));
});

async function storeOfFloods(articles: number) {
  const file = newFile();
  const store = await openIn(file);
  await store.saveArticles(
    Array.from({ length: articles }, (_, at) => ({
      article: newArticle({ keys: [`flood ${at}`] }),
      terms: { title: `flood ${at}`, body: "water ".repeat(500) },
    })),
    NOON,
  );
  return { file, store };
}

test("what was asked is answered before the store closes, and nothing is left beside the file", async () => {
  const { file, store } = await storeOfFloods(3);
  const asked = Array.from({ length: 20 }, () => store.candidates({ terms: [term("flood")], limit: 10 }));
  await store.close();
  for (const { candidates } of await Promise.all(asked)) expect(candidates).toHaveLength(3);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test("a damaged file is told as everywhere", async () => {
  const { file, store } = await storeOfFloods(60);
  await store.close();
  damage(file, "article_terms_content");
  const again = await openIn(file);
  onTestFinished(() => again.close());
  const asked = again.candidates({ terms: [term("flood")], limit: 60 });
  await expect(asked).rejects.toThrow(StoreFailure);
  await expect(asked).rejects.toThrow(/is damaged\. .*npx tidings restore FILE/);
});

test("a thread that breaks fails what it was asked, and another follows", async () => {
  const { file, store } = await storeOfFloods(3);
  onTestFinished(() => store.close());
  const threads = openSearchThreads(file, 1);
  onTestFinished(() => threads.close());
  // Nothing that anybody asks is like this: as a mistake of ours would be, it is not one of the engine's failures.
  await expect(threads.candidates({ limit: 1 } as never)).rejects.toThrow(TypeError);
  expect((await threads.candidates({ terms: [term("flood")], limit: 10 })).candidates).toHaveLength(3);
});

function damage(file: string, table: string): void {
  const connection = new DatabaseSync(file);
  const statement = connection.prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'");
  const pages = statement.all(table) as { pageno: number }[];
  connection.close();
  expect(pages).not.toHaveLength(0);
  const descriptor = openSync(file, "r+");
  for (const { pageno } of pages) writeSync(descriptor, Buffer.alloc(PAGE, 0xaa), 0, PAGE, (pageno - 1) * PAGE);
  closeSync(descriptor);
}
