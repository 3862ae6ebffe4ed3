import { describe, expect, test } from "vitest";
import type { Question } from "../../src/question.ts";
import { type Reply, say } from "../../src/reply.ts";
import type { Writing } from "../fakes/fake-telegram.ts";
import { aChannel, ada, aGroup, ben, me, privateChat } from "../fakes/telegram-chats.ts";
import { connectedTelegram, notedBot } from "../fakes/telegram-with.ts";

/** What the bot is asked when Ada writes this to it. */
async function questionBehind(text: string, writing: Writing = {}): Promise<Question | undefined> {
  const bot = notedBot();
  const { telegram } = await connectedTelegram(bot);
  await telegram.ask(text, writing);
  return bot.questions[0];
}

const url = (text: string, address: string) => ({
  type: "url",
  offset: text.indexOf(address),
  length: address.length,
});
const forwarded = { forward_origin: { type: "channel", chat: aChannel, message_id: 7, date: 1_790_000_000 } };

describe("a pasted link", () => {
  test.each([
    ["https://example.org/rain", "https://example.org/rain", "https://example.org/rain"],
    ["example.org/rain", "example.org/rain", "https://example.org/rain"],
    ["Heavy rain in Kent\nhttps://example.org/rain ", "https://example.org/rain", "https://example.org/rain"],
  ])("is summarized: %j", async (text, address, article) => {
    const question = await questionBehind(text, { entities: [url(text, address)] });
    expect(question).toMatchObject({ command: "summary", options: { article } });
  });

  test("among other words is part of what is asked", async () => {
    const text = "what does example.org say on drones?";
    expect(await questionBehind(text, { entities: [url(text, "example.org")] })).toMatchObject({
      command: "topic",
      options: { words: text },
    });
  });
});

describe("a forwarded post", () => {
  test("gets the background of its words, without its addresses", async () => {
    const text = "Floods in Kent! @kentnews https://example.org/rain";
    const entities = [{ type: "mention", offset: text.indexOf("@"), length: 9 }, url(text, "https://example.org/rain")];
    expect(await questionBehind(text, { ...forwarded, entities })).toMatchObject({
      command: "ask",
      options: { question: "Floods in Kent!" },
    });
  });

  test("under a picture is read as well", async () => {
    const captioned = { ...forwarded, text: undefined, entities: undefined, photo: [], caption: "Floods in Kent" };
    expect(await questionBehind("", captioned)).toMatchObject({
      command: "ask",
      options: { question: "Floods in Kent" },
    });
  });

  test("of a link alone gets its summary", async () => {
    const text = "https://example.org/rain";
    expect(await questionBehind(text, { ...forwarded, entities: [url(text, text)] })).toMatchObject({
      command: "summary",
      options: { article: text },
    });
  });

  test("of any length asks about its beginning", async () => {
    const question = await questionBehind(`Floods in Kent. ${"and so on 😀 ".repeat(400)}`, forwarded);
    const words = String(question?.options.question);
    expect(words).toMatch(/^Floods in Kent\. and so on/);
    expect(words.length).toBeLessThanOrEqual(400);
    expect(words.isWellFormed()).toBe(true);
  });
});

describe("a habit from other bots", () => {
  test.each([
    ["/export", { command: "sources", action: "export", options: {} }],
    ["/sub iran drones", { command: "subscribe", options: { topics: "iran drones" } }],
    ["/stop", { command: "unsubscribe", options: {} }],
    ["/lang de", { command: "settings", options: { language: "de" } }],
    ["/tz", { command: "settings" }],
    ["/tz Europe/Vienna", { command: "settings", options: { zone: "Europe/Vienna" } }],
    ["/constructor", { command: "constructor" }],
  ])("%s is understood", async (text, asked) => {
    expect(await questionBehind(text)).toMatchObject(asked);
  });

  test("is left to other bots in a group, unless this one is named", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    telegram.write("/stop", { chat: aGroup });
    await telegram.ask(`/stop@${me.username}`, { chat: aGroup });
    expect(bot.questions.map(({ command }) => command)).toEqual(["unsubscribe"]);
  });
});

describe("a link to the bot", () => {
  test.each([
    ["topic_airport-drones", { command: "topic", options: { words: "airport drones" } }],
    [`topic64_${Buffer.from("Züge").toString("base64url")}`, { command: "topic", options: { words: "Züge" } }],
    ["follow_airport-drones", { command: "follow", options: { topic: "airport drones" } }],
    ["story_12", { command: "story", options: { article: "#12" } }],
    ["story_twelve", { command: "start", options: {} }],
    ["from_a_friend", { command: "start", options: {} }],
    ["constructor_x", { command: "start", options: {} }],
  ])("with start=%s asks what it names", async (payload, asked) => {
    expect(await questionBehind(`/start ${payload}`)).toMatchObject(asked);
  });

  test("with the key of a kept choice asks that", async () => {
    const bot = notedBot();
    const key = await bot.keepChoice({ command: "proof", options: { article: "#3" } });
    const { telegram } = await connectedTelegram(bot);
    await telegram.ask(`/start ${key}`);
    expect(bot.questions[0]).toMatchObject({ command: "proof", options: { article: "#3" } });
  });

  test.each([
    [{ command: "forget_me", action: "everything", options: {} }, "start"],
    [{ command: "unsubscribe", options: { which: "all" } }, "start"],
    [{ command: "access", action: "open", options: {} }, "start"],
    [{ command: "nothing of ours", options: {} }, "start"],
    [{ command: "follow", options: { topic: "floods" } }, "follow"],
    [{ command: "mute", action: "offer", options: { articles: "#3" } }, "mute"],
  ])("that anybody can make does no harm: %o asks for /%s", async (ask, command) => {
    const bot = notedBot();
    const key = await bot.keepChoice(ask);
    const { telegram } = await connectedTelegram(bot);
    await telegram.ask(`/start ${key}`);
    expect(bot.questions.map((question) => question.command)).toEqual([command]);
  });
});

describe("a file", () => {
  const opml = Buffer.from("<opml/>");

  test("is handed over to be imported", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    telegram.sendFile("feeds.opml", opml);
    await telegram.nextMessage(privateChat(ada));
    expect(bot.questions[0]).toMatchObject({ command: "sources", action: "import" });
    expect(bot.questions[0]?.attachments).toMatchObject([{ name: "feeds.opml", bytes: opml }]);
  });

  test("with a command under it goes along with the command, in a group too", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    telegram.sendFile("feeds.opml", opml, { chat: aGroup, caption: "/sources import for:everyone" });
    await telegram.nextMessage(aGroup);
    expect(bot.questions[0]).toMatchObject({ command: "sources", action: "import", options: { for: "everyone" } });
    expect(bot.questions[0]?.attachments).toHaveLength(1);
  });

  test("that nobody gave to the bot is left alone", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    telegram.sendFile("feeds.opml", opml, { chat: aGroup });
    await telegram.ask("/help", { chat: aGroup });
    expect(bot.questions.map(({ command }) => command)).toEqual(["help"]);
  });

  test("that is too large is refused in words, and not fetched", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    const document = { file_id: "big", file_unique_id: "big", file_name: "big.opml", file_size: 6_000_000 };
    telegram.sendFile("big.opml", opml, { document });
    expect((await telegram.nextMessage(privateChat(ada))).text).toContain("big.opml is larger than 5 MB");
    expect(telegram.callsOf("getFile")).toEqual([]);
  });

  test("that does not arrive is apologised for", async () => {
    const { telegram } = await connectedTelegram(notedBot());
    telegram.next("getFile", { error_code: 400, description: "Bad Request: file is temporarily unavailable" });
    telegram.sendFile("feeds.opml", opml);
    expect((await telegram.nextMessage(privateChat(ada))).text).toContain("feeds.opml");
  });

  test("a picture, a voice or somebody's arrival asks nothing", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    for (const content of [{ photo: [] }, { voice: {} }, { new_chat_members: [] }]) {
      telegram.write("", { text: undefined, entities: undefined, ...content });
    }
    await telegram.ask("/help");
    expect(bot.questions.map(({ command }) => command)).toEqual(["help"]);
  });
});

describe("a channel, managed from a private chat", () => {
  const administrator = { status: "administrator", can_post_messages: true };
  const left = { status: "left" };

  async function channelOf(standing: "administrator" | "member") {
    const bot = notedBot();
    const connected = await connectedTelegram(bot);
    connected.telegram.setStanding(aChannel, ada, standing);
    connected.telegram.setMembership(aChannel, left, administrator);
    const greeting = await connected.telegram.nextMessage(privateChat(ada));
    return { bot, ...connected, greeting };
  }

  test("whoever adds the bot is told how, privately", async () => {
    const { greeting } = await channelOf("administrator");
    expect(greeting.text).toMatch(/^News\n\nI am in this channel now\./);
  });

  test("an answer to that is asked for the channel, and answered where it was asked", async () => {
    const { bot, telegram, greeting } = await channelOf("administrator");
    const answer = await telegram.ask("/subscriptions", { reply_to_message: greeting });
    expect(bot.questions[0]).toMatchObject({
      command: "subscriptions",
      role: "manager",
      conversation: { platform: "telegram", id: String(aChannel.id), kind: "channel" },
    });
    expect(answer.text).toBe("News\n\nYes.");
    await telegram.ask("/settings", { reply_to_message: answer });
    expect(bot.questions[1]?.conversation.kind).toBe("channel");
  });

  test("buttons under such an answer are asked for the channel too", async () => {
    const { bot, telegram, greeting } = await channelOf("administrator");
    const choices = [{ label: "stop", ask: { command: "unsubscribe", options: { number: 1 } } }];
    const inner = bot.answer;
    bot.answer = async (question) => {
      await inner(question);
      return {
        blocks: [
          { kind: "text", text: "Digests" },
          { kind: "choices", choices },
        ],
        visibleTo: "asker",
      };
    };
    const answer = await telegram.ask("/subscriptions", { reply_to_message: greeting });
    await telegram.press(answer, "Stop");
    expect((await telegram.nextMessage(privateChat(ada))).text).toBe("News\n\nDigests");
    expect(bot.questions[1]).toMatchObject({ command: "unsubscribe", conversation: { id: String(aChannel.id) } });
  });

  test("whoever does not manage it is refused", async () => {
    const { bot, telegram, greeting } = await channelOf("member");
    const refused = await telegram.ask("/subscriptions", { reply_to_message: greeting });
    expect(refused.text).toContain("Only those who manage");
    expect(bot.questions).toEqual([]);
  });

  test("an answer to anything else is about one's own chat", async () => {
    const { bot, telegram } = await channelOf("administrator");
    const story = { message_id: 1, date: 1, chat: privateChat(ada), from: me, text: "Rain", entities: [] };
    await telegram.ask("/news", { reply_to_message: story });
    expect(bot.questions[0]?.conversation).toMatchObject({ id: "11", kind: "private" });
  });

  test("somebody who has not started the bot is not told, and nothing breaks", async () => {
    const connected = await connectedTelegram(notedBot());
    connected.telegram.next("sendMessage", {
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    connected.telegram.setMembership(aChannel, left, administrator, ben);
    expect((await connected.telegram.ask("/help")).text).toBe("Yes.");
  });
});

describe("who can be reached", () => {
  async function notedAbout(
    ...happen: ((telegram: Awaited<ReturnType<typeof connectedTelegram>>["telegram"]) => void)[]
  ) {
    const noted: string[] = [];
    const bot = {
      ...notedBot(),
      noteLost: async ({ id }: { id: string }, because: string) => void noted.push(`${id} lost: ${because}`),
      noteBack: async ({ id }: { id: string }) => void noted.push(`${id} back`),
      noteMoved: async (from: { id: string }, to: { id: string }) => void noted.push(`${from.id} is ${to.id}`),
    };
    const { telegram } = await connectedTelegram(bot);
    for (const each of happen) each(telegram);
    await telegram.ask("/help", { from: ben });
    return noted;
  }

  const member = { status: "member" };

  test("is noted when a reader blocks the bot, and when they come back", async () => {
    expect(
      await notedAbout(
        (telegram) => telegram.setMembership(privateChat(ben), member, { status: "kicked", until_date: 0 }, ben),
        (telegram) => telegram.setMembership(privateChat(ben), { status: "kicked", until_date: 0 }, member, ben),
      ),
    ).toEqual(["12 lost: the reader has blocked this bot", "12 back"]);
  });

  test("is noted of groups and channels", async () => {
    const group = { ...aGroup, id: ben.id };
    expect(
      await notedAbout(
        (telegram) => telegram.setMembership(group, member, { status: "left" }),
        (telegram) =>
          telegram.setMembership(group, member, { status: "restricted", is_member: true, can_send_messages: false }),
        (telegram) => telegram.setMembership(group, { status: "left" }, member),
      ),
    ).toEqual([
      "12 lost: this bot was removed from the conversation",
      "12 lost: this bot may not write here: an administrator has to allow it",
      "12 back",
    ]);
  });

  test("is noted when a group becomes a supergroup", async () => {
    const migrated = {
      chat: { ...aGroup, id: ben.id, type: "group" as const },
      migrate_to_chat_id: -100_777,
      text: undefined,
    };
    expect(await notedAbout((telegram) => telegram.write("", migrated))).toEqual(["12 is -100777"]);
  });
});

describe("a form", () => {
  const askedForTopics: Reply = {
    blocks: [
      { kind: "text", text: "What about?" },
      { kind: "form", command: "subscribe", action: "add", filledIn: { time: "08:00" } },
    ],
  };

  async function shownForm() {
    const bot = notedBot(({ command, options }) =>
      command === "subscribe" && Object.keys(options).length === 0 ? askedForTopics : say("Done."),
    );
    return { bot, ...(await connectedTelegram(bot)) };
  }

  test("is filled in by what its reader writes next, once", async () => {
    const { bot, telegram } = await shownForm();
    expect((await telegram.ask("/subscribe")).text).toBe("What about?");
    await telegram.ask("iran drones 07:30");
    expect(bot.questions[1]).toMatchObject({
      command: "subscribe",
      action: "add",
      options: { topics: "iran drones 07:30" },
    });
    expect(bot.questions[1]?.options).not.toHaveProperty("time");
    await telegram.ask("iran drones");
    expect(bot.questions[2]).toMatchObject({ command: "topic", options: { words: "iran drones" } });
  });

  test("leaves commands as they are, and ends with them", async () => {
    const { bot, telegram } = await shownForm();
    await telegram.ask("/subscribe");
    await telegram.ask("/news");
    await telegram.ask("iran drones");
    expect(bot.questions.map(({ command }) => command)).toEqual(["subscribe", "news", "topic"]);
  });

  test("is nobody else's, and not open for ever", async () => {
    const { bot, telegram, clock } = await shownForm();
    await telegram.ask("/subscribe");
    await telegram.ask("solar panels", { from: ben });
    clock.moveTo("2026-11-22T12:31:00Z");
    await telegram.ask("iran drones");
    expect(bot.questions.map(({ command }) => command)).toEqual(["subscribe", "topic", "topic"]);
  });
});
