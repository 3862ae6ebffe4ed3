// Both engines beside each other, in turns: how fast articles come in, how long questions take, and whether both find the
// same: TEST_DATABASE_URL=postgres://… node bench/engines.ts [--apart] [SIZE …]. It makes a database of its own there and
// drops it. --apart: every article is a story of its own, which takes in large archives sooner.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../src/clock.ts";
import { type House, openHouse } from "../src/main.ts";
import type { Outcome } from "../src/outcome.ts";
import { openStore } from "../src/store/open-store.ts";
import { openPool } from "../src/store/postgres/open-pool.ts";
import { recognizeByText } from "../src/stories/recognize.ts";
import { indexedTermsOf } from "../src/text/indexed-terms.ts";
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
const { values: options, positionals } = parseArgs({ options: { apart: { type: "boolean" } }, allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
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

async function mapBoth<From, To>([one, other]: [From, From], change: (from: From) => Promise<To>): Promise<[To, To]> {
  return [await change(one), await change(other)];
}

function opened<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

async function measure(size: number, [file, database]: [string, string]): Promise<void> {
  const rates = await fill(size, [file, database]);
  // Autovacuum would do it within minutes.
  await change(database, "VACUUM ANALYZE");
  const houses = await mapBoth([file, database], async (url) =>
    opened(await openHouse({ DATABASE_URL: url }, systemClock)),
  );
  const [sqlite, postgres] = houses;
  try {
    const [one, other] = await askInTurns(houses);
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
async function fill(size: number, urls: [string, string]): Promise<[number, number]> {
  const recognition = options.apart ? undefined : recognizeByText;
  const stores = await mapBoth(urls, async (url) => opened(await openStore({ DATABASE_URL: url }, { recognition })));
  const milliseconds: [number, number] = [0, 0];
  for (const batch of inBatches(syntheticArticles(size), BATCH)) {
    const articles = batch
      .map((row) => asNewArticle(row))
      .map((article) => ({ article, terms: indexedTermsOf(article) }));
    milliseconds[0] += await timeOf(() => stores[0].saveArticles(articles, systemClock.now()));
    milliseconds[1] += await timeOf(() => stores[1].saveArticles(articles, systemClock.now()));
  }
  for (const store of stores) await store.close();
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
  const search = async () => {
    const hits = await newsroom.search(query, RESULTS);
    for (const { passages } of hits) passages();
    asked.found.push(hits.map(({ article }) => article.id).join(" "));
  };
  asked.search.push(await timeOf(search));
  asked.topic.push(await timeOf(() => news.findStories(query, { count: STORIES, page: 1, language: "en" })));
  asked.news.push(await timeOf(() => news.latestStories({ count: STORIES, page: 1 })));
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function reportRow(size: number, what: string, [one, other]: [number, number]): void {
  const figures = [one, other].map((figure) => figure.toFixed(figure < 100 ? 1 : 0));
  console.log(`| ${[size, what, ...figures, (other / one).toFixed(2)].join(" | ")} |`);
}
