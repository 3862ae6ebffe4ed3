// How fast both engines take articles in, and answer: TEST_DATABASE_URL=postgres://… node bench/engines.ts [SIZE …]
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/clock.ts";
import { type House, openHouse } from "../src/main.ts";
import { openPool } from "../src/store/postgres/open-pool.ts";
import { inBatches } from "./in-batches.ts";
import { percentile } from "./percentile.ts";
import { asNewArticle, syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const SIZES = [10_000];
const BATCH = 500;
const QUERIES = 300;
const WARM_UP = 30;
const STORIES = 5;
const MEGABYTE = 1e6;

const server = process.env.TEST_DATABASE_URL;
if (!server) throw new Error("TEST_DATABASE_URL names no PostgreSQL to measure on.");
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
console.log("| articles | engine | articles/s | /topic p50 ms | p99 ms | /news p50 ms | p99 ms | database MB |");
console.log("|---|---|---|---|---|---|---|---|");
for (const size of sizes) {
  await inFile((url) => measure("SQLite", url, size));
  await inDatabase(server, (url) => measure("PostgreSQL", url, size));
}

async function inFile(work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  try {
    await work(`file:${join(folder, "tidings.db")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inDatabase(url: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `tidings_bench_${randomBytes(4).toString("hex")}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const connection = openPool(url);
  await connection.change(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  try {
    await work(own.href);
  } finally {
    await connection.change(`DROP DATABASE ${name} WITH (FORCE)`);
    await connection.close();
  }
}

async function measure(engine: string, url: string, size: number): Promise<void> {
  const house = await openHouse({ DATABASE_URL: url }, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  const { store, newsroom } = house.value;
  try {
    const rate = await fill(newsroom, size);
    const news = newsroom.newsFor({ platform: "bench", id: "1", kind: "private" });
    const queries = syntheticQueries(QUERIES + WARM_UP);
    const topic = await time(queries, (words) => news.findStories(words, { count: STORIES, page: 1, language: "en" }));
    const latest = await time(queries, () => news.latestStories({ count: STORIES, page: 1 }));
    const megabytes = (await store.size()).bytes / MEGABYTE;
    const figures = [rate, ...topic, ...latest, megabytes].map((figure) => figure.toFixed(figure < 100 ? 1 : 0));
    console.log(`| ${[size, engine, ...figures].join(" | ")} |`);
  } finally {
    await store.close();
  }
}

/** Articles a second; making them up is not counted. */
async function fill(newsroom: House["newsroom"], size: number): Promise<number> {
  let milliseconds = 0;
  for (const batch of inBatches(syntheticArticles(size), BATCH)) {
    const articles = batch.map((row) => asNewArticle(row));
    const start = performance.now();
    await newsroom.keep(articles);
    milliseconds += performance.now() - start;
  }
  return (1000 * size) / milliseconds;
}

/** p50 and p99 in milliseconds. */
async function time(queries: string[], ask: (query: string) => Promise<unknown>): Promise<[number, number]> {
  const taken: number[] = [];
  for (const [at, query] of queries.entries()) {
    const start = performance.now();
    await ask(query);
    if (at >= WARM_UP) taken.push(performance.now() - start);
  }
  return [percentile(taken, 50), percentile(taken, 99)];
}
