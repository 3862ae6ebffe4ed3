// How the whole bot holds out on Discord: many people ask at the same moment, alone and while a digest goes out to many:
// node bench/discord.ts [--articles 100000] [--readers 200] [--digests 5000]
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { openDiscord } from "../adapters/discord/discord.ts";
import type { NewArticle } from "../src/article.ts";
import { systemClock } from "../src/clock.ts";
import { coreSettings, readConfig } from "../src/config.ts";
import { silentLog } from "../src/log.ts";
import { type BotParts, openHouse, startBot } from "../src/main.ts";
import { everyDay } from "../src/subscription.ts";
import type { Asked, Measured } from "./discord-server.ts";
import { percentile } from "./percentile.ts";
import { asNewArticle, type SyntheticRow, syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    readers: { type: "string", default: "200" },
    digests: { type: "string", default: "5000" },
  },
});
const [articles, readers, digests] = [values.articles, values.readers, values.digests].map(Number) as [
  number,
  number,
  number,
];
const BATCH = 500;
/** What Discord lets a bot ask for, a second, answers not counted. */
const ALLOWED = 50;
const FIRST_CHANNEL = 5_000_000;
const DAY = 24 * 60 * 60 * 1000;
/** Until the digests are on their way. */
const HEAD_START_MS = 3000;

const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
const server = new Worker(new URL("./discord-server.ts", import.meta.url));
const [{ token, apiRoot }] = (await once(server, "message")) as [{ token: string; apiRoot: string }];

const config = readConfig(coreSettings, {
  all: { DATABASE_URL: `file:${join(folder, "tidings.db")}` },
  fromFile: [],
});
if (!config.ok) throw new Error(config.failure.message);
let ahead = 0;
const clock = { now: () => systemClock.now() + ahead };
const house = await openHouse(config.value, clock, { searchThreads: 2 });
if (!house.ok) throw new Error(house.failure.message);
const { newsroom, store } = house.value;
await fill(articles);
await subscribe(digests);

const adapter = openDiscord({ token, apiRoot, clock, log: silentLog });
const parts: BotParts = { ...house.value, config: config.value, clock, log: silentLog };
const bot = await startBot(parts, [adapter]);
if (!bot.ok) throw new Error(bot.failure.message);

const queries = syntheticQueries(readers + 1);
await tell<Measured>({ kind: "ask", queries: queries.slice(-1) });
const alone = await tell<Measured>({ kind: "ask", queries: queries.slice(0, readers) });

ahead = DAY;
const begun = performance.now();
const sending = bot.value.tick();
await firstIsSent();
const onTheWay = performance.now();
await pause(HEAD_START_MS);
const during = await tell<Measured>({ kind: "ask", queries: queries.slice(0, readers) });
await sending;
const seconds = (performance.now() - begun) / 1000;
const secondsOnTheWay = (performance.now() - onTheWay) / 1000;
const sent = await tell<number>({ kind: "sent" });
await bot.value.stop();
await store.close();
await server.terminate();
rmSync(folder, { recursive: true, force: true });

const line = (what: string, ...cells: string[]) => console.log(`| ${[what, ...cells].join(" | ")} |`);
const three = (times: number[]) => [50, 99, 100].map((percent) => percentile(times, percent).toFixed(0));
line(`${readers} people ask at the same moment, over ${articles} articles`, "p50 ms", "p99 ms", "longest ms");
line("---", "---", "---", "---");
line("until the sign of life", ...three(alone.signs));
line("until the answer", ...three(alone.answers));
line("until the sign of life, while a digest goes out", ...three(during.signs));
line("until the answer, while a digest goes out", ...three(during.answers));
console.log(
  `\n${sent} of ${digests} digests written and delivered in ${seconds.toFixed(0)} s; delivered at ${(sent / secondsOnTheWay).toFixed(1)} a second, of the ${ALLOWED} that Discord allows.`,
);

async function tell<Told>(asked: Asked): Promise<Told> {
  server.postMessage(asked);
  const [told] = (await once(server, "message")) as [Told];
  return told;
}

async function firstIsSent(): Promise<void> {
  while ((await tell<number>({ kind: "sent" })) === 0) await pause(50);
}

async function fill(count: number): Promise<void> {
  let batch: NewArticle[] = [];
  for (const row of syntheticArticles(count)) {
    batch.push(articleOf(row));
    if (batch.length < BATCH) continue;
    await newsroom.keep(batch);
    batch = [];
  }
  await newsroom.keep(batch);
}

/** All of them due in the same minute, about a hundred topics. */
async function subscribe(count: number): Promise<void> {
  const topics = syntheticQueries(100);
  const time = new Date(clock.now() - 60_000).toISOString().slice(11, 16);
  for (let channel = 0; channel < count; channel += 1) {
    await newsroom.digests.subscribe({
      conversation: { platform: "discord", id: String(FIRST_CHANNEL + channel), kind: "group" },
      topics: [topics[channel % topics.length] ?? ""],
      ...{ times: [time], days: everyDay, zone: "UTC", length: "short", language: "en" },
      ...{ onlySources: [], withoutSources: [], muted: [], whenNothing: "say" },
    });
  }
}

function articleOf(row: SyntheticRow): NewArticle {
  return asNewArticle(row, { instant: Date.parse(row.published_at) });
}
