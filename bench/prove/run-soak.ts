import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeDiscord } from "../../tests/fakes/fake-discord.ts";
import { openFakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { freePort } from "../../tests/fakes/free-port.ts";
import { GROWING_FEEDS, openGrowingWeb } from "./growing-web.ts";
import { settleSoak } from "./settle-soak.ts";
import { openAskers } from "./soak-askers.ts";
import type { Sample, SoakOrder, SoakStart } from "./soak-words.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse("2026-11-23T00:00:00Z");
/** There before the bot starts: a day's run has as many as fill the pages that SQLite keeps in memory. */
const STORED_FOR_A_MINUTE = 3;
const IN_A_FEED_AT_FIRST = 20;
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
  web.publish(GROWING_FEEDS * IN_A_FEED_AT_FIRST, START);
  const databaseUrl = `file:${join(folder, "news.db")}`;
  await settleSoak(databaseUrl, { now: START, web, telegram, stored: minutes * STORED_FOR_A_MINUTE });
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
