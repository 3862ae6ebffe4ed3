import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../src/clock.ts";
import { type CoreConfig, coreSettings, readConfig } from "../src/config.ts";
import { type House, openHouse } from "../src/main.ts";
import type { Newsroom } from "../src/newsroom.ts";
import { everyDay } from "../src/subscription.ts";
import { inBatches } from "./in-batches.ts";
import { asNewArticle, syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const BATCH = 500;
const TOPICS = 100;
const THREADS = 2;

export type LoadedHouse = House & {
  config: CoreConfig;
  /** Whether none of the file was in memory when it was opened, as after the start of the machine. */
  isFileCold: boolean;
  /** Closes the store and takes its file away. */
  leave(): Promise<void>;
};

/**
 * A house over a store of so many invented articles. `filled` names a file that is copied, so that only the first trial
 * has to fill one (100,000 articles take minutes); where it is not there, it is made.
 */
export async function openLoadedHouse(
  { articles, filled }: { articles: number; filled?: string | undefined },
  clock: Clock,
): Promise<LoadedHouse> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  const file = join(folder, "tidings.db");
  const source = filled ?? file;
  if (!existsSync(source)) await fill(source, articles, clock);
  if (source !== file) copyFileSync(source, file);
  const isFileCold = forget(file);
  const house = await openOver(file, clock, THREADS);
  const { articles: held } = await house.store.coverage();
  if (held !== articles) throw new Error(`${source} holds ${held} articles, and not ${articles}.`);
  return {
    ...house,
    isFileCold,
    async leave() {
      await house.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openOver(file: string, clock: Clock, searchThreads: number): Promise<House & { config: CoreConfig }> {
  const config = readConfig(coreSettings, { all: { DATABASE_URL: `file:${file}` }, fromFile: [] });
  if (!config.ok) throw new Error(config.failure.message);
  const house = await openHouse(config.value, clock, { searchThreads });
  if (!house.ok) throw new Error(house.failure.message);
  return { ...house.value, config: config.value };
}

async function fill(file: string, count: number, clock: Clock): Promise<void> {
  const { newsroom, store } = await openOver(file, clock, 0);
  for (const batch of inBatches(syntheticArticles(count), BATCH)) {
    await newsroom.keep(batch.map((row) => asNewArticle(row, { instant: Date.parse(row.published_at) })));
  }
  await store.close();
}

/** Has the machine drop what it keeps of a file in memory. False where there is no GNU dd to ask. */
const forget = (file: string): boolean =>
  spawnSync("dd", [`of=${file}`, "oflag=nocache", "conv=notrunc,fdatasync", "count=0"]).status === 0;

/** Subscriptions to a hundred topics, all due in the same minute, of as many conversations; theirs are the numbers from `first` on. */
export async function subscribeMany(
  newsroom: Newsroom,
  { platform, kind, first, count, now }: Record<"first" | "count" | "now", number> & Place,
): Promise<void> {
  const topics = syntheticQueries(TOPICS);
  const time = new Date(now - 60_000).toISOString().slice(11, 16);
  for (let number = 0; number < count; number += 1) {
    await newsroom.digests.subscribe({
      conversation: { platform, id: String(first + number), kind },
      topics: [topics[number % topics.length] ?? ""],
      ...{ times: [time], days: everyDay, zone: "UTC", length: "short", language: "en" },
      ...{ onlySources: [], withoutSources: [], muted: [], whenNothing: "say" },
    });
  }
}

type Place = { platform: string; kind: "private" | "group" };
