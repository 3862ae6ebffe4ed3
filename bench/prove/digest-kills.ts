import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openHouse } from "../../src/main.ts";
import { everyDay } from "../../src/subscription.ts";
import { type FakeTelegram, openFakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { ada, privateChat } from "../../tests/fakes/telegram-chats.ts";
import { seededRandom } from "../synthetic-articles.ts";
import { type Proof, type Prove, trialsOf } from "./proof.ts";

const KILLS = 200;
const KILLS_A_DAY = 2;
const SUBSCRIPTIONS = 40;
/** A day's digests are out after about this long. */
const LONGEST_MS = 250;
const DAY = 24 * 60 * 60 * 1000;
const FIRST_MORNING = Date.parse("2026-11-23T08:00:00Z");

type Stage = { telegram: FakeTelegram; databaseUrl: string };

/**
 * Subscriptions that are due each simulated morning; the bot is killed with SIGKILL while it sends, and started again.
 * One message at a time is between Telegram's acceptance and our mark, so a kill can double one, and none can be lost.
 */
export const proveDigestKills: Prove = async ({ share, seed }): Promise<Proof> => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "tidings-prove-"));
  const stage: Stage = { telegram: await openFakeTelegram(), databaseUrl: `file:${join(folder, "bot.db")}` };
  await subscribeAll(stage);

  const kills = trialsOf(KILLS, share);
  const count = { killed: 0, lost: 0, doubled: 0, mornings: 0 };
  while (count.killed < kills) {
    const morning = FIRST_MORNING + count.mornings * DAY;
    count.mornings += 1;
    for (let kill = 0; kill < KILLS_A_DAY && count.killed < kills; kill += 1) {
      if (await tickAndKill(stage, morning, random() * LONGEST_MS)) count.killed += 1;
    }
    await tickToTheEnd(stage, morning);
    const arrived = arrivals(stage.telegram);
    count.lost += SUBSCRIPTIONS - arrived.size;
    count.doubled += [...arrived.values()].filter((times) => times > 1).length;
  }
  await stage.telegram.close();
  rmSync(folder, { recursive: true });
  return {
    claim: "a bot that is killed while it sends digests loses none, and doubles at most the one that was on its way",
    holds: count.lost === 0 && count.doubled <= count.killed,
    figures: `${count.killed} kills over ${count.mornings} mornings of ${SUBSCRIPTIONS} digests, seed ${seed}: ${count.lost} lost, ${count.doubled} doubled`,
  };
};

const topicOf = (number: number) => `matter${number}x`;

async function subscribeAll({ databaseUrl }: Stage): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => FIRST_MORNING - DAY / 2 });
  if (!house.ok) throw new Error(house.failure.message);
  const conversation = { platform: "telegram", id: String(privateChat(ada).id), kind: "private" } as const;
  for (let number = 0; number < SUBSCRIPTIONS; number += 1) {
    await house.value.newsroom.digests.subscribe({
      conversation,
      topics: [topicOf(number)],
      onlySources: [],
      withoutSources: [],
      muted: [],
      times: ["08:00"],
      days: everyDay,
      zone: "UTC",
      language: "en",
      length: "short",
      whenNothing: "say",
    });
  }
  await house.value.store.close();
}

async function startBot({ telegram, databaseUrl }: Stage, morning: number): Promise<ChildProcess> {
  const path = join(import.meta.dirname, "digest-bot.ts");
  const bot = fork(path, [databaseUrl, telegram.root, telegram.token, String(morning - 1000)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(bot, "message");
  return bot;
}

/** False when all was sent before the moment came. */
async function tickAndKill(stage: Stage, morning: number, afterMs: number): Promise<boolean> {
  const bot = await startBot(stage, morning);
  const ticked = once(bot, "message").then(
    () => true,
    () => false,
  );
  bot.send(morning);
  const wasOver = await Promise.race([ticked, pause(afterMs, false)]);
  bot.kill("SIGKILL");
  await once(bot, "exit");
  return !wasOver;
}

/** A minute later, as the clock would have it, and once more for what had to wait. */
async function tickToTheEnd(stage: Stage, morning: number): Promise<void> {
  const bot = await startBot(stage, morning);
  for (const minutes of [1, 10]) {
    const ticked = once(bot, "message");
    bot.send(morning + minutes * 60_000);
    await ticked;
  }
  bot.kill("SIGKILL");
  await once(bot, "exit");
}

/** How often each subscription's digest came since the last look. */
function arrivals(telegram: FakeTelegram): Map<string, number> {
  const arrived = new Map<string, number>();
  for (const message of telegram.messages.values()) {
    const topic = /^matter\d+x/.exec(message.text)?.[0];
    if (topic) arrived.set(topic, (arrived.get(topic) ?? 0) + 1);
  }
  telegram.messages.clear();
  return arrived;
}
