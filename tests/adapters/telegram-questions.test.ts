import { describe, expect, test } from "vitest";
import type { Question } from "../../src/question.ts";
import { say } from "../../src/reply.ts";
import type { Writing } from "../fakes/fake-telegram.ts";
import { aChannel, ada, aForum, aGroup, ben, me, privateChat, TOPIC } from "../fakes/telegram-chats.ts";
import { connectedTelegram, notedBot } from "../fakes/telegram-with.ts";

/** What the bot is asked when somebody writes `text`. */
async function questionBehind(text: string, writing: Writing = {}): Promise<Question> {
  const bot = notedBot();
  const connected = await connectedTelegram(bot);
  await connected.telegram.ask(text, writing);
  const [question] = bot.questions;
  if (!question) throw new Error("The bot was not asked.");
  return question;
}

/** What the bot is asked by several messages in one chat; the last of them is one that it answers. */
async function questionsBehind(...messages: [string, Writing][]): Promise<string[]> {
  const bot = notedBot();
  const connected = await connectedTelegram(bot);
  for (const [text, writing] of messages) connected.telegram.write(text, writing);
  const [, last] = messages.at(-1) ?? [];
  while (bot.questions.at(-1)?.command !== "help") await connected.telegram.nextMessage(last?.chat ?? privateChat(ada));
  return bot.questions.map(({ command, options }) => [command, ...Object.values(options)].join(" "));
}

const inGroup: Writing = { chat: aGroup };
const theEnd: [string, Writing] = ["/help", inGroup];

describe("in a private chat", () => {
  test("a command is a question, with its values read", async () => {
    expect(await questionBehind("/news climate 5")).toEqual({
      conversation: { platform: "telegram", id: "11", kind: "private" },
      asker: { platform: "telegram", id: "11", name: "Ada" },
      role: "manager",
      language: "en",
      command: "news",
      options: { topic: "climate", count: 5 },
      attachments: [],
    });
  });

  test("free text is a question about a topic", async () => {
    expect(await questionBehind("iran drones")).toMatchObject({ command: "topic", options: { words: "iran drones" } });
  });

  test("a command that there is not reaches the front door, which knows what to say", async () => {
    expect(await questionBehind("/nonsense now")).toMatchObject({ command: "nonsense", options: {} });
  });

  test("what a link brings along with /start does no harm", async () => {
    expect(await questionBehind("/start from_a_friend")).toMatchObject({ command: "start" });
  });

  test("the language of the reader's Telegram is passed on", async () => {
    expect(await questionBehind("/news", { from: ben })).toMatchObject({ language: "de" });
  });

  test("an edited message asks nothing", async () => {
    const bot = notedBot();
    const connected = await connectedTelegram(bot);
    const edited = { message_id: 1, date: 1, edit_date: 2, chat: privateChat(ada), from: ada, text: "/news" };
    connected.telegram.updates.add({ edited_message: edited });
    await connected.telegram.ask("/help");
    expect(bot.questions.map(({ command }) => command)).toEqual(["help"]);
  });

  test("an update that comes twice is answered once", async () => {
    const bot = notedBot();
    const connected = await connectedTelegram(bot);
    const message = { message_id: 1, date: 1, chat: privateChat(ada), from: ada, text: "/news" };
    const twice = { update_id: 1, message };
    connected.telegram.updates.repeat(twice);
    await connected.telegram.nextMessage(privateChat(ada));
    connected.telegram.updates.repeat({ ...twice });
    connected.telegram.updates.repeat({ update_id: 2, message: { ...message, text: "/help" } });
    await connected.telegram.nextMessage(privateChat(ada));
    expect(bot.questions.map(({ command }) => command)).toEqual(["news", "help"]);
  });

  test("the bot is seen typing while the answer is found", async () => {
    const connected = await connectedTelegram(notedBot());
    await connected.telegram.ask("/news");
    expect(connected.telegram.callsOf("sendChatAction")).toEqual([{ chat_id: 11, action: "typing" }]);
  });
});

describe("in a group", () => {
  test("a command is answered as a reply to it", async () => {
    const connected = await connectedTelegram(notedBot());
    connected.telegram.write("/news", inGroup);
    const answer = await connected.telegram.nextMessage(aGroup);
    expect(answer.reply_to_message).toEqual({ message_id: 2 });
  });

  test("a command with the bot's name is for it, one with another bot's is not", async () => {
    expect(
      await questionsBehind(
        ["/topic@some_other_bot rain", inGroup],
        [`/topic@${me.username.toUpperCase()} drones`, inGroup],
        theEnd,
      ),
    ).toEqual(["topic drones", "help"]);
  });

  test("talk among people is left alone, and so are other bots' commands", async () => {
    expect(await questionsBehind(["good morning", inGroup], ["/weather", inGroup], theEnd)).toEqual(["help"]);
  });

  test("an unknown command with the bot's name is answered", async () => {
    expect(await questionsBehind([`/weather@${me.username}`, inGroup], theEnd)).toEqual(["weather", "help"]);
  });

  test("a text that names the bot is a question without the name", async () => {
    expect(await questionsBehind([`@${me.username} iran drones`, inGroup], theEnd)).toEqual([
      "topic iran drones",
      "help",
    ]);
  });

  test("naming the bot and nothing else brings what it can do", async () => {
    expect(await questionsBehind([`@${me.username}`, inGroup], theEnd)).toEqual(["start", "help"]);
  });

  test("a reply to the bot is a question, a reply to somebody else is not", async () => {
    const replyTo = (from: object) => ({
      ...inGroup,
      reply_to_message: { message_id: 1, date: 1, chat: aGroup, from },
    });
    expect(await questionsBehind(["and drones?", replyTo(me)], ["I agree", replyTo(ben)], theEnd)).toEqual([
      "topic and drones?",
      "help",
    ]);
  });

  test("what is written in a topic is answered in the topic", async () => {
    const inTopic = { chat: aForum, message_thread_id: TOPIC, is_topic_message: true };
    const connected = await connectedTelegram(notedBot());
    const answer = await connected.telegram.ask("/news", inTopic);
    expect(answer.message_thread_id).toBe(TOPIC);
  });

  test("a topic is a conversation of its own", async () => {
    const inTopic = { chat: aForum, message_thread_id: TOPIC, is_topic_message: true };
    const { conversation } = await questionBehind("/news", inTopic);
    expect(conversation).toEqual({ platform: "telegram", id: "-1002", thread: "55", kind: "group" });
  });

  test("messages in a topic that the bot opened are no replies to it", async () => {
    const opened = { message_id: TOPIC, date: 1, chat: aForum, from: me, forum_topic_created: { name: "News" } };
    const inTopic = { chat: aForum, message_thread_id: TOPIC, is_topic_message: true, reply_to_message: opened };
    expect(await questionsBehind(["good morning", inTopic], ["/help", inTopic])).toEqual(["help"]);
  });

  test("other bots are not talked to, and neither are posts that the channel's group repeats", async () => {
    const bot = { ...ben, id: 99, is_bot: true };
    const forwarded = { ...inGroup, sender_chat: aChannel, is_automatic_forward: true };
    expect(await questionsBehind(["/news", { ...inGroup, from: bot }], ["/news", forwarded], theEnd)).toEqual(["help"]);
  });
});

describe("who manages", () => {
  const roleOf = async (standing: "creator" | "administrator" | "member", writing: Writing = inGroup) => {
    const bot = notedBot();
    const connected = await connectedTelegram(bot);
    connected.telegram.setStanding(aGroup, ada, standing);
    await connected.telegram.ask("/news", writing);
    return bot.questions[0]?.role;
  };

  test("creators and administrators of a group manage it, members read", async () => {
    expect(await roleOf("creator")).toBe("manager");
    expect(await roleOf("administrator")).toBe("manager");
    expect(await roleOf("member")).toBe("reader");
  });

  test("an administrator who writes as the group manages it; a channel that writes there does not", async () => {
    expect(await roleOf("member", { ...inGroup, sender_chat: aGroup })).toBe("manager");
    expect(await roleOf("member", { ...inGroup, sender_chat: aChannel })).toBe("reader");
  });

  test("a post in a channel is its administrators'", async () => {
    expect(await questionBehind("/news", { chat: aChannel })).toMatchObject({
      conversation: { id: "-1003", kind: "channel" },
      asker: { id: "-1003", name: "News" },
      role: "manager",
    });
  });

  test("posts in a channel that are no commands are left alone", async () => {
    const inChannel = { chat: aChannel };
    expect(await questionsBehind(["Our news today", inChannel], ["/help", inChannel])).toEqual(["help"]);
  });

  test("Telegram is asked about somebody once a minute", async () => {
    const bot = notedBot();
    const connected = await connectedTelegram(bot);
    connected.telegram.setStanding(aGroup, ada, "administrator");
    await connected.telegram.ask("/news", inGroup);
    connected.telegram.setStanding(aGroup, ada, "member");
    await connected.telegram.ask("/news", inGroup);
    connected.clock.moveTo("2026-11-22T12:01:00Z");
    await connected.telegram.ask("/news", inGroup);
    expect(bot.questions.map(({ role }) => role)).toEqual(["manager", "manager", "reader"]);
  });

  test("nobody is trusted when Telegram does not say who somebody is", async () => {
    const bot = notedBot();
    const connected = await connectedTelegram(bot);
    connected.telegram.setStanding(aGroup, ada, "creator");
    connected.telegram.next("getChatMember", {
      error_code: 400,
      description: "Bad Request: member list is inaccessible",
    });
    await connected.telegram.ask("/news", inGroup);
    expect(bot.questions[0]?.role).toBe("reader");
  });
});

describe("answering", () => {
  test("one chat is answered in order, and does not wait for another", async () => {
    const slow = Promise.withResolvers<void>();
    const bot = notedBot(async ({ asker, options }) => {
      if (options.words === "slow") await slow.promise;
      return say(`${asker.name}: ${options.words}`);
    });
    const connected = await connectedTelegram(bot);
    connected.telegram.write("slow");
    connected.telegram.write("quick");
    expect((await connected.telegram.ask("hello", { from: ben })).text).toBe("Ben: hello");
    slow.resolve();
    const answers = [
      await connected.telegram.nextMessage(privateChat(ada)),
      await connected.telegram.nextMessage(privateChat(ada)),
    ];
    expect(answers.map(({ text }) => text)).toEqual(["Ada: slow", "Ada: quick"]);
  });

  test("an answer is sent again when Telegram asked for a pause or stumbled", async () => {
    const connected = await connectedTelegram(notedBot());
    connected.telegram.next("sendMessage", {
      error_code: 429,
      description: "Too Many Requests: retry after 0",
      parameters: { retry_after: 0 },
    });
    expect((await connected.telegram.ask("/news")).text).toBe("Yes.");
    expect(connected.telegram.callsOf("sendMessage")).toHaveLength(2);
  });

  test("an answer to a group that has just become a supergroup arrives there, and is noted", async () => {
    const moved: string[] = [];
    const bot = {
      ...notedBot(),
      noteMoved: async (from: { id: string }, to: { id: string }) => void moved.push(from.id, to.id),
    };
    const { telegram } = await connectedTelegram(bot);
    const group = { id: -55, type: "group", title: "Kent" } as const;
    telegram.addChat(group);
    telegram.next("sendMessage -55", {
      error_code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: aGroup.id },
    });
    telegram.write("/news", { chat: group });
    expect((await telegram.nextMessage(aGroup)).text).toBe("Yes.");
    expect(moved).toEqual(["-55", String(aGroup.id)]);
  });

  test("a front door that fails is apologised for, with the number that stands in the log", async () => {
    const bot = notedBot(() => {
      throw new Error("the shelf fell down");
    });
    const connected = await connectedTelegram(bot);
    const { text } = await connected.telegram.ask("/news");
    expect(text).toContain("Something went wrong on my side");
    const number = /(\d+)$/.exec(text)?.[1];
    expect(connected.logged.find((line) => line.includes("the shelf fell down"))).toContain(`"id":${number}`);
  });

  test("HTML that Telegram cannot read is sent as plain text, and logged as a defect", async () => {
    const connected = await connectedTelegram(notedBot(() => say("1 < 2")));
    connected.telegram.next("sendMessage", {
      error_code: 400,
      description: "Bad Request: can't parse entities: Unexpected end tag at byte offset 3",
    });
    const { text, html } = await connected.telegram.ask("/news");
    expect([text, html]).toEqual(["1 < 2", "1 < 2"]);
    expect(connected.logged.join()).toContain("defect");
  });
});
