import { expect, onTestFinished, test } from "vitest";
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { startBot } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import { everyDay } from "../../src/subscription.ts";
import { botWith, drivenClock } from "../fakes/bot-with.ts";
import { type Ending, openFakeTelegram } from "../fakes/fake-telegram.ts";
import { ada } from "../fakes/telegram-chats.ts";

const rain = {
  title: "Heavy rain floods Kent villages",
  body: ["Heavy rain flooded eleven villages in Kent on Tuesday, the county said."],
  published: { date: "2026-11-22" },
};

const refusal = (error_code: number, description: string, parameters?: Record<string, number>): Ending => ({
  error_code,
  description,
  ...(parameters && { parameters }),
});

/** What becomes of a message of a digest, by how Telegram takes it. */
const fates: [ending: Ending | "gone", fate: string][] = [
  ["served", "arrives"],
  [refusal(403, "Forbidden: bot was blocked by the user"), "the reader has blocked this bot"],
  [refusal(403, "Forbidden: user is deactivated"), "the reader's account is gone"],
  [refusal(403, "Forbidden: bot was kicked from the supergroup chat"), "this bot was removed from the conversation"],
  [refusal(403, "Forbidden: bot was kicked from the channel chat"), "this bot was removed from the conversation"],
  [refusal(403, "Forbidden: bot is not a member of the channel chat"), "this bot is no longer in the conversation"],
  [refusal(403, "Forbidden: bot can't initiate conversation with a user"), "the reader has not started this bot yet"],
  [refusal(403, "Forbidden: bot can't send messages to bots"), "Telegram refused the message"],
  [refusal(400, "Bad Request: TOPIC_CLOSED"), "the topic is closed"],
  [
    refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
    "an administrator has to allow it",
  ],
  [refusal(400, "Bad Request: need administrator rights in the channel chat"), "an administrator has to allow it"],
  ["gone", "Telegram knows no such conversation"],
  [refusal(400, "Bad Request: can't parse entities: Unsupported start tag"), "arrives"],
  [refusal(429, "Too Many Requests: retry after 3600", { retry_after: 3600 }), "arrives an hour later"],
  [refusal(500, "Internal Server Error"), "arrives a minute later"],
  [refusal(502, "Bad Gateway"), "arrives a minute later"],
  ["web page", "arrives a minute later"],
  ["hang", "arrives a minute later"],
  ["reset", "arrives a minute later"],
];

/** One reader for each fate, all with the same digest at the same minute. */
async function digestsGoOut() {
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const { parts } = await botWith([rain], { clock });
  const telegram = await openFakeTelegram();
  const { digests } = parts.newsroom;
  const readers = fates.map(([ending], index) => {
    const conversation: Conversation = { platform: "telegram", id: String(100 + index), kind: "private" };
    if (ending !== "gone") {
      telegram.addChat({ ...ada, id: 100 + index, type: "private" });
      telegram.next(`sendMessage ${conversation.id}`, ending);
    }
    return conversation;
  });
  for (const conversation of readers) {
    await digests.subscribe({
      conversation,
      topics: ["kent rain"],
      ...{ times: ["08:00"], days: everyDay, zone: "UTC", length: "short", language: "en" },
      ...{ onlySources: [], withoutSources: [], muted: [], whenNothing: "say" },
    });
  }
  const patience = { call: 0.3, stop: 1 };
  const adapter = openTelegram({ token: telegram.token, apiRoot: telegram.root, clock, log: parts.log, patience });
  const bot = await startBot(parts, [adapter]);
  if (!bot.ok) throw new Error(bot.failure.message);
  onTestFinished(async () => {
    await bot.value.stop();
    await telegram.close();
  });
  const arrivals = ({ id }: Conversation) => telegram.untaken({ ...ada, id: Number(id), type: "private" }).length;
  const why = async (each: Conversation) => (await digests.subscriptionsOf(each))[0]?.rest?.because;
  return { clock, tick: bot.value.tick, readers, arrivals, why };
}

test("what becomes of each message of a digest is accounted for, and none holds up another", async () => {
  const { clock, tick, readers, arrivals, why } = await digestsGoOut();
  const arrived = () => Object.fromEntries(readers.map((each) => [each.id, arrivals(each)]));
  clock.moveTo("2026-11-23T08:00:00Z");
  await tick();
  const atOnce = arrived();
  clock.moveTo("2026-11-23T08:02:00Z");
  await tick();
  const soon = arrived();
  clock.moveTo("2026-11-23T09:01:00Z");
  await tick();
  const later = arrived();
  for (const [index, [, fate]] of fates.entries()) {
    const reader = readers[index] as Conversation;
    const counts = [atOnce, soon, later].map((count) => count[reader.id]);
    const expected = { arrives: [1, 1, 1], "arrives a minute later": [0, 1, 1], "arrives an hour later": [0, 0, 1] }[
      fate
    ];
    expect([fate, ...counts]).toEqual([fate, ...(expected ?? [0, 0, 0])]);
    const because = await why(reader);
    if (expected) expect(because).toBeUndefined();
    else expect(because).toContain(fate);
  }
});
