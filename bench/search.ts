// How long a topic query takes, against a bare FTS5 table that holds the same articles: node bench/search.ts [SIZE …]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { systemClock } from "../src/clock.ts";
import { type House, openHouse } from "../src/main.ts";
import { inBatches } from "./in-batches.ts";
import { percentile } from "./percentile.ts";
import { asNewArticle, syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const SIZES = [1_000, 10_000, 100_000];
const QUERIES = 300;
const WARM_UP = 30;
/** Nothing is asked for, so that all are alike. */
const HEADLINES = 40;
const RESULTS = 10;
const STORIES = 5;
const BATCH = 500;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
console.log("| articles | what | p50 ms | p99 ms | p50 / bare | p99 / bare |\n|---|---|---|---|---|---|");
for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  const house = await openHouse({ DATABASE_URL: `file:${join(folder, "tidings.db")}` }, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  const bare = openBare(join(folder, "bare.db"));
  try {
    await fill(size, house.value, bare);
    await report(size, house.value, bare);
  } finally {
    await house.value.store.close();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What SQLite does by itself, with its own stemmer: no counts, no ranking of ours, no passages. */
function openBare(file: string): DatabaseSync {
  const bare = new DatabaseSync(file);
  bare.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  bare.exec("CREATE VIRTUAL TABLE articles USING fts5 (title, body, tokenize = 'porter unicode61')");
  return bare;
}

async function fill(size: number, { newsroom }: House, bare: DatabaseSync): Promise<void> {
  const insert = bare.prepare("INSERT INTO articles (title, body) VALUES (?, ?)");
  for (const batch of inBatches(syntheticArticles(size), BATCH)) {
    await newsroom.keep(batch.map((row) => asNewArticle(row)));
    bare.exec("BEGIN");
    for (const { title, body } of batch) insert.run(title, body);
    bare.exec("COMMIT");
  }
}

async function report(size: number, { newsroom }: House, bare: DatabaseSync): Promise<void> {
  const find = bare.prepare("SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ?");
  const news = newsroom.newsFor({ platform: "bench", id: "1", kind: "private" });
  const anyWord = (query: string) => query.replaceAll(" ", " OR ");
  const limit = await time((query) => find.all(anyWord(query), RESULTS));
  const rows = {
    "bare FTS5, any word": limit,
    "tidings search, 10 results": await time(async (query) =>
      (await newsroom.search(query, RESULTS)).map(({ passages }) => passages()),
    ),
    "/topic, 5 stories": await time((words) => news.findStories(words, { count: STORIES, page: 1, language: "en" })),
    "/news, 5 stories": await time(() => news.latestStories({ count: STORIES, page: 1 }), HEADLINES),
  };
  for (const [what, times] of Object.entries(rows)) {
    const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
    const against = [p50 / percentile(limit, 50), p99 / percentile(limit, 99)].map((ratio) => ratio.toFixed(1));
    console.log(`| ${size} | ${what} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${against.join(" | ")} |`);
  }
}

async function time(ask: (query: string) => unknown, count = QUERIES): Promise<number[]> {
  const queries = syntheticQueries(WARM_UP + count);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await ask(query);
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
}
