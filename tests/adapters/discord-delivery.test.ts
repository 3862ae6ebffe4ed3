import { describe, expect, test } from "vitest";
import type { Conversation } from "../../src/question.ts";
import { say } from "../../src/reply.ts";
import { botSaying, discordWith, startedDiscordWith } from "../fakes/discord-with.ts";
import { tooMany } from "../fakes/fake-discord-answer.ts";
import { CHANNEL, privateChannelOf, THREAD } from "../fakes/fake-discord-world.ts";

const channel: Conversation = { platform: "discord", id: CHANNEL, kind: "group" };
const person: Conversation = { platform: "discord", id: "300", kind: "private" };
const MINUTE = 60_000;
const NOW = 1_000_000_000_000;
const POST_MESSAGE = /^POST \/channels\/\d+\/messages$/;

const longReply = say(Array.from({ length: 40 }, (_, index) => `Paragraph ${index} ${"seal ".repeat(30)}`).join("\n"));

const contentsIn = (fake: Awaited<ReturnType<typeof startedDiscordWith>>["fake"], id: string) =>
  fake.messagesIn(id).map(({ content }) => content);

describe("a message that the bot sends by itself", () => {
  test("arrives in its channel and comes back with its id", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    const delivered = await adapter.send(channel, say("Good morning."), "digest 1");
    expect(contentsIn(fake, CHANNEL)).toEqual(["Good morning."]);
    expect(delivered).toEqual({ sent: [fake.messagesIn(CHANNEL)[0]?.id] });
  });

  test("arrives in its thread", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    await adapter.send({ ...channel, thread: THREAD }, say("Good morning."), "digest 1");
    expect(contentsIn(fake, THREAD)).toEqual(["Good morning."]);
  });

  test("opens the private chat of a person once", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    await adapter.send(person, say("One."), "digest 1");
    await adapter.send(person, say("Two."), "digest 2");
    expect(contentsIn(fake, privateChannelOf("300"))).toEqual(["One.", "Two."]);
    expect(fake.requests.filter(({ path }) => path === "/users/@me/channels")).toHaveLength(1);
  });

  test("sent again with the same key stands there once", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    const first = await adapter.send(channel, longReply, "digest 1");
    const again = await adapter.send(channel, longReply, "digest 1");
    expect(again).toEqual(first);
    expect(
      contentsIn(fake, CHANNEL)
        .join("\n")
        .match(/Paragraph 7 /g),
    ).toHaveLength(1);
    await adapter.send(channel, longReply, "digest 2");
    expect(
      contentsIn(fake, CHANNEL)
        .join("\n")
        .match(/Paragraph 7 /g),
    ).toHaveLength(2);
  });

  test("that failed half-way goes on where it failed", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    fake.answerWith(POST_MESSAGE, tooMany(30), { times: 1, after: 2 });
    const failed = await adapter.send(channel, longReply, "digest 1");
    expect(failed).toHaveProperty("retryAt");
    expect(fake.messagesIn(CHANNEL)).toHaveLength(2);
    const delivered = await adapter.send(channel, longReply, "digest 1");
    expect(delivered).toEqual({ sent: fake.messagesIn(CHANNEL).map(({ id }) => id) });
    const attempts = fake.requests.filter(({ method, path }) => POST_MESSAGE.test(`${method} ${path}`));
    expect(attempts).toHaveLength(fake.messagesIn(CHANNEL).length + 1);
  });

  test("waits until the bot is connected", async () => {
    const { adapter } = await discordWith(botSaying(), { now: NOW });
    const delivered = await adapter.send(channel, say("Good morning."), "digest 1");
    expect(delivered).toMatchObject({ because: "Discord is not connected yet" });
  });
});

describe("a message that Discord does not take", () => {
  test.each([
    [404, 10003, "This channel does not exist any more."],
    [404, 10004, "The bot is not in this server any more."],
    [403, 50001, "The bot may not see this channel. Give it the permission to view it."],
    [403, 50013, "The bot may not write in this channel. Give it the permission to send messages."],
    [403, 20026, "Discord does not let the bot write here: Something new."],
  ])("is refused for good with words for the manager: %i, code %i", async (status, code, refused) => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    fake.answerWith(POST_MESSAGE, { status, body: { code, message: "Something new" } });
    expect(await adapter.send(channel, say("Hello."), "digest 1")).toEqual({ refused });
  });

  test("is refused where a person does not want private messages", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    fake.answerWith(POST_MESSAGE, { status: 403, body: { code: 50007, message: "Cannot send messages to this user" } });
    const delivered = await adapter.send(person, say("Hello."), "digest 1");
    expect(delivered).toEqual({ refused: expect.stringContaining("takes no messages from the bot") });
  });

  test("comes again when Discord says when", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    fake.answerWith(POST_MESSAGE, tooMany(42));
    const delivered = await adapter.send(channel, say("Hello."), "digest 1");
    expect(delivered).toMatchObject({ because: "Discord asked to wait (too many messages)" });
    expect("retryAt" in delivered && (delivered.retryAt - NOW) / 1000).toBeCloseTo(42, 0);
  });

  test("waits a moment by itself where a moment is enough", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    fake.answerWith(POST_MESSAGE, tooMany(0.05), { times: 1 });
    expect(await adapter.send(channel, say("Hello."), "digest 1")).toHaveProperty("sent");
  });

  test("comes again in a minute when Discord has a fault", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    fake.answerWith(POST_MESSAGE, { status: 503 });
    expect(await adapter.send(channel, say("Hello."), "digest 1")).toMatchObject({ retryAt: NOW + MINUTE });
  });

  test("comes again in a minute when Discord cannot be reached", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    await fake.close();
    expect(await adapter.send(channel, say("Hello."), "digest 1")).toMatchObject({ retryAt: NOW + MINUTE });
  });

  test("because of something nobody foresaw comes again later", async () => {
    const bot = { ...botSaying(), languageOf: () => Promise.reject(new Error("the disk is full")) };
    const { adapter } = await startedDiscordWith(bot, { now: NOW });
    expect(await adapter.send(channel, say("Hello."), "digest 1")).toMatchObject({ retryAt: NOW + MINUTE });
  });
});

describe("a correction", () => {
  const send = async (text: string) => {
    const discord = await startedDiscordWith(botSaying());
    const delivered = await discord.adapter.send(channel, text === "long" ? longReply : say(text), "digest 1");
    return { ...discord, sent: "sent" in delivered ? delivered.sent : [] };
  };

  test("stands in place of what was sent", async () => {
    const { fake, adapter, sent } = await send("Four seals.");
    expect(await adapter.amend(channel, sent, say("Five seals."))).toEqual({ sent });
    expect(contentsIn(fake, CHANNEL)).toEqual(["Five seals."]);
  });

  test("that is shorter leaves nothing of the old one", async () => {
    const { fake, adapter, sent } = await send("long");
    expect(sent.length).toBeGreaterThan(2);
    expect(await adapter.amend(channel, sent, say("Five seals."))).toEqual({ sent: sent.slice(0, 1) });
    expect(contentsIn(fake, CHANNEL)).toEqual(["Five seals."]);
  });

  test("that is longer is complete", async () => {
    const { fake, adapter, sent } = await send("Four seals.");
    await adapter.amend(channel, sent, longReply);
    expect(contentsIn(fake, CHANNEL).join("\n")).toMatch(/^Paragraph 0 [\s\S]*Paragraph 39 /);
  });

  test("of a message that somebody deleted is refused", async () => {
    const { adapter } = await send("Four seals.");
    expect(await adapter.amend(channel, ["999"], say("Five."))).toEqual({ refused: "The message was deleted." });
  });
});
