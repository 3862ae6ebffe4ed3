import { describe, expect, test } from "vitest";
import { telegram } from "../../adapters/telegram/platform.ts";
import { silentLog } from "../../src/log.ts";
import type { Conversation } from "../../src/question.ts";
import { type Reply, say } from "../../src/reply.ts";
import type { Ending } from "../fakes/fake-telegram.ts";
import { ada, aForum, aGroup, privateChat, TOPIC } from "../fakes/telegram-chats.ts";
import { connectedTelegram, notedBot, telegramWith } from "../fakes/telegram-with.ts";

const toAda: Conversation = { platform: "telegram", id: "11", kind: "private" };
const toGroup: Conversation = { platform: "telegram", id: "-1001", kind: "group" };
const toTopic: Conversation = { platform: "telegram", id: "-1002", thread: String(TOPIC), kind: "group" };
const digest = say("Nothing new.");
const now = Date.parse("2026-11-22T12:00:00Z");
const MINUTE = 60_000;

/** A reply of three messages, which can be told apart. */
const inThreeParts: Reply = {
  blocks: [
    { kind: "text", text: `first ${"a".repeat(4000)}` },
    { kind: "text", text: `second ${"b".repeat(4000)}` },
    { kind: "text", text: `third ${"c".repeat(4000)}` },
  ],
};

const refusal = (error_code: number, description: string, parameters?: Record<string, number>) => ({
  error_code,
  description,
  ...(parameters && { parameters }),
});

/** How a delivery ends when Telegram answers the sending with these. */
async function deliveredAfter(...endings: Ending[]) {
  const { adapter, telegram } = await connectedTelegram(notedBot(), { patience: { call: 0.2 } });
  telegram.next("sendMessage", ...endings);
  const delivered = await adapter.send(toGroup, digest, "key");
  return { delivered, telegram, adapter };
}

describe("a digest", () => {
  test("arrives once, without previews of its links, and its message is known by id", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const delivered = await adapter.send(toAda, digest, "key");
    const message = await telegram.nextMessage(privateChat(ada));
    expect(message.text).toBe("Nothing new.");
    expect(delivered).toEqual({ sent: [String(message.message_id)] });
    expect(telegram.callsOf("sendMessage")).toMatchObject([{ link_preview_options: { is_disabled: true } }]);
  });

  test("for a topic arrives in the topic", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    await adapter.send(toTopic, digest, "key");
    expect((await telegram.nextMessage(aForum)).message_thread_id).toBe(TOPIC);
  });

  test("waits where the adapter is not connected yet", async () => {
    const { adapter } = await telegramWith();
    expect(await adapter.send(toAda, digest, "key")).toEqual({
      retryAt: now + MINUTE,
      because: "Telegram is not connected",
    });
  });

  test("waits as long as Telegram asks, and is not tried again meanwhile", async () => {
    const pause = refusal(429, "Too Many Requests: retry after 43838", { retry_after: 43_838 });
    const { delivered, telegram } = await deliveredAfter(pause);
    expect(delivered).toEqual({ retryAt: now + 43_838_000, because: "Telegram asked for a pause" });
    expect(telegram.callsOf("sendMessage")).toHaveLength(1);
  });

  test.each([
    ["stumbles", refusal(502, "Bad Gateway"), "Telegram answered 502 Bad Gateway"],
    ["does not answer in time", "hang" as const, "Telegram could not be reached"],
  ])("waits a minute when Telegram %s", async (_, ending, because) => {
    const { delivered } = await deliveredAfter(ending);
    expect(delivered).toEqual({ retryAt: now + MINUTE, because: expect.stringContaining(because) });
  });

  test("waits a quarter of an hour when the token is refused", async () => {
    const { delivered } = await deliveredAfter(refusal(401, "Unauthorized"));
    expect(delivered).toEqual({ retryAt: now + 15 * MINUTE, because: "Telegram refused the token" });
  });

  test("follows a group that became a supergroup", async () => {
    const { delivered } = await deliveredAfter(
      refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", { migrate_to_chat_id: -100_777 }),
    );
    expect(delivered).toEqual({ movedTo: { platform: "telegram", id: "-100777", kind: "group" } });
  });

  test.each([
    [403, "Forbidden: bot was blocked by the user", "the reader has blocked this bot"],
    [403, "Forbidden: user is deactivated", "the reader's account is gone"],
    [403, "Forbidden: bot was kicked from the supergroup chat", "this bot was removed from the conversation"],
    [403, "Forbidden: the group chat was deleted", "the conversation was deleted"],
    [400, "Bad Request: not enough rights to send text messages to the chat", "may not write here"],
    [400, "Bad Request: CHAT_WRITE_FORBIDDEN", "may not write here"],
    [400, "Bad Request: TOPIC_CLOSED", "the topic is closed"],
    [400, "Bad Request: something new", "Telegram refused the message: Bad Request: something new"],
  ])("ends for good on %i %s", async (code, description, words) => {
    const { delivered } = await deliveredAfter(refusal(code, description));
    expect(delivered).toEqual({ refused: expect.stringContaining(words) });
  });

  test("ends for good where there is no such chat or topic", async () => {
    const { adapter } = await connectedTelegram(notedBot());
    expect(await adapter.send({ ...toGroup, id: "-5" }, digest, "key")).toEqual({
      refused: "Telegram knows no such conversation, or this bot is not in it",
    });
    expect(await adapter.send({ ...toTopic, thread: "56" }, digest, "key")).toEqual({
      refused: "the topic was deleted",
    });
  });

  test("waits here for a pause of a second, which is over before the outbox looks again", async () => {
    const { delivered, telegram } = await deliveredAfter(
      refusal(429, "Too Many Requests: retry after 0", { retry_after: 0 }),
      refusal(429, "Too Many Requests: retry after 0", { retry_after: 0 }),
    );
    expect(delivered).toMatchObject({ sent: [expect.any(String)] });
    expect(telegram.callsOf("sendMessage")).toHaveLength(3);
  });

  test("leaves room for answers: no more than thirty go out in a second", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const sent: number[] = [];
    const call = async (index: number) => {
      await adapter.send(toAda, digest, `key ${index}`);
      sent.push(performance.now());
    };
    await Promise.all(Array.from({ length: 45 }, (_, index) => call(index)));
    const crowded = sent.filter((at, index) => (sent[index + 31] ?? Number.POSITIVE_INFINITY) - at < 900);
    expect(crowded).toEqual([]);
    expect(telegram.callsOf("sendMessage")).toHaveLength(45);
  });

  test("of several messages goes on after a pause where it stopped, and nothing arrives twice", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    telegram.next("sendMessage", "served", refusal(429, "Too Many Requests: retry after 5", { retry_after: 5 }));
    expect(await adapter.send(toGroup, inThreeParts, "key")).toMatchObject({ retryAt: now + 5000 });
    const delivered = await adapter.send(toGroup, inThreeParts, "key");
    const messages = telegram.untaken(aGroup);
    expect(messages.map(({ text }) => text.split(" ")[0])).toEqual(["first", "second", "third"]);
    expect(delivered).toEqual({ sent: messages.map(({ message_id }) => String(message_id)) });
  });

  test("that cannot be written at all is a defect in the log, and waits", async () => {
    const bot = notedBot();
    const { adapter, logged } = await connectedTelegram({
      ...bot,
      languageOf: () => Promise.reject(new Error("the shelf fell down")),
    });
    expect(await adapter.send(toAda, digest, "key")).toEqual({
      retryAt: now + MINUTE,
      because: "sending failed on our side; the log says why",
    });
    expect(logged.join()).toContain("the shelf fell down");
  });
});

describe("a digest that the owner pays for", () => {
  const POOR = refusal(400, "Bad Request: BALANCE_TOO_LOW");
  const payments = (calls: Record<string, unknown>[]) => calls.map((call) => call.allow_paid_broadcast);

  test("says so to Telegram; without the setting, nothing is paid for", async () => {
    const paid = await connectedTelegram(notedBot(), { isPaid: true });
    await paid.adapter.send(toAda, inThreeParts, "key");
    expect(payments(paid.telegram.callsOf("sendMessage"))).toEqual([true, true, true]);
    const free = await connectedTelegram(notedBot());
    await free.adapter.send(toAda, digest, "key");
    expect(payments(free.telegram.callsOf("sendMessage"))).toEqual([undefined]);
  });

  test("costs nothing where it is an answer", async () => {
    const { telegram } = await connectedTelegram(notedBot(), { isPaid: true });
    await telegram.ask("linnet");
    expect(payments(telegram.callsOf("sendMessage"))).toEqual([undefined]);
  });

  test("goes for nothing where the Stars are spent, and so do all others until the next start", async () => {
    const { adapter, telegram, logged } = await connectedTelegram(notedBot(), { isPaid: true });
    telegram.next("sendMessage", POOR, POOR);
    const together = await Promise.all([adapter.send(toAda, digest, "one"), adapter.send(toGroup, digest, "two")]);
    expect(together).toEqual([{ sent: [expect.any(String)] }, { sent: [expect.any(String)] }]);
    await adapter.send(toAda, digest, "three");
    expect(payments(telegram.callsOf("sendMessage")).at(-1)).toBeUndefined();
    expect(logged.join()).toContain("BALANCE_TOO_LOW");
  });

  test("is refused like every other where paying is not the reason", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot(), { isPaid: true });
    telegram.next("sendMessage", refusal(403, "Forbidden: bot was blocked by the user"));
    expect(await adapter.send(toAda, digest, "key")).toEqual({ refused: "the reader has blocked this bot" });
    expect(telegram.callsOf("sendMessage")).toHaveLength(1);
  });

  test.each([
    ["on", 100],
    ["off", undefined],
  ])("is switched on by the owner: TELEGRAM_PAID_BROADCAST=%s lets %s go at a time", (setting, atOnce) => {
    const config = { TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_API_ROOT: "http://x", TELEGRAM_PAID_BROADCAST: setting };
    expect(telegram.open(config, { clock: { now: () => now }, log: silentLog })?.atOnce).toBe(atOnce);
  });
});

describe("a correction", () => {
  test("takes the place of what was sent", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const { message_id } = await sendTo(adapter, telegram, say("Ten were hurt."));
    expect(await adapter.amend(toAda, [String(message_id)], say("Two were hurt."))).toEqual({
      sent: [String(message_id)],
    });
    expect(telegram.messages.get(message_id)?.text).toBe("Two were hurt.");
  });

  test("that changes nothing is no failure", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const { message_id } = await sendTo(adapter, telegram, digest);
    expect(await adapter.amend(toAda, [String(message_id)], digest)).toEqual({ sent: [String(message_id)] });
  });

  test("of other length takes messages away or adds some", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const three = await adapter.send(toAda, inThreeParts, "key");
    const ids = "sent" in three ? three.sent : [];
    expect(await adapter.amend(toAda, ids, digest)).toEqual({ sent: ids.slice(0, 1) });
    expect([...telegram.messages.values()].map(({ text }) => text)).toEqual(["Nothing new."]);
    const longer = await adapter.amend(toAda, ids.slice(0, 1), inThreeParts);
    expect("sent" in longer && longer.sent).toHaveLength(3);
  });

  test("of texts leaves the pictures and files below them as they are", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const png = Uint8Array.from(Buffer.from("iVBORw0KGgo=", "base64"));
    const below = [
      { kind: "picture", png, alt: "A map" },
      { kind: "file", name: "all.txt", bytes: png },
    ] as const;
    const withBelow = ({ blocks: [first, ...rest] }: Reply): Reply => ({ blocks: [first, ...rest, ...below] });
    const sent = await adapter.send(toAda, withBelow(inThreeParts), "key");
    const [first = "", second, third, ...files] = "sent" in sent ? sent.sent : [];
    expect(files).toHaveLength(2);
    const shorter = { sent: [first, ...files] };
    expect(await adapter.amend(toAda, "sent" in sent ? sent.sent : [], withBelow(digest))).toEqual(shorter);
    expect(telegram.callsOf("deleteMessage").map(({ message_id }) => String(message_id))).toEqual([second, third]);
    const longer = await adapter.amend(toAda, shorter.sent, withBelow(inThreeParts));
    expect("sent" in longer && [longer.sent[0], ...longer.sent.slice(3)]).toEqual(shorter.sent);
    expect(telegram.callsOf("editMessageText").map(({ message_id }) => String(message_id))).toEqual([first, first]);
  });
});

async function sendTo(
  adapter: Awaited<ReturnType<typeof connectedTelegram>>["adapter"],
  telegram: Awaited<ReturnType<typeof connectedTelegram>>["telegram"],
  reply: Reply,
) {
  await adapter.send(toAda, reply, "key");
  return await telegram.nextMessage(privateChat(ada));
}
