import { describe, expect, onTestFinished, test } from "vitest";
import type { Conversation } from "../../../src/question.ts";
import { lookIntoPostgres } from "../../../src/store/postgres/look-into-postgres.ts";
import { openStoreOn } from "../../../src/store/postgres/open-postgres-store.ts";
import { lookIntoFile } from "../../../src/store/sqlite/look-into-file.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.ts";
import { startFakeDiscord } from "../../fakes/fake-discord.ts";
import { ANNOUNCEMENTS, CHANNEL } from "../../fakes/fake-discord-world.ts";
import { openFakeTelegram } from "../../fakes/fake-telegram.ts";
import { openPglite } from "../../fakes/postgres.ts";
import { aChannel, ada, aGroup, me } from "../../fakes/telegram-chats.ts";
import { newSubscription } from "../../store/store-samples.ts";
import { on, patient } from "./examined.ts";

/** A bot from which these conversations await digests. */
async function withDigestsIn(...conversations: Conversation[]) {
  const here = patient();
  await here.run(["import", "-"], { input: JSON.stringify({ title: "Rain", body: "Rain fell." }) });
  const opened = await openSqliteStore(`${here.folder}/data/tidings.db`);
  if (!opened.ok) throw new Error(opened.failure.message);
  const subscriptions = [];
  for (const conversation of conversations)
    subscriptions.push(await opened.value.addSubscription(newSubscription({ conversation }), 0));
  return { ...here, store: opened.value, subscriptions };
}

describe("on Telegram, a chat that awaits digests", () => {
  const group: Conversation = { platform: "telegram", id: String(aGroup.id), kind: "group" };
  const channel: Conversation = { platform: "telegram", id: String(aChannel.id), kind: "channel" };

  async function telegram() {
    const fake = await openFakeTelegram();
    onTestFinished(() => fake.close());
    fake.write("hello");
    return { fake, settings: { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.root } };
  }

  test("is fine where the bot may write, and a reader's own chat is not looked at", async () => {
    const { fake, settings } = await telegram();
    fake.setStanding(aChannel, me, "administrator");
    const own: Conversation = { platform: "telegram", id: String(ada.id), kind: "private" };
    const { doctor, store } = await withDigestsIn(group, channel, own);
    await store.close();
    const found = await doctor(settings);
    expect(found.status).toBe(0);
    expect(on("Telegram", found)).toContain("good: it may write in 2 channels and groups that await digests");
    expect(fake.callsOf("getChat").map(({ chat_id }) => chat_id)).toEqual([aGroup.id, aChannel.id]);
  });

  test("is trouble where it was removed, may not post, or nobody knows the chat", async () => {
    const { fake, settings } = await telegram();
    fake.setStanding(aGroup, me, "kicked");
    const { doctor, store } = await withDigestsIn(group, channel, { ...group, id: "-999" });
    await store.close();
    const found = await doctor(settings);
    expect(found.status).toBe(1);
    expect(on("Telegram", found).filter((line) => line.startsWith("trouble"))).toEqual([
      "trouble: “Readers”, telegram:-1001: this bot was removed from there",
      "trouble: “News”, telegram:-1003: this bot is no administrator who may post messages",
      "trouble: telegram:-999: Telegram knows no such conversation, or this bot is not in it",
    ]);
  });

  test("is not looked at where its digests rest until somebody is back", async () => {
    const { fake, settings } = await telegram();
    const { doctor, store, subscriptions } = await withDigestsIn(group);
    await store.restSubscription(subscriptions[0]?.id ?? 0, { by: "reader", because: "holidays" });
    await store.close();
    await doctor(settings);
    expect(fake.callsOf("getChat")).toEqual([]);
  });
});

describe("on Discord, a channel that awaits digests", () => {
  const channel: Conversation = { platform: "discord", id: CHANNEL, kind: "group" };

  async function discord() {
    const fake = await startFakeDiscord();
    onTestFinished(() => fake.close());
    return { fake, settings: { DISCORD_TOKEN: fake.token, DISCORD_API_ROOT: fake.apiRoot } };
  }

  test("is fine where the bot may write", async () => {
    const { fake, settings } = await discord();
    const { doctor, store } = await withDigestsIn(channel);
    await store.close();
    const found = await doctor(settings);
    expect(found.status).toBe(0);
    expect(on("Discord", found)).toContain("good: it may write in a channel or group that awaits digests");
    expect(fake.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("is said nothing of where Discord does not tell what the bot may do in its server", async () => {
    const { fake, settings } = await discord();
    fake.answerWith(/^GET \/guilds\/100\/roles$/, { status: 503, body: {} });
    const { doctor, store } = await withDigestsIn(channel);
    await store.close();
    const found = await doctor(settings);
    expect(found.status).toBe(0);
    expect(on("Discord", found).join()).not.toMatch(/may write in|discord:200/);
  });

  test("is trouble where it lacks permissions, or is gone; where Discord does not say, nothing is claimed", async () => {
    const { fake, settings } = await discord();
    fake.allow(1n << 10n);
    fake.answerWith(/^GET \/channels\/998$/, { status: 404, body: { code: 10003, message: "Unknown Channel" } });
    fake.answerWith(/^GET \/channels\/999$/, { status: 503, body: {} });
    const { doctor, store } = await withDigestsIn(
      { ...channel, id: ANNOUNCEMENTS, kind: "channel" },
      { ...channel, id: "998" },
      { ...channel, id: "999" },
    );
    await store.close();
    const found = await doctor(settings);
    expect(found.status).toBe(1);
    expect(on("Discord", found).filter((line) => line.startsWith("trouble"))).toEqual([
      expect.stringMatching(/^trouble: “.+”, discord:201: it lacks Send Messages, Embed Links, Attach Files$/),
      "trouble: discord:998: This channel does not exist any more",
    ]);
    expect(on("Discord", found).join()).not.toMatch(/may write in|discord:999/);
  });
});

// PGlite takes a while to begin on a machine that is busy.
test("chats that await digests are the same on both engines: once each, and at most twenty of a platform", {
  timeout: 120_000,
}, async () => {
  const crowd = Array.from({ length: 25 }, (_, index) => ({
    platform: "discord",
    id: String(100 + index),
    kind: "group" as const,
  }));
  const topic: Conversation = { platform: "telegram", id: "-5", thread: "7", kind: "group" };
  const own: Conversation = { platform: "telegram", id: "5", kind: "private" };
  const awaiting = [...crowd, topic, topic, own];
  const { folder, store } = await withDigestsIn(...awaiting);
  await store.close();
  const connection = await openPglite();
  const opened = await openStoreOn(connection);
  if (!opened.ok) throw new Error(opened.failure.message);
  for (const conversation of awaiting) await opened.value.addSubscription(newSubscription({ conversation }), 0);
  const file = lookIntoFile(`${folder}/data/tidings.db`);
  const expected = [...crowd.slice(0, 20), topic];
  expect("chats" in file && file.chats).toEqual(expected);
  expect((await lookIntoPostgres(connection)).store?.chats).toEqual(expected);
  await opened.value.close();
});
