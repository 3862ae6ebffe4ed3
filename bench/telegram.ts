// How the whole bot holds out on Telegram: many readers ask at the same moment, one types behind the bot's name, and a
// digest goes out to many: node bench/telegram.ts [--articles 100000] [--readers 300] [--digests 10000] [--paid] [--filled FILE]
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { openTelegram } from "../adapters/telegram/telegram.ts";
import { systemClock } from "../src/clock.ts";
import { silentLog } from "../src/log.ts";
import { startBot } from "../src/main.ts";
import { openLoadedHouse, subscribeMany } from "./loaded-house.ts";
import { percentile } from "./percentile.ts";
import { syntheticQueries } from "./synthetic-articles.ts";
import type { Asked, Measured } from "./telegram-server.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    readers: { type: "string", default: "300" },
    digests: { type: "string", default: "10000" },
    paid: { type: "boolean", default: false },
    filled: { type: "string" },
  },
});
const [articles, readers, digests] = [values.articles, values.readers, values.digests].map(Number) as [
  number,
  number,
  number,
];
const TYPED = 50;
/** Questions after which a bot that has just been started counts as warm. */
const WARMING = 50;
/** What Telegram lets a bot send to many, a second. */
const ALLOWED = values.paid ? 1000 : 30;
const MEBIBYTE = 1024 * 1024;
const FIRST_READER = 1000;
/** Until the digests are on their way. */
const HEAD_START_MS = 3000;

const server = new Worker(new URL("./telegram-server.ts", import.meta.url));
const [root] = (await once(server, "message")) as [string];

let ahead = 0;
const clock = { now: () => systemClock.now() + ahead };
const house = await openLoadedHouse({ articles, filled: values.filled }, clock);
const subscribers = { platform: "telegram", kind: "private", first: FIRST_READER + readers } as const;
await subscribeMany(house.newsroom, { ...subscribers, count: digests, now: clock.now() });

const adapter = openTelegram({ token: "1:bench", apiRoot: root, clock, log: silentLog, isPaid: values.paid });
const bot = await startBot({ ...house, clock, log: silentLog }, [adapter]);
if (!bot.ok) throw new Error(bot.failure.message);

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 200);

// Nobody asks what somebody else asked before, and nobody twice.
const queries = syntheticQueries(WARMING + 2 * readers + TYPED);
await ask({ kind: "private", queries: queries.splice(0, WARMING) });
const alone = await measure(queries.splice(0, readers));
const inline = [];
for (const query of queries.splice(0, TYPED)) inline.push(...(await ask({ kind: "inline", queries: [query] })));

ahead = 24 * 60 * 60 * 1000;
const begun = performance.now();
const sending = bot.value.tick();
await pause(HEAD_START_MS);
const during = await measure(queries.splice(0, readers));
await sending;
const seconds = (performance.now() - begun) / 1000;
const { sent, seconds: onTheWay, mostInASecond } = (await measured()) satisfies Measured;
clearInterval(watch);
await bot.value.stop();
await house.leave();
await server.terminate();

const line = (what: string, value: string) => console.log(`| ${what} | ${value} |`);
const both = (times: number[]) => `${percentile(times, 50).toFixed(0)} / ${percentile(times, 99).toFixed(0)} ms`;
console.log(`| over ${articles} articles | |\n|---|---|`);
line(`${readers} readers ask at the same moment: p50 / p99 until the answer is there`, both(alone.times));
line("an answer costs of the processor, its own thread alone", alone.cpu);
line("the same while a digest goes out", both(during.times));
line("an answer costs then", during.cpu);
line(`what is typed behind the bot's name, ${TYPED} times: p50 / p99`, both(inline));
line("digests written and delivered", `${sent} in ${seconds.toFixed(0)} s`);
line("delivered a second", (sent / onTheWay).toFixed(0));
line("delivered, of what Telegram allows", `${((100 * sent) / onTheWay / ALLOWED).toFixed(0)} %`);
line("most of them within one second", String(mostInASecond));
line("peak memory, the small Telegram included", `${(peak / MEBIBYTE).toFixed(0)} MB`);

/** With what an answer cost of the processor: all of it, the small Telegram included, and the bot's own thread alone. */
async function measure(some: string[]): Promise<{ times: number[]; cpu: string }> {
  const [wholeBefore, ownBefore] = [process.cpuUsage(), process.threadCpuUsage()];
  const times = await ask({ kind: "private", queries: some });
  const [whole, own] = [process.cpuUsage(wholeBefore), process.threadCpuUsage(ownBefore)].map(
    ({ user, system }) => `${((user + system) / 1000 / some.length).toFixed(1)} ms`,
  );
  return { times, cpu: `${whole}, ${own}` };
}

/** Milliseconds until each was answered. */
async function ask(asked: Asked): Promise<number[]> {
  server.postMessage(asked);
  const [times] = (await once(server, "message")) as [number[]];
  return times;
}

async function measured(): Promise<Measured> {
  server.postMessage({ kind: "measure" });
  const [figures] = (await once(server, "message")) as [Measured];
  return figures;
}
