import { DatabaseSync } from "node:sqlite";
import type { NewArticle } from "../../src/article.ts";
import { openHouse } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import { everyDay } from "../../src/subscription.ts";
import type { FakeDiscord } from "../../tests/fakes/fake-discord.ts";
import type { FakeTelegram } from "../../tests/fakes/fake-telegram.ts";

const TOPICS = 20;
const WORDS = 40;
const FIRST_CHAT = 100_000;
const HOUR = 60 * 60 * 1000;

type Account = { token: string; apiRoot: string };
export type BotStart = { databaseUrl: string; now: number; telegram: Account; discord: Account };
export type Stage = {
  telegram: FakeTelegram;
  discord: FakeDiscord;
  databaseUrl: string;
  readers: number;
  /** When each of them wants a digest, every day. */
  time?: string;
};

/** Every second one is on Telegram. */
const conversationOf = (reader: number): Conversation =>
  reader % 2 === 0
    ? { platform: "telegram", id: String(FIRST_CHAT + reader), kind: "private" }
    : { platform: "discord", id: String(FIRST_CHAT + reader), kind: "group" };

const topicOf = (reader: number) => `zorbel${reader % TOPICS}x`;
const marker = (day: number, topic: string) => `mark${day}y${topic}`;

/** Every reader wants one of twenty topics, each day at the same time. */
export async function subscribeReaders(
  { databaseUrl, telegram, readers, time = "08:00" }: Stage,
  now: number,
): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => now });
  if (!house.ok) throw new Error(house.failure.message);
  for (let reader = 0; reader < readers; reader += 1) {
    telegram.addChat({ id: FIRST_CHAT + reader, type: "private", first_name: `Reader ${reader}` });
    await house.value.newsroom.digests.subscribe({
      conversation: conversationOf(reader),
      topics: [topicOf(reader)],
      ...{ onlySources: [], withoutSources: [], muted: [], times: [time], days: everyDay, zone: "UTC" },
      ...{ language: "en", length: "short", whenNothing: "say" },
    });
  }
  await house.value.store.close();
}

/** On each topic one article a day, with a title by which it is known in a message. */
export async function publish({ databaseUrl }: Stage, day: number, now: number, random: () => number): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => now - HOUR });
  if (!house.ok) throw new Error(house.failure.message);
  const word = () => `word${Math.floor(random() * 20_000)}`;
  const articles = Array.from({ length: TOPICS }, (_, number): NewArticle => {
    const topic = topicOf(number);
    const text = `The ${topic} ${Array.from({ length: WORDS }, word).join(" ")}.`;
    return {
      keys: [`id:${day}/${topic}`],
      source: `Source ${number}`,
      title: `${topic} ${word()} ${marker(day, topic)}`,
      titleIsGuessed: false,
      text,
      paragraphs: [{ start: 0, end: text.length }],
      language: "en",
      published: { instant: now - HOUR },
      isSample: false,
    };
  });
  await house.value.newsroom.keep(articles);
  await house.value.store.close();
}

/** What waits, on whatever platform. */
export function openDeliveries({ databaseUrl }: Stage): number {
  return countOf(databaseUrl, "SELECT count(*) AS count FROM deliveries WHERE state IN ('waiting', 'sending')");
}

/** How many texts were written. */
export const digestsWritten = ({ databaseUrl }: Stage): number =>
  countOf(databaseUrl, "SELECT count(*) AS count FROM digests");

function countOf(databaseUrl: string, sql: string): number {
  const store = new DatabaseSync(databaseUrl.replace("file:", ""), { readOnly: true });
  const row = store.prepare(sql).get();
  store.close();
  return Number(row?.count);
}

export type Arrivals = { lost: number; doubledOnDiscord: number; doubledOnTelegram: number; unexplained: number };

/**
 * Looks for each day's article in each reader's messages. One that is doubled is explained where the bot died between
 * taking this delivery in hand and writing down what became of it, at least as often.
 */
export function countArrivals(stage: Stage, days: number, doubts: Doubts = doubtsByKey(stage)): Arrivals {
  const texts = textsByChat(stage);
  const count: Arrivals = { lost: 0, doubledOnDiscord: 0, doubledOnTelegram: 0, unexplained: 0 };
  for (let reader = 0; reader < stage.readers; reader += 1) {
    const { platform, id } = conversationOf(reader);
    const came = texts.get(id) ?? [];
    for (let day = 0; day < days; day += 1) {
      const times = came.filter((text) => text.includes(marker(day, topicOf(reader)))).length;
      if (times === 0) count.lost += 1;
      if (times < 2) continue;
      if (platform === "discord") count.doubledOnDiscord += times - 1;
      else count.doubledOnTelegram += times - 1;
      if (times - 1 > (doubts.get(`${id} ${day}`) ?? 0)) count.unexplained += 1;
    }
  }
  return count;
}

function textsByChat({ telegram, discord }: Stage): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { chat, text } of telegram.messages.values())
    texts.getOrInsertComputed(String(chat.id), () => []).push(text);
  for (const message of discord.allMessages())
    texts.getOrInsertComputed(message.channel, () => []).push(JSON.stringify(message));
  return texts;
}

/** How often a process died or was cut off while it sent a delivery, by "CHAT DAY", the first day being 0. */
export type Doubts = ReadonlyMap<string, number>;

function doubtsByKey({ databaseUrl }: Stage): Doubts {
  const store = new DatabaseSync(databaseUrl.replace("file:", ""), { readOnly: true });
  const rows = store
    .prepare(
      `SELECT id, doubts, dense_rank() OVER (ORDER BY substr(deliveries.key, -20, 10)) - 1 AS day
       FROM deliveries JOIN conversations ON conversations.key = conversation`,
    )
    .all();
  store.close();
  return new Map(rows.map(({ id, day, doubts }) => [`${id} ${day}`, Number(doubts)]));
}
