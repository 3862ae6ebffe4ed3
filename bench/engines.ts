// Both engines beside each other, in turns: how fast articles come in, how long questions take, and whether both find the
// same: TEST_DATABASE_URL=postgres://… node bench/engines.ts [SIZE …]. It makes a database of its own there and drops it.
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

const SIZES = [10_000, 100_000];
const BATCH = 500;
const QUERIES = 300;
const WARM_UP = 30;
const RESULTS = 10;
const STORIES = 5;
const MEGABYTE = 1e6;

/** What was asked for, in milliseconds; warming up is left out. */
type Asked = { search: number[]; topic: number[]; news: number[]; found: string[] };

const server = process.env.TEST_DATABASE_URL;
if (!server) throw new Error("TEST_DATABASE_URL names no PostgreSQL to measure on.");
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
console.log("| articles | what | SQLite | PostgreSQL | PostgreSQL / SQLite |\n|---|---|---|---|---|");
for (const size of sizes) await inFile((file) => inDatabase(server, (database) => measure(size, [file, database])));

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
  await change(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  try {
    await work(own.href);
  } finally {
    await change(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function change(url: string, statement: string): Promise<void> {
  const connection = openPool(url);
  try {
    await connection.change(statement);
  } finally {
    await connection.close();
  }
}

async function open(url: string): Promise<House> {
  const house = await openHouse({ DATABASE_URL: url }, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  return house.value;
}

async function measure(size: number, [file, database]: [string, string]): Promise<void> {
  const [sqlite, postgres] = [await open(file), await open(database)];
  try {
    const rates = await fill(size, [sqlite, postgres]);
    // Autovacuum would do it within minutes.
    await change(database, "VACUUM ANALYZE");
    const [one, other] = await askInTurns([sqlite, postgres]);
    const row = (what: string, figures: [number, number]) => reportRow(size, what, figures);
    row("articles/s", rates);
    for (const percent of [50, 99]) {
      const ofBoth = (what: "search" | "topic" | "news"): [number, number] => [
        percentile(one[what], percent),
        percentile(other[what], percent),
      ];
      row(`tidings search, ${RESULTS} results, p${percent} ms`, ofBoth("search"));
      row(`/topic, ${STORIES} stories, p${percent} ms`, ofBoth("topic"));
      row(`/news, ${STORIES} stories, p${percent} ms`, ofBoth("news"));
    }
    row("database MB", [(await sqlite.store.size()).bytes / MEGABYTE, (await postgres.store.size()).bytes / MEGABYTE]);
    const same = one.found.filter((ids, at) => ids === other.found[at]).length;
    console.log(
      `| ${size} | same ${RESULTS} results in the same order | | ${same} of ${one.found.length} questions | |`,
    );
  } finally {
    await sqlite.store.close();
    await postgres.store.close();
  }
}

/** Articles a second; making them up is not counted. */
async function fill(size: number, houses: [House, House]): Promise<[number, number]> {
  const milliseconds: [number, number] = [0, 0];
  for (const batch of inBatches(syntheticArticles(size), BATCH)) {
    for (const [at, { newsroom }] of houses.entries()) {
      const articles = batch.map((row) => asNewArticle(row));
      const start = performance.now();
      await newsroom.keep(articles);
      milliseconds[at] = (milliseconds[at] ?? 0) + performance.now() - start;
    }
  }
  return [(1000 * size) / milliseconds[0], (1000 * size) / milliseconds[1]];
}

async function askInTurns([sqlite, postgres]: [House, House]): Promise<[Asked, Asked]> {
  const nothing = (): Asked => ({ search: [], topic: [], news: [], found: [] });
  const [one, other] = [nothing(), nothing()];
  for (const [at, query] of syntheticQueries(WARM_UP + QUERIES).entries()) {
    const isWarm = at >= WARM_UP;
    await ask(sqlite, query, isWarm ? one : nothing());
    await ask(postgres, query, isWarm ? other : nothing());
  }
  return [one, other];
}

async function ask({ newsroom }: House, query: string, asked: Asked): Promise<void> {
  const news = newsroom.newsFor({ platform: "bench", id: "1", kind: "private" });
  await timed(asked.search, async () => {
    const hits = await newsroom.search(query, RESULTS);
    for (const { passages } of hits) passages();
    asked.found.push(hits.map(({ article }) => article.id).join(" "));
  });
  await timed(asked.topic, () => news.findStories(query, { count: STORIES, page: 1, language: "en" }));
  await timed(asked.news, () => news.latestStories({ count: STORIES, page: 1 }));
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  times.push(performance.now() - start);
}

function reportRow(size: number, what: string, [one, other]: [number, number]): void {
  const figures = [one, other].map((figure) => figure.toFixed(figure < 100 ? 1 : 0));
  console.log(`| ${[size, what, ...figures, (other / one).toFixed(2)].join(" | ")} |`);
}
