import { describe, expect, test } from "vitest";
import { z } from "zod";
import { missingPermissions } from "../../adapters/discord/missing-permissions.ts";
import type { Bot } from "../../src/adapter.ts";
import { systemClock } from "../../src/clock.ts";
import { action } from "../../src/command.ts";
import type { Conversation } from "../../src/question.ts";
import { type Reply, say } from "../../src/reply.ts";
import { botSaying, startedDiscordWith } from "../fakes/discord-with.ts";
import type { FakeDiscord } from "../fakes/fake-discord.ts";
import { snowflakeOf } from "../fakes/fake-discord-answer.ts";
import { faultOfMessage } from "../fakes/fake-discord-checks.ts";
import {
  ANNOUNCEMENTS,
  APPLICATION,
  CHANNEL,
  FORUM,
  FORUM_TAGS,
  USUAL_PERMISSIONS,
} from "../fakes/fake-discord-world.ts";

const channel: Conversation = { platform: "discord", id: CHANNEL, kind: "group" };
const forum: Conversation = { platform: "discord", id: FORUM, kind: "group" };
const NOW = Date.parse("2026-11-23T08:00:00Z");
const MINUTE = 60_000;
const POST_MESSAGE = /^POST \/channels\/\d+\/messages$/;
const EMBED_LINKS = 1n << 14n;
const VIEW_CHANNEL = 1n << 10n;

const long = say(
  ["Drones · Monday", ...Array.from({ length: 40 }, (_, index) => `Paragraph ${index} ${"seal ".repeat(30)}`)].join(
    "\n",
  ),
);

describe("in a forum", () => {
  test("a digest is a post named for its first line, with a tag that everybody may set", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    const reply: Reply = { blocks: [{ kind: "text", text: "Drones · Monday 23 November" }, ...say("Seals.").blocks] };
    const delivered = await adapter.send(forum, reply, "digest 1");
    const [thread = ""] = "sent" in delivered ? delivered.sent : [];
    expect(fake.messagesIn(thread)[0]?.post).toEqual({
      name: "Drones · Monday 23 November",
      applied_tags: [FORUM_TAGS.open],
      forum: FORUM,
    });
  });

  test("what has no first line is named for the day", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    const delivered = await adapter.send(forum, { blocks: [{ kind: "list", items: ["Seals."] }] }, "digest 1");
    const [thread = ""] = "sent" in delivered ? delivered.sent : [];
    expect(fake.messagesIn(thread)[0]?.post?.name).toBe("23 Nov 2026");
  });

  test("a long digest goes on inside its post, and goes on there when it failed half-way", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    fake.answerWith(POST_MESSAGE, { status: 400, body: { code: 0, message: "no" } }, { times: 1, after: 1 });
    expect(await adapter.send(forum, long, "digest 1")).toHaveProperty("retryAt");
    const delivered = await adapter.send(forum, long, "digest 1");
    const sent = "sent" in delivered ? delivered.sent : [];
    expect(fake.messagesIn(sent[0] ?? "").map(({ id }) => id)).toEqual(sent);
    expect(fake.messagesIn(sent[0] ?? "").filter(({ post }) => post)).toHaveLength(1);
  });

  test("a correction stands in the post", async () => {
    const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW });
    const delivered = await adapter.send(forum, say("Four seals."), "digest 1");
    const sent = "sent" in delivered ? delivered.sent : [];
    expect(await adapter.amend(forum, sent, say("Five seals."))).toEqual({ sent });
    expect(fake.messagesIn(sent[0] ?? "").map(({ content }) => content)).toEqual(["Five seals."]);
  });
});

describe("the answer to opening a post in a forum is lost", () => {
  const CREATE_POST = /^POST \/channels\/\d+\/threads$/;
  const posts = ({ allMessages }: FakeDiscord) => allMessages().filter(({ post }) => post);
  const lost = async (reply: Reply) => {
    const discord = await startedDiscordWith(botSaying(), { clock: systemClock });
    discord.fake.answerWith(CREATE_POST, { status: 502, isDone: true }, { times: 1 });
    expect(await discord.adapter.send(forum, reply, "digest 1")).toHaveProperty("retryAt");
    expect(posts(discord.fake)).toHaveLength(1);
    return discord;
  };

  test.each([
    ["short", say("Drones · Monday\nSeals.")],
    ["long", long],
  ])("and the second try finds a %s digest where it stands", async (_, reply) => {
    const { fake, adapter } = await lost(reply);
    const delivered = await adapter.send(forum, reply, "digest 1");
    const [post, ...others] = posts(fake);
    expect(others).toEqual([]);
    expect(delivered).toEqual({ sent: fake.messagesIn(post?.id ?? "").map(({ id }) => id) });
    expect(fake.requests.filter(({ method, path }) => CREATE_POST.test(`${method} ${path}`))).toHaveLength(1);
  });

  test("also where more of it had arrived before the bot died", async () => {
    const { fake, adapter } = await lost(long);
    const whole = await adapter.send(forum, long, "digest 1");
    expect(await adapter.send(forum, long, "digest 1 once more, by another process")).toEqual(whole);
    expect(fake.allMessages()).toHaveLength("sent" in whole ? whole.sent.length : 0);
  });

  test("and a digest of the same title that says something else is another one", async () => {
    const saying = (what: string) => say("Drones · Monday", { kind: "list", items: [what] });
    const { fake, adapter } = await lost(saying("Seals."));
    const other = await adapter.send(forum, saying("Whales."), "digest 2");
    expect(posts(fake).map(({ post }) => post?.name)).toEqual(["Drones · Monday", "Drones · Monday"]);
    expect(other).toEqual({ sent: [posts(fake)[1]?.id] });
  });

  test.each([
    ["somebody else's", { owner_id: "300" }],
    ["in another forum", { parent_id: CHANNEL }],
    ["of the day before yesterday", { id: snowflakeOf(Date.now() - 48 * 60 * MINUTE) }],
  ])("and one of the same name that is %s is no such post", async (_, changes) => {
    const { fake, adapter } = await lost(say("Seals."));
    const [post] = posts(fake);
    const thread = { id: post?.id, name: "Seals.", parent_id: FORUM, owner_id: APPLICATION, ...changes };
    fake.answerWith(/^GET .*\/threads\/active$/, { status: 200, body: { threads: [thread] } });
    fake.answerWith(/^GET .*\/messages$/, {
      status: 200,
      body: [{ id: thread.id, author: { id: APPLICATION }, content: "Seals.", embeds: [] }],
    });
    await adapter.send(forum, say("Seals."), "digest 1");
    expect(posts(fake)).toHaveLength(2);
  });

  test.each([/^GET .*\/threads\/active$/, /^GET .*\/messages$/])(
    "and it is posted again where the bot may not look: %s",
    async (route) => {
      const { fake, adapter } = await lost(say("Seals."));
      fake.answerWith(route, { status: 403, body: { code: 50001, message: "Missing Access" } });
      expect(await adapter.send(forum, say("Seals."), "digest 1")).toEqual({ sent: [posts(fake)[1]?.id] });
    },
  );

  test("and it waits while Discord cannot say whether it stands there", async () => {
    const { fake, adapter } = await lost(say("Seals."));
    fake.answerWith(/^GET .*\/threads\/active$/, { status: 500 }, { times: 4 });
    expect(await adapter.send(forum, say("Seals."), "digest 1")).toHaveProperty("retryAt");
    expect(await adapter.send(forum, say("Seals."), "digest 1")).toEqual({ sent: [posts(fake)[0]?.id] });
    expect(posts(fake)).toHaveLength(1);
  });
});

describe("a conversation that cannot be reached", () => {
  const forbidden = { status: 403, body: { code: 50013, message: "Missing Permissions" } };

  test("is refused with the permissions that are missing, and rests", async () => {
    const bot = botSaying();
    const { fake, adapter } = await startedDiscordWith(bot);
    fake.allow(USUAL_PERMISSIONS & ~EMBED_LINKS);
    fake.answerWith(POST_MESSAGE, forbidden);
    const delivered = await adapter.send(channel, say("Hello."), "digest 1");
    expect(delivered).toEqual({
      refused: "The bot lacks permissions here: Embed Links. Give them to its role in the settings of the channel.",
    });
    expect(bot.noted).toEqual([`discord:${CHANNEL} lost: ${"refused" in delivered && delivered.refused}`]);
  });

  test("is back when somebody asks there, noted once", async () => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    for (const _ of [1, 2]) {
      const asked = fake.slash("news");
      await fake.until(() => asked.state === "answered");
    }
    await expect.poll(() => bot.noted).toEqual([`discord:${CHANNEL} back`]);
  });

  test("is not back when somebody asks where the bot may not write", async () => {
    const bot = botSaying();
    const { fake, adapter } = await startedDiscordWith(bot);
    const asked = fake.slash("news", {}, { botMay: VIEW_CHANNEL });
    await fake.until(() => asked.state === "answered");
    await adapter.stop();
    expect(bot.noted).toEqual([]);
  });

  test("is back when somebody asks there, also after it was lost again", async () => {
    const bot = botSaying();
    const { fake, adapter } = await startedDiscordWith(bot);
    const ask = async () => {
      const asked = fake.slash("news");
      await fake.until(() => asked.state === "answered");
    };
    await ask();
    await expect.poll(() => bot.noted).toHaveLength(1);
    fake.answerWith(POST_MESSAGE, { status: 403, body: { code: 50001, message: "Missing Access" } }, { times: 1 });
    await adapter.send(channel, say("Hello."), "digest 1");
    await ask();
    await expect
      .poll(() => bot.noted.map((line) => line.split(":").slice(1, 3).join()))
      .toEqual([
        `${CHANNEL} back`,
        `${CHANNEL} lost, The bot may not see this channel. Give it the permission to view it.`,
        `${CHANNEL} back`,
      ]);
  });
});

describe("what managers wish for digests", () => {
  const announcements: Conversation = { platform: "discord", id: ANNOUNCEMENTS, kind: "channel" };
  const sentWith = async (wishes: Awaited<ReturnType<Bot["wishesOf"]>>, reply: Reply, to = announcements) => {
    const { fake, adapter } = await startedDiscordWith({ ...botSaying(), wishesOf: async () => wishes });
    const delivered = await adapter.send(to, reply, "digest 1");
    const amended = "sent" in delivered && (await adapter.amend(to, delivered.sent, reply));
    expect(delivered).toHaveProperty("sent");
    return { fake, messages: fake.messagesIn(to.id), amended };
  };

  test("a role is called once, and nobody else, whatever stands in the news", async () => {
    const { fake } = await sentWith({ mention: "<@&77>" }, say("@everyone <@&78> news"));
    const bodies = fake.requests.filter(({ method, path }) => POST_MESSAGE.test(`${method} ${path}`));
    expect(bodies.map(({ body }) => body)).toMatchObject([
      { content: "<@&77>\n\\@everyone \\<\\@&78\\> news", allowed_mentions: { parse: [], roles: ["77"] } },
    ]);
    const corrected = fake.requests.find(({ method }) => method === "PATCH");
    expect(corrected?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  test("a long first message is not made longer than Discord takes", async () => {
    const { messages } = await sentWith({ mention: "<@&77>" }, say("x".repeat(1999)));
    expect(messages.every((message) => faultOfMessage(message) === undefined)).toBe(true);
  });

  test.each(["@everyone", "<@77>", "<@&77> @here", "news"])("%j is no role, and calls nobody", async (mention) => {
    const { messages } = await sentWith({ mention }, say("news"));
    expect(messages).toMatchObject([{ content: "news", allowed_mentions: { parse: [] } }]);
  });

  test("they are published where others can follow, and only if wished", async () => {
    expect((await sentWith({ publish: true }, say("news"))).messages).toMatchObject([{ isPublished: true }]);
    expect((await sentWith({}, say("news"))).messages[0]).not.toHaveProperty("isPublished");
    expect((await sentWith({ publish: true }, say("news"), channel)).messages[0]).not.toHaveProperty("isPublished");
  });

  test("what cannot be published stands in its channel all the same", async () => {
    const { fake, adapter } = await startedDiscordWith({ ...botSaying(), wishesOf: async () => ({ publish: true }) });
    fake.answerWith(/crosspost$/, { status: 403, body: { code: 50013, message: "Missing Permissions" } });
    expect(await adapter.send(announcements, say("news"), "digest 1")).toHaveProperty("sent");
  });
});

describe("the permissions that a message needs", () => {
  const rights = { guild: "1", bot: "9", own: ["2"], overwrites: [] };
  const roles = [{ id: "1", permissions: String(VIEW_CHANNEL) }];

  test("are those of every role that the bot has", () => {
    expect(missingPermissions(0, { ...rights, roles })).toEqual(["Send Messages", "Embed Links", "Attach Files"]);
    const given = [...roles, { id: "2", permissions: String(USUAL_PERMISSIONS) }, { id: "3", permissions: "0" }];
    expect(missingPermissions(0, { ...rights, roles: given })).toEqual([]);
    expect(missingPermissions(0, { ...rights, roles: [...roles, { id: "2", permissions: "8" }] })).toEqual([]);
  });

  test("are what a channel takes from everybody, gives to a role, and takes from the bot, in this order", () => {
    const usual = [{ id: "1", permissions: String(USUAL_PERMISSIONS) }];
    const deny = (id: string, bits: bigint) => ({ id, allow: "0", deny: String(bits) });
    const allow = (id: string, bits: bigint) => ({ id, allow: String(bits), deny: "0" });
    const inChannel = (...overwrites: ReturnType<typeof deny>[]) =>
      missingPermissions(0, { ...rights, roles: usual, overwrites });
    expect(inChannel(deny("1", EMBED_LINKS))).toEqual(["Embed Links"]);
    expect(inChannel(allow("2", EMBED_LINKS), deny("1", EMBED_LINKS))).toEqual([]);
    expect(inChannel(allow("2", EMBED_LINKS), deny("9", EMBED_LINKS))).toEqual(["Embed Links"]);
    expect(inChannel(deny("3", EMBED_LINKS))).toEqual([]);
  });

  test("in a thread are others", () => {
    const withoutThreads = [{ id: "1", permissions: String(USUAL_PERMISSIONS & ~(1n << 38n)) }];
    expect(missingPermissions(11, { ...rights, roles: withoutThreads })).toEqual(["Send Messages in Threads"]);
  });
});

test("after a refused token nothing more is asked of Discord, until a while later", async () => {
  const time = { now: NOW };
  const { fake, adapter } = await startedDiscordWith(botSaying(), { clock: { now: () => time.now } });
  fake.answerWith(POST_MESSAGE, { status: 401, body: { code: 0, message: "401: Unauthorized" } }, { times: 1 });
  const attempts = () => fake.requests.filter(({ method, path }) => POST_MESSAGE.test(`${method} ${path}`)).length;
  const refused = { retryAt: NOW + 15 * MINUTE, because: "Discord refused the token" };
  for (let digest = 0; digest < 50; digest++) {
    expect(await adapter.send(channel, say("Hello."), `digest ${digest}`)).toEqual(refused);
  }
  expect(attempts()).toBe(1);
  time.now += 15 * MINUTE;
  expect(await adapter.send(channel, say("Hello."), "digest 1")).toHaveProperty("sent");
});

test("a request that hangs is given up, and comes again", async () => {
  const { fake, adapter } = await startedDiscordWith(botSaying(), { now: NOW, patience: { request: 1_500 } });
  fake.answerWith(POST_MESSAGE, { status: 0, hangs: true }, { times: 1 });
  expect(await adapter.send(channel, say("Hello."), "digest 1")).toMatchObject({ retryAt: NOW + MINUTE });
  expect(await adapter.send(channel, say("Hello."), "digest 1")).toHaveProperty("sent");
});

test("who asks is given a sign of life before the next message of a broadcast", async () => {
  const form = Promise.withResolvers<Reply>();
  const bot = botSaying(({ command }) => (command === "wish" ? form.promise : Promise.resolve(say("Hello."))));
  const run = () => form.promise;
  bot.commands = [
    {
      name: "wish",
      example: "/wish",
      defaultAction: "add",
      actions: { add: action({ options: z.object({}), hasForm: true, run }) },
    },
  ];
  const { fake, adapter } = await startedDiscordWith(bot, { patience: { form: 60_000, turn: 60_000 } });
  const waiting = fake.slash("wish");
  const typing = fake.type("wish", { words: "a" });
  await fake.until(() => typing.state === "suggested");
  const sent = adapter.send(channel, say("Good morning."), "digest 1");
  const typingOn = fake.type("wish", { words: "ab" });
  await fake.until(() => typingOn.state === "suggested");
  form.resolve(say("Hello."));
  await sent;
  const lines = fake.requests.map(({ method, path }) => `${method} ${path}`);
  const sign = lines.findIndex((line) => line.includes(`/interactions/${waiting.id}/`));
  expect(sign).toBeGreaterThan(-1);
  expect(lines.findIndex((line) => POST_MESSAGE.test(line))).toBeGreaterThan(sign);
});
