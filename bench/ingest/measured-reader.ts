// The bot in a process of its own: reads its sources, while a question is asked every 200 ms.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { coreSettings, readConfig } from "../../src/config.ts";
import { silentLog } from "../../src/log.ts";
import { openFrontDoor, openHouse, startBot } from "../../src/main.ts";
import { firstPlan } from "../../src/read-plan.ts";
import type { Source } from "../../src/source.ts";
import { percentile } from "../percentile.ts";
import { seededRandom } from "../synthetic-articles.ts";

const [databaseUrl = "", port = "", sources = ""] = process.argv.slice(2);
const QUESTION_EVERY_MS = 200;
/** To compare with: so long nothing is read. */
const QUESTIONS_ALONE_MS = 20_000;
const RESOLUTION_MS = 5;

const clock = { now: () => Date.now() };
const config = readConfig(coreSettings, {
  all: {
    DATABASE_URL: databaseUrl,
    ALLOW_PRIVATE: "127.0.0.0/8",
    READER_QUESTIONS_PER_MINUTE: "10000",
    CONVERSATION_QUESTIONS_PER_MINUTE: "10000",
  },
  fromFile: [],
});
if (!config.ok) throw new Error(config.failure.message);
const house = await openHouse(config.value, clock);
if (!house.ok) throw new Error(house.failure.message);
const parts = { ...house.value, config: config.value, clock, log: silentLog };
const { store } = parts;
const { answer } = openFrontDoor(parts);

for (let feed = 0; feed < Number(sources); feed += 1) {
  // Every address of this network is this machine: as many hosts as there are sources.
  const url = `http://127.1.${feed >> 8}.${feed & 255}:${port}/${feed}`;
  const source = { url, title: `Feed ${feed}`, readsPages: false, isDefault: true };
  await store.addSource(source, { plan: firstPlan(clock.now()), refusedValidators: 0 }, clock.now());
}
const started = await startBot(parts, []);
if (!started.ok) throw new Error(started.failure.message);
const running = started.value;

process.on("message", async ({ read, ask }: { read: boolean; ask: boolean }) => {
  if (read) await makeAllDue();
  process.send?.(await measured(() => (read ? running.read() : pause(QUESTIONS_ALONE_MS)), ask));
});
process.on("disconnect", () => void running.stop().then(() => process.exit()));
process.send?.("ready");

async function makeAllDue(): Promise<void> {
  for (const { id, state } of await store.sources()) {
    await store.saveSourceState(id, { ...state, plan: { ...state.plan, nextReadAt: 0 } });
  }
}

const articlesOf = (all: Source[]) => all.reduce((sum, { articles }) => sum + articles, 0);

async function measured(doing: () => Promise<unknown>, asks: boolean) {
  const before = articlesOf(await store.sources());
  const beganAt = clock.now();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const questions = asks ? askEvery() : { latencies: [], stop: () => {} };
  delay.enable();
  await doing();
  delay.disable();
  const seconds = (clock.now() - beganAt) / 1000;
  questions.stop();
  const after = await store.sources();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  return {
    read: after.filter(({ state }) => (state.lastRead?.at ?? 0) >= beganAt).length,
    added: articlesOf(after) - before,
    seconds,
    delayMs: [delay.percentile(50), delay.percentile(99), delay.max].map(late),
    answers: questions.latencies.length,
    answerMs: [50, 99].map((percent) => percentile(questions.latencies, percent)),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function askEvery() {
  const random = seededRandom(3);
  const latencies: number[] = [];
  const word = () => `word${100 + Math.floor(10_000 * random() ** 2)}`;
  const timer = setInterval(async () => {
    const asked = performance.now();
    await answer({
      conversation: { platform: "terminal", id: "local", kind: "private" },
      asker: { platform: "terminal", id: "local" },
      role: "manager",
      command: "topic",
      options: { words: `${word()} ${word()}` },
      attachments: [],
    });
    latencies.push(performance.now() - asked);
  }, QUESTION_EVERY_MS);
  return { latencies, stop: () => clearInterval(timer) };
}
