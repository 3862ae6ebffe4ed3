import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startFakeDiscord } from "../../tests/fakes/fake-discord.ts";
import { tooMany } from "../../tests/fakes/fake-discord-answer.ts";
import { openFakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { seededRandom } from "../synthetic-articles.ts";
import { type Proof, type Prove, trialsOf } from "./proof.ts";
import {
  type BotStart,
  countArrivals,
  digestsWritten,
  openDeliveries,
  publish,
  type Stage,
  subscribeReaders,
} from "./readers.ts";

const KILLS = 500;
const DAYS = 30;
const READERS = 2_000;
/** A small share has fewer readers as well. */
const READERS_OF_A_FIFTH = 0.2;
/** Of kills at a moment of the clock: writing and sending have begun by then. */
const LONGEST_MS = 1_500;
/** Of kills right after a message was taken: at most so many messages later. */
const MESSAGES_LATER = 15;
const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const FIRST_MORNING = Date.parse("2026-11-23T08:00:00Z");
const MOST_TICKS = 60;

/**
 * Readers on two platforms get a digest each simulated morning, while both platforms now and then ask to wait, fail, or
 * break off; the bot is killed with SIGKILL again and again, at moments of the clock and right after a platform took a
 * message, and started again. Everything has to arrive, on Discord once, and on Telegram twice only where nobody could know.
 */
export const proveDigestKills: Prove = async ({ share, seed }): Promise<Proof> => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "tidings-prove-"));
  const readers = Math.round(READERS * Math.min(1, share / READERS_OF_A_FIFTH));
  const [telegram, discord] = [await openFakeTelegram(), await startFakeDiscord()];
  const stage: Stage = { telegram, discord, databaseUrl: `file:${join(folder, "bot.db")}`, readers };
  await subscribeReaders(stage, FIRST_MORNING - DAY / 2);

  const [kills, days] = [trialsOf(KILLS, share), trialsOf(DAYS, share)];
  const count = { killed: 0, inBetween: 0, days: 0 };
  while (count.days < days || count.killed < kills) {
    const morning = FIRST_MORNING + count.days * DAY;
    await publish(stage, count.days, morning, random);
    const today = Math.ceil((kills - count.killed) / Math.max(1, days - count.days));
    for (let kill = 0; kill < today; kill += 1) {
      makeTrouble(stage, random);
      const killed = await tickAndKill(stage, morning + kill, random);
      if (killed === "all was sent") break;
      count.killed += 1;
      if (killed === "between") count.inBetween += 1;
    }
    await tickToTheEnd(stage, morning + MINUTE);
    count.days += 1;
  }
  const arrived = countArrivals(stage, count.days);
  const texts = digestsWritten(stage);
  await Promise.all([telegram.close(), discord.close()]);
  rmSync(folder, { recursive: true });
  return {
    claim:
      "a bot that is killed while it sends digests loses none and doubles none on Discord; on Telegram only what was on its way when it died",
    holds: arrived.lost === 0 && arrived.doubledOnDiscord === 0 && arrived.unexplained === 0,
    figures: `${count.killed} kills (${count.inBetween} right after a message was taken) over ${count.days} days of ${readers} digests, ${texts} texts written, seed ${seed}: ${arrived.lost} lost, ${arrived.doubledOnDiscord} doubled on Discord, ${arrived.doubledOnTelegram} on Telegram, ${arrived.unexplained} of them not in the window`,
  };
};

/** What platforms do: they ask to wait, fail, and break off. */
function makeTrouble({ telegram, discord }: Stage, random: () => number): void {
  const wait = { error_code: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } };
  if (random() < 0.3) telegram.next("sendMessage", "served", "served", wait, "served", "web page", "reset");
  if (random() < 0.3) discord.answerWith(/^POST \/channels\/\d+\/messages/, tooMany(0.2), { times: 2, after: 3 });
  if (random() < 0.1)
    discord.answerWith(/^POST \/channels\/\d+\/messages/, { status: 502, body: {} }, { times: 1, after: 5 });
}

async function startBot({ telegram, discord, databaseUrl }: Stage, now: number): Promise<ChildProcess> {
  const start: BotStart = {
    databaseUrl,
    now,
    telegram: { token: telegram.token, apiRoot: telegram.root },
    discord: { token: discord.token, apiRoot: discord.apiRoot },
  };
  const bot = fork(join(import.meta.dirname, "digest-bot.ts"), [JSON.stringify(start)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_COMPILE_CACHE: databaseUrl.replace(/^file:|bot\.db$/g, "") },
  });
  await once(bot, "message");
  return bot;
}

type Killed = "at a moment" | "between" | "all was sent";

async function tickAndKill(stage: Stage, now: number, random: () => number): Promise<Killed> {
  const bot = await startBot(stage, now - 1);
  const exited = once(bot, "exit");
  const ticked = once(bot, "message").then(
    (): Killed => "all was sent",
    (): Killed => "all was sent",
  );
  bot.send(now);
  const killed = await Promise.race([ticked, momentOf(stage, random)]);
  bot.kill("SIGKILL");
  await exited;
  return killed;
}

/** A third of them by the clock, a third for each platform's taking of a message. */
async function momentOf({ telegram, discord }: Stage, random: () => number): Promise<Killed> {
  const [kind, later] = [random(), random()];
  if (kind < 1 / 3) return await pause(later * LONGEST_MS, "at a moment" as const);
  const messages = 1 + Math.floor(later * MESSAGES_LATER);
  if (kind < 2 / 3) {
    for (let taken = 0; taken < messages; taken += 1) await telegram.called("sendMessage");
    return "between";
  }
  const before = discord.allMessages().length;
  await discord.until(() => discord.allMessages().length >= before + messages);
  return "between";
}

/** Later and later, until nothing waits any more. */
async function tickToTheEnd(stage: Stage, from: number): Promise<void> {
  const bot = await startBot(stage, from);
  for (let tick = 0; tick === 0 || openDeliveries(stage) > 0; tick += 1) {
    if (tick === MOST_TICKS) throw new Error(`${openDeliveries(stage)} deliveries still wait after ${tick} ticks`);
    const ticked = once(bot, "message");
    bot.send(from + tick * 2 * MINUTE);
    await ticked;
  }
  bot.kill("SIGKILL");
  await once(bot, "exit");
}
