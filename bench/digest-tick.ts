// What a tick costs among a million subscriptions, and planning all of them anew: node bench/digest-tick.ts [SIZE …]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { silentLog } from "../src/log.ts";
import { type House, openHouse } from "../src/main.ts";
import { alignDigests } from "../src/newsroom/align-digests.ts";
import { takeDue } from "../src/newsroom/take-due.ts";
import { everyDay } from "../src/subscription.ts";
import { percentile } from "./percentile.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const DUE = [0, 100, 10_000];
const TICKS = 25;
const BATCH = 100;
const NOW = Date.parse("2026-11-23T07:00:00Z");
/** Where it is 08:00 at NOW. */
const ZONES = ["Europe/Vienna", "Europe/Paris", "Africa/Lagos", "Arctic/Longyearbyen"];
const TOPIC_SETS = 1000;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
console.log("| subscriptions | what | p50 ms | worst ms | µs each |\n|---|---|---|---|---|");
for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  const file = join(folder, "tidings.db");
  let now = NOW;
  const house = await openHouse({ DATABASE_URL: `file:${file}` }, { now: () => now });
  if (!house.ok) throw new Error(house.failure.message);
  try {
    fill(file, size);
    for (const due of DUE.filter((count) => count <= size)) {
      now = NOW + due;
      const took: number[] = [];
      for (let tick = 0; tick < TICKS; tick += 1) took.push(await time(() => readDue(house.value, now)));
      row(size, `a tick with ${due} due`, took, due);
    }
    const { store } = house.value;
    const clock = { now: () => NOW };
    await alignDigests({ store, clock }, "older");
    row(size, "all planned anew", [await time(() => alignDigests({ store, clock }, "newer"))], size);
  } finally {
    await house.value.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One conversation each, straight into the tables; the one of number n is due n milliseconds after NOW. */
function fill(file: string, size: number): void {
  const connection = new DatabaseSync(file);
  const conversation = connection.prepare(
    "INSERT INTO conversations (key, platform, id, kind, ledger) VALUES (?, 'bench', ?, 'private', ?)",
  );
  const subscription = connection.prepare(
    `INSERT INTO subscriptions (conversation, wish, zone, language, next_digest_at, created_at, last_digest_at)
     VALUES (?, ?, ?, 'en', ?, 0, ?)`,
  );
  connection.exec("BEGIN");
  for (let number = 1; number <= size; number += 1) {
    const zone = ZONES[number % ZONES.length] ?? "UTC";
    conversation.run(`bench:${number}`, String(number), number);
    subscription.run(`bench:${number}`, wish(number), zone, NOW + number, NOW - 1);
  }
  // All in one transaction leaves a log that is larger than any bot's, and slow to read from.
  connection.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  connection.close();
}

function wish(number: number): string {
  return JSON.stringify({
    topics: [`topic ${number % TOPIC_SETS}`],
    onlySources: [],
    withoutSources: [],
    muted: [],
    times: ["08:00"],
    days: everyDay,
    length: "short",
    whenNothing: "say",
  });
}

/** As `run-digests.ts` does, a batch at a time, but without writing anything. */
async function readDue({ store, newsroom }: House, now: number): Promise<void> {
  const due = await store.dueSubscriptions(now, 1_000_000);
  for (let from = 0; from < due.length; from += BATCH)
    await takeDue({ store, newsroom, log: silentLog }, due.slice(from, from + BATCH), { now, outages: [] });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function row(size: number, what: string, took: number[], each: number): void {
  const p50 = percentile(took, 50);
  const perOne = each === 0 ? "–" : ((p50 * 1000) / each).toFixed(0);
  console.log(`| ${size} | ${what} | ${p50.toFixed(2)} | ${Math.max(...took).toFixed(2)} | ${perOne} |`);
}
