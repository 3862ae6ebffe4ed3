// How long a topic query takes, against a bare FTS5 table that holds the same articles:
// node bench/search.ts [--in FOLDER] [SIZE …]. With a folder, its stores are kept and filled only once.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
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
const BARE = "bare FTS5, any word";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { in: { type: "string" } } });
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
console.log(
  "| articles | what | p50 ms | p99 ms | p50 / bare | p99 / bare | processor p50 ms | p99 ms | p50 / bare | p99 / bare |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = folderFor(size);
  const file = join(folder, "tidings.db");
  const isFilled = existsSync(file);
  const house = await openHouse({ DATABASE_URL: `file:${file}` }, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  try {
    if (!isFilled) await fill(size, house.value);
    const bare = openBare(join(folder, "bare.db"), file);
    try {
      await report(size, house.value, bare);
    } finally {
      bare.close();
    }
  } finally {
    await house.value.store.close();
    if (values.in === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the stores of this many articles are. A fill that was stopped must be removed by hand. */
function folderFor(size: number): string {
  if (values.in === undefined) return mkdtempSync(join(tmpdir(), "tidings-bench-"));
  const folder = join(values.in, String(size));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What SQLite does by itself, with its own stemmer: no counts, no ranking of ours, no passages. */
function openBare(file: string, store: string): DatabaseSync {
  const isFilled = existsSync(file);
  const bare = new DatabaseSync(file);
  if (isFilled) return bare;
  bare.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  bare.prepare("ATTACH ? AS store").run(store);
  bare.exec(`BEGIN;
    CREATE VIRTUAL TABLE main.articles USING fts5 (title, body, tokenize = 'porter unicode61');
    INSERT INTO main.articles (title, body) SELECT title, text FROM store.articles ORDER BY id;
    COMMIT; DETACH store`);
  return bare;
}

async function fill(size: number, { newsroom }: House): Promise<void> {
  for (const batch of inBatches(syntheticArticles(size), BATCH)) {
    await newsroom.keep(batch.map((row) => asNewArticle(row)));
  }
}

type Asked = (query: string) => unknown;

async function report(size: number, { newsroom }: House, bare: DatabaseSync): Promise<void> {
  const find = bare.prepare("SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ?");
  const news = newsroom.newsFor({ platform: "bench", id: "1", kind: "private" });
  const anyWord = (query: string) => query.replaceAll(" ", " OR ");
  const rows = [
    ...(await inTurns({
      [BARE]: (query) => find.all(anyWord(query), RESULTS),
      "tidings search, 10 results": async (query) =>
        (await newsroom.search(query, RESULTS)).map(({ passages }) => passages()),
      "/topic, 5 stories": (words) => news.findStories(words, { count: STORIES, page: 1, language: "en" }),
    })),
    ...(await inTurns({ "/news, 5 stories": () => news.latestStories({ count: STORIES, page: 1 }) }, HEADLINES)),
  ];
  const [limit] = rows;
  for (const { what, wall, processor } of rows) {
    const against = (times: Times, of: Times | undefined, share: number) =>
      (percentile(times, share) / percentile(of ?? times, share)).toFixed(1);
    const cells = [
      ...[50, 99].map((share) => percentile(wall, share).toFixed(2)),
      ...[50, 99].map((share) => against(wall, limit?.wall, share)),
      ...[50, 99].map((share) => percentile(processor, share).toFixed(2)),
      ...[50, 99].map((share) => against(processor, limit?.processor, share)),
    ];
    console.log(`| ${size} | ${what} | ${cells.join(" | ")} |`);
  }
}

type Times = number[];

/** Each question is asked in every way before the next one, so that whatever else the machine does slows all of them. */
async function inTurns(ways: Record<string, Asked>, count = QUERIES) {
  const rows = Object.entries(ways).map(([what, ask]) => ({ what, ask, wall: [] as Times, processor: [] as Times }));
  for (const [at, query] of syntheticQueries(WARM_UP + count).entries()) {
    // What is asked first finds less of the file in memory.
    for (const { ask, wall, processor } of at % 2 === 0 ? rows : rows.toReversed()) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await ask(query);
      const { user, system } = process.cpuUsage(used);
      if (at < WARM_UP) continue;
      wall.push(performance.now() - start);
      processor.push((user + system) / 1000);
    }
  }
  return rows;
}
