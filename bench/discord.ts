// How the whole bot holds out on Discord: many people ask at the same moment, alone and while a digest goes out to many:
// node bench/discord.ts [--articles 100000] [--readers 200] [--digests 5000] [--filled FILE]
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { openDiscord } from "../adapters/discord/discord.ts";
import { systemClock } from "../src/clock.ts";
import { silentLog } from "../src/log.ts";
import { startBot } from "../src/main.ts";
import type { Asked, Measured } from "./discord-server.ts";
import { openLoadedHouse, subscribeMany } from "./loaded-house.ts";
import { percentile } from "./percentile.ts";
import { syntheticQueries } from "./synthetic-articles.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    readers: { type: "string", default: "200" },
    digests: { type: "string", default: "5000" },
    filled: { type: "string" },
  },
});
const [articles, readers, digests] = [values.articles, values.readers, values.digests].map(Number) as [
  number,
  number,
  number,
];
/** What Discord lets a bot ask for, a second, answers not counted. */
const ALLOWED = 50;
const FIRST_CHANNEL = 5_000_000;
const FIRST_READER = 1_000_000;
const DAY = 24 * 60 * 60 * 1000;
/** Until the digests are on their way. */
const HEAD_START_MS = 3000;
/** Questions after which a bot that has just been started counts as warm. */
const WARMING = 50;

const server = new Worker(new URL("./discord-server.ts", import.meta.url));
const [{ token, apiRoot }] = (await once(server, "message")) as [{ token: string; apiRoot: string }];
let ahead = 0;
const clock = { now: () => systemClock.now() + ahead };
const house = await openLoadedHouse({ articles, filled: values.filled }, clock);
const channels = { platform: "discord", kind: "group", first: FIRST_CHANNEL } as const;
await subscribeMany(house.newsroom, { ...channels, count: digests, now: clock.now() });
const adapter = openDiscord({ token, apiRoot, clock, log: silentLog });
const bot = await startBot({ ...house, clock, log: silentLog }, [adapter]);
if (!bot.ok) throw new Error(bot.failure.message);

// Nobody asks what somebody else asked before, and nobody twice, but where it is said.
const [cold, warming, warm, during] = waves(readers, WARMING, readers, readers);
const line = (what: string, ...cells: string[]) => console.log(`| ${[what, ...cells].join(" | ")} |`);
line(`${readers} people ask at the same moment, over ${articles} articles`, "p50 ms", "p99 ms", "longest ms", "CPU ms");
line("---", "---", "---", "---", "---");
await measure(`a bot just started${house.isFileCold ? ", nothing of the file in memory" : ""}`, cold);
await ask(warming);
await measure(`${WARMING} questions later`, warm);

ahead = DAY;
const begun = performance.now();
const sending = bot.value.tick();
await firstIsSent();
const onTheWay = performance.now();
await pause(HEAD_START_MS);
await measure("while a digest goes out", during);
await measure("while it goes out, the same people ask the same again", during);
await sending;
const seconds = (performance.now() - begun) / 1000;
const secondsOnTheWay = (performance.now() - onTheWay) / 1000;
const sent = await tell<number>({ kind: "sent" });
await bot.value.stop();
await house.leave();
await server.terminate();
console.log(
  `\n${sent} of ${digests} digests written and delivered in ${seconds.toFixed(0)} s; delivered at ${(sent / secondsOnTheWay).toFixed(1)} a second, of the ${ALLOWED} that Discord allows.`,
);

type Wave = { queries: string[]; firstReader: number };

/** So many questions for each time. */
function waves(...counts: [number, number, number, number]): [Wave, Wave, Wave, Wave] {
  const queries = syntheticQueries(counts.reduce((sum, count) => sum + count, 0));
  let next = 0;
  return counts.map((count) => {
    const from = next;
    next += count;
    return { queries: queries.slice(from, next), firstReader: FIRST_READER + from };
  }) as [Wave, Wave, Wave, Wave];
}

async function ask(wave: Wave): Promise<Measured> {
  return await tell<Measured>({ kind: "ask", ...wave });
}

/** What an answer costs of the processor: the bot, its own thread alone, and beside it the small Discord. */
async function measure(when: string, wave: Wave): Promise<void> {
  const [wholeBefore, ownBefore] = [process.cpuUsage(), process.threadCpuUsage()];
  const { signs, answers, cpu } = await ask(wave);
  const [whole, own] = [process.cpuUsage(wholeBefore), process.threadCpuUsage(ownBefore)].map(
    ({ user, system }) => (user + system) / 1000,
  );
  const each = (milliseconds = 0) => (milliseconds / wave.queries.length).toFixed(1);
  const three = (times: number[]) => [50, 99, 100].map((percent) => percentile(times, percent).toFixed(0));
  line(`${when}: until the sign of life`, ...three(signs), "");
  const bots = each((whole ?? 0) - cpu);
  line(`${when}: until the answer`, ...three(answers), `${bots} (own thread ${each(own)}), small Discord ${each(cpu)}`);
}

async function tell<Told>(asked: Asked): Promise<Told> {
  server.postMessage(asked);
  const [told] = (await once(server, "message")) as [Told];
  return told;
}

async function firstIsSent(): Promise<void> {
  while ((await tell<number>({ kind: "sent" })) === 0) await pause(50);
}
