import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { everyDay } from "../../src/subscription.ts";
import { startFakeDiscord } from "../../tests/fakes/fake-discord.ts";
import { type FakeTelegram, openFakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { freePort } from "../../tests/fakes/free-port.ts";
import { GROWING_FEEDS, type GrowingWeb, openGrowingWeb } from "./growing-web.ts";
import { openAskers } from "./soak-askers.ts";
import type { Sample, SoakOrder, SoakStart } from "./soak-words.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse("2026-11-23T00:00:00Z");
const READERS = 400;
const FIRST_READER = 100_000;
const ARTICLES_AT_FIRST = 400;
const MINUTES_BETWEEN_ARTICLES = 10;
const ARTICLES_AT_A_TIME = 20;
const QUESTIONS_A_MINUTE = 4;
const SAMPLES = 72;
/** Texts of digests go after 35 days, keys of deliveries after 400: looked at when both are over. */
const LATER = [36 * DAY, 402 * DAY];

export type SoakRun = { samples: Sample[]; later: Sample[]; questions: number; articles: number };

/** So many simulated minutes of articles, questions and digests, and what the bot held meanwhile and long afterwards. */
export async function runSoak(minutes: number): Promise<SoakRun> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-soak-"));
  const [web, telegram, discord] = [await openGrowingWeb(), await openFakeTelegram(), await startFakeDiscord()];
  web.publish(ARTICLES_AT_FIRST, START);
  const databaseUrl = `file:${join(folder, "news.db")}`;
  await settle(databaseUrl, web, telegram);
  const bot = await startBot({
    ...{ databaseUrl, now: START, webPort: web.port, healthPort: await freePort() },
    telegram: { token: telegram.token, apiRoot: telegram.root },
    discord: { token: discord.token, apiRoot: discord.apiRoot },
  });

  const ask = openAskers({ telegram, discord });
  const every = Math.max(1, Math.floor(minutes / SAMPLES));
  const samples: Sample[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    const now = START + minute * MINUTE;
    if (minute % MINUTES_BETWEEN_ARTICLES === 0) web.publish(ARTICLES_AT_A_TIME, now);
    const [sample] = await Promise.all([bot.order({ now, sample: minute % every === 0 }), ask(QUESTIONS_A_MINUTE)]);
    await bot.measure();
    if (sample) samples.push(sample);
  }
  const later: Sample[] = [];
  for (const after of LATER) {
    const sample = await bot.order({ now: START + minutes * MINUTE + after, sample: true });
    if (sample) later.push(sample);
  }
  await bot.kill();
  await Promise.all([web.close(), telegram.close(), discord.close()]);
  rmSync(folder, { recursive: true });
  return { samples, later, questions: minutes * QUESTIONS_A_MINUTE, articles: web.published() };
}

/** Sources that are read, and readers of digests at all hours, half of them on each platform. */
async function settle(databaseUrl: string, web: GrowingWeb, telegram: FakeTelegram): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => START });
  if (!house.ok) throw new Error(house.failure.message);
  const { store, newsroom } = house.value;
  for (let feed = 0; feed < GROWING_FEEDS; feed += 1) {
    const source = { url: web.addressOf(feed), title: `Growing ${feed}`, readsPages: false, isDefault: true };
    await store.addSource(source, { plan: firstPlan(START), refusedValidators: 0 }, START);
  }
  for (let reader = 0; reader < READERS; reader += 1) {
    const conversation = conversationOf(reader);
    if (conversation.platform === "telegram")
      telegram.addChat({ id: Number(conversation.id), type: "private", first_name: `Reader ${reader}` });
    const time = `${String(reader % 24).padStart(2, "0")}:${String((reader * 7) % 60).padStart(2, "0")}`;
    await newsroom.digests.subscribe({
      ...{ conversation, topics: [], onlySources: [], withoutSources: [], muted: [], times: [time], days: everyDay },
      ...{ zone: "UTC", language: "en", length: "short", whenNothing: "say" },
    });
  }
  await store.close();
}

function conversationOf(reader: number): Conversation {
  const id = String(FIRST_READER + reader);
  // By twos, because every second time of day is an even one.
  return Math.floor(reader / 2) % 2 === 0
    ? { platform: "telegram", id, kind: "private" }
    : { platform: "discord", id, kind: "group" };
}

type Bot = {
  /** Resolves when the bot has done what a minute brings; with what it holds, where that was wished for. */
  order(work: SoakOrder): Promise<Sample | undefined>;
  /** As Prometheus does. */
  measure(): Promise<void>;
  kill(): Promise<void>;
};

async function startBot(start: SoakStart): Promise<Bot> {
  const bot: ChildProcess = fork(join(import.meta.dirname, "soak-bot.ts"), [JSON.stringify(start)], {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const died = once(bot, "exit").then(() => Promise.reject(new Error("The bot died.")));
  died.catch(() => {});
  await Promise.race([once(bot, "message"), died]);
  return {
    async order(work) {
      const answered = once(bot, "message");
      bot.send(work);
      const [done] = await Promise.race([answered, died]);
      return work.sample ? (done as Sample) : undefined;
    },
    async measure() {
      const answer = await fetch(`http://127.0.0.1:${start.healthPort}/metrics`);
      if (!answer.ok) throw new Error(`The bot answered ${answer.status} to whoever measures it.`);
      await answer.text();
    },
    async kill() {
      const exited = once(bot, "exit");
      bot.kill("SIGKILL");
      await exited;
    },
  };
}
