// How fast digests are written and handed to a platform, how late the last of ten thousand is, and what memory that takes:
//   node bench/digests.ts [--articles 100000] [--subscriptions 100000] [--topics 1000] [--together 10000]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import type { NewArticle } from "../src/article.ts";
import { openSender } from "../src/digest/deliver.ts";
import { silentLog } from "../src/log.ts";
import { openHouse } from "../src/main.ts";
import { writeDigests } from "../src/newsroom/run-digests.ts";
import { phrasesFor } from "../src/phrases/all-phrases.ts";
import { everyDay } from "../src/subscription.ts";
import { percentile } from "./percentile.ts";
import { asNewArticle, type SyntheticRow, syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    subscriptions: { type: "string", default: "100000" },
    topics: { type: "string", default: "1000" },
    together: { type: "string", default: "10000" },
  },
});
const [articles, subscriptions, topics, together] = [
  values.articles,
  values.subscriptions,
  values.topics,
  values.together,
].map(Number) as [number, number, number, number];

const MEBIBYTE = 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;
const MORNING = Date.parse("2026-11-23T08:00:00Z");
const ARTICLES_AT_ONCE = 500;

const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
const file = join(folder, "tidings.db");
let now = MORNING - DAY;
const clock = { now: () => now };
const house = await openHouse({ DATABASE_URL: `file:${file}` }, clock);
if (!house.ok) throw new Error(house.failure.message);
const parts = { ...house.value, phrasesFor, clock, log: silentLog };
await fill(articles);

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 100);
console.log(`| over ${articles} articles | |\n|---|---|`);

now = MORNING;
subscribe(subscriptions, MORNING);
const writing = await secondsOf(() => writeDigests(parts, () => {}));
line(
  `${subscriptions} digests on ${topics} sets of topics: written a second`,
  `${rate(subscriptions, writing)} (${texts()} texts, ${rate(texts(), writing)} a second)`,
);
const sending = await secondsOf(() => sender(() => {}).run());
line("the same: claimed, handed over and marked a second, one platform", rate(subscriptions, sending));

now = MORNING + DAY;
subscribe(together, now);
const begun = performance.now();
const lateness: number[] = [];
const sent = sender(() => lateness.push(performance.now() - begun));
await writeDigests(parts, () => void sent.run());
await sent.run();
clearInterval(watch);
const [p50, p99] = [50, 99].map((percent) => `${(percentile(lateness, percent) / 1000).toFixed(1)} s`);
line(`${lateness.length} due in one minute: p50 / p99 until it is handed over`, `${p50} / ${p99}`);
line("peak memory", `${(peak / MEBIBYTE).toFixed(0)} MB`);
await house.value.store.close();
rmSync(folder, { recursive: true, force: true });

/** To a platform that takes everything at once. */
function sender(onSend: () => void) {
  const platforms = {
    platforms: () => ["bench"],
    send: async () => {
      onSend();
      return { sent: ["1"] };
    },
  };
  return openSender(parts.store, platforms, { clock, log: silentLog, random: Math.random });
}

function texts(): number {
  const connection = new DatabaseSync(file, { readOnly: true });
  const count = Number(connection.prepare("SELECT count(*) AS count FROM digests").get()?.count);
  connection.close();
  return count;
}

/** In place of those that were there: one conversation each, straight into the tables, all due at one moment. */
function subscribe(count: number, at: number): void {
  const wanted = syntheticQueries(topics);
  const connection = new DatabaseSync(file);
  connection.exec("BEGIN; DELETE FROM subscriptions");
  const conversation = connection.prepare(
    "INSERT OR IGNORE INTO conversations (key, platform, id, kind, ledger) VALUES (?, 'bench', ?, 'private', ?)",
  );
  const subscription = connection.prepare(
    `INSERT INTO subscriptions (conversation, wish, zone, language, next_digest_at, created_at, last_digest_at)
     VALUES (?, ?, 'UTC', 'en', ?, 0, ?)`,
  );
  for (let number = 1; number <= count; number += 1) {
    const key = `bench:${at}-${number}`;
    conversation.run(key, `${at}-${number}`, at + number);
    subscription.run(key, wish(wanted[number % wanted.length] ?? ""), at, at - DAY);
  }
  connection.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  connection.close();
}

function wish(topic: string): string {
  return JSON.stringify({
    topics: [topic],
    ...{ onlySources: [], withoutSources: [], muted: [], times: ["08:00"], days: everyDay },
    ...{ length: "short", whenNothing: "say" },
  });
}

async function fill(count: number): Promise<void> {
  let batch: NewArticle[] = [];
  for (const row of syntheticArticles(count)) {
    batch.push(articleOf(row));
    if (batch.length < ARTICLES_AT_ONCE) continue;
    await parts.newsroom.keep(batch);
    batch = [];
  }
  await parts.newsroom.keep(batch);
}

/** One in fifty is of the last day. */
function articleOf(row: SyntheticRow): NewArticle {
  return asNewArticle(row, { instant: MORNING - (Number(row.id.replace(/\D/g, "")) % 50) * DAY - DAY / 2 });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

function line(what: string, value: string): void {
  console.log(`| ${what} | ${value} |`);
}

function rate(count: number, seconds: number): string {
  return (count / seconds).toFixed(0);
}
