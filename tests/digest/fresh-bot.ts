import { afterEach, beforeEach } from "vitest";
import type { Adapter } from "../../src/adapter.ts";
import { type BotParts, type RunningBot, startBot } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import type { DigestWish, Subscription } from "../../src/subscription.ts";
import { botWith, drivenClock, room, type TestBot, wordsOf } from "../fakes/bot-with.ts";
import { newSubscription } from "../store/store-samples.ts";

export const elsewhere: Conversation = { platform: "chat", id: "elsewhere", kind: "private" };

/** "2026-11-23T06:00", in UTC. */
export const minuteOf = (moment: number): string => new Date(moment).toISOString().slice(0, 16);

type Started = { clock: ReturnType<typeof drivenClock>; parts: BotParts; ask: TestBot["ask"]; bot: RunningBot };

/** A bot without articles for every test, on a Monday at 07:00 in Vienna; it ticks when it is told to. */
export function freshBot() {
  let started: Started | undefined;
  const running = (): Started => {
    if (!started) throw new Error("A bot runs only while a test does");
    return started;
  };
  const fresh = {
    get parts() {
      return running().parts;
    },
    get ask() {
      return running().ask;
    },
    /** When, where, and what arrived. */
    arrived: [] as { at: string; to: string; words: string }[],
    times: () => fresh.arrived.map(({ at }) => at),
    places: () => fresh.arrived.map(({ to }) => to),
    subscribe: (changes: Partial<DigestWish & { conversation: Conversation }> = {}): Promise<Subscription> =>
      fresh.parts.newsroom.digests.subscribe(newSubscription({ conversation: room, ...changes })),
    /** When the next digests of the room are due. */
    next: async () =>
      (await fresh.parts.newsroom.digests.subscriptionsOf(room)).map(({ nextDigestAt }) => minuteOf(nextDigestAt)),
    async tickAt(...moments: string[]) {
      for (const moment of moments) {
        running().clock.moveTo(moment);
        await running().bot.tick();
      }
    },
    /** As node-cron ticks. */
    async tickEachMinute(from: string, until: string) {
      for (let at = Date.parse(from); at <= Date.parse(until); at += 60_000) await fresh.tickAt(`${minuteOf(at)}Z`);
    },
  };

  beforeEach(async () => {
    fresh.arrived = [];
    const clock = drivenClock("2026-11-23T06:00:00Z");
    const { parts, ask } = await botWith([], { clock });
    const adapter: Adapter = {
      platform: "chat",
      start: async () => {},
      async send(to, reply) {
        fresh.arrived.push({ at: minuteOf(clock.now()), to: to.id, words: wordsOf(reply) });
        return { sent: ["1"] };
      },
      amend: async () => ({ sent: [] }),
      stop: async () => {},
    };
    const bot = await startBot(parts, [adapter]);
    if (!bot.ok) throw new Error(bot.failure.message);
    started = { clock, parts, ask, bot: bot.value };
  });
  afterEach(() => started?.bot.stop());
  return fresh;
}
