import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Adapter } from "../../src/adapter.ts";
import { alignDigests } from "../../src/align-digests.ts";
import { type BotParts, type RunningBot, startBot } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import type { DigestWish, Subscription } from "../../src/subscription.ts";
import { articleOf, botWith, drivenClock, room, type TestBot, wordsOf } from "../fakes/bot-with.ts";
import { newSubscription } from "../store/store-samples.ts";

const elsewhere: Conversation = { platform: "chat", id: "elsewhere", kind: "private" };
const iso = (moment: number | undefined) => new Date(moment ?? 0).toISOString().slice(0, 16);

let clock: ReturnType<typeof drivenClock>;
let parts: BotParts;
let bot: RunningBot;
let ask: TestBot["ask"];
/** When, where, and what arrived. */
let arrived: { at: string; to: string; words: string }[];

const adapter: Adapter = {
  platform: "chat",
  start: async () => {},
  async send(to, reply) {
    arrived.push({ at: iso(clock.now()), to: to.id, words: wordsOf(reply) });
    return { sent: ["1"] };
  },
  amend: async () => ({ sent: [] }),
  stop: async () => {},
};

beforeEach(async () => {
  // A Monday, 07:00 in Vienna.
  clock = drivenClock("2026-11-23T06:00:00Z");
  ({ parts, ask } = await botWith([], { clock }));
  arrived = [];
  const started = await startBot(parts, [adapter]);
  if (!started.ok) throw new Error(started.failure.message);
  bot = started.value;
});
afterEach(() => bot.stop());

const subscribe = (changes: Partial<DigestWish & { conversation: Conversation }> = {}): Promise<Subscription> =>
  parts.newsroom.digests.subscribe(newSubscription({ conversation: room, ...changes }));
const tickAt = async (...moments: string[]) => {
  for (const moment of moments) {
    clock.moveTo(moment);
    await bot.tick();
  }
};
/** As node-cron ticks. */
const tickEachMinute = async (from: string, until: string) => {
  for (let moment = Date.parse(from); moment <= Date.parse(until); moment += 60_000) await tickAt(`${iso(moment)}Z`);
};
const times = () => arrived.map(({ at }) => at);
const next = async () =>
  (await parts.newsroom.digests.subscriptionsOf(room)).map(({ nextDigestAt }) => iso(nextDigestAt));

describe("after a downtime", () => {
  test("a digest whose day is not over comes at once, and the next in time", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:52Z", "2026-11-23T08:10Z", "2026-11-23T08:11Z");
    expect(times()).toEqual(["2026-11-23T08:10"]);
    expect(await next()).toEqual(["2026-11-24T07:00"]);
  });

  test("one whose day is over is made up for by the next, which comes in time", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:52Z", "2026-11-23T23:30Z");
    expect(arrived).toEqual([]);
    expect(await parts.newsroom.digests.subscriptionsOf(room)).toMatchObject([
      { nextDigestAt: Date.parse("2026-11-24T07:00Z"), owedSince: Date.parse("2026-11-23T07:00Z") },
    ]);
    await tickAt("2026-11-24T07:00Z", "2026-11-24T07:01Z");
    expect(times()).toEqual(["2026-11-24T07:00"]);
    expect(arrived[0]?.words).toContain("stands for a missed digest as well, since Monday 23 November, 08:00.");
    expect(arrived[0]?.words).not.toContain("Late");
  });

  test("a digest says when the bot did not run, and for what else it stands", async () => {
    await subscribe({ times: ["08:00", "18:00"] });
    await tickAt("2026-11-23T06:52Z", "2026-11-23T08:10Z", "2026-11-23T16:30Z", "2026-11-25T17:30Z");
    const [late, compressed] = arrived.map(({ words }) => words);
    expect(late).toContain("Late: I was not running from 07:52 to 09:10.");
    expect(compressed).toContain("Late: I was not running from Monday 17:30 to 18:30.");
    expect(compressed).toContain("It stands for 4 missed digests as well, since Monday 23 November, 18:00.");
    await tickAt("2026-11-26T06:59Z", "2026-11-26T07:00Z");
    expect(arrived.at(-1)?.words).not.toContain("not running");
  });

  test("of days, each subscription brings one digest and no more", async () => {
    for (const topics of [["rain"], ["snow"], ["wind"]])
      await subscribe({ topics, times: ["07:30", "08:00", "18:00"] });
    await tickAt("2026-11-23T06:10Z", "2026-11-26T08:10Z", "2026-11-26T08:11Z", "2026-11-26T08:12Z");
    expect(arrived).toHaveLength(3);
    expect(await next()).toEqual(Array(3).fill("2026-11-26T17:00"));
  });
});

describe("quiet hours", () => {
  test("hold a digest until they end, and then it comes, once", async () => {
    await parts.newsroom.changeSettings(room, { zone: "Europe/Vienna", quietHours: { from: "22:00", until: "07:00" } });
    await subscribe({ times: ["06:00", "08:00", "23:00"] });
    await tickAt("2026-11-23T07:00Z");
    await tickEachMinute("2026-11-23T21:55Z", "2026-11-23T22:05Z");
    expect(times()).toEqual(["2026-11-23T07:00"]);
    await tickEachMinute("2026-11-24T04:55Z", "2026-11-24T07:05Z");
    expect(times()).toEqual(["2026-11-23T07:00", "2026-11-24T06:00", "2026-11-24T07:00"]);
  });

  test("are counted in where it is said when the next digest comes", async () => {
    await ask("/subscribe rain 23:00 Vienna");
    expect(wordsOf(await ask("/subscriptions"))).toContain("Next: today, Monday 23 November, 23:00");
    await ask("/settings quiet:22:00-07:00");
    expect(wordsOf(await ask("/subscriptions"))).toContain("Next: tomorrow, Tuesday 24 November, 07:00");
    await tickAt("2026-11-24T05:59Z", "2026-11-24T06:00Z");
    expect(times()).toEqual(["2026-11-24T06:00"]);
  });

  test("that are taken back give at once what they held", async () => {
    await parts.newsroom.changeSettings(room, { zone: "Europe/Vienna", quietHours: { from: "07:30", until: "12:00" } });
    await subscribe();
    await tickAt("2026-11-23T07:00Z");
    await parts.newsroom.changeSettings(room, { language: "en" });
    await tickAt("2026-11-23T07:10Z");
    expect(arrived).toEqual([]);
    await parts.newsroom.changeSettings(room, { quietHours: undefined });
    await tickAt("2026-11-23T07:11Z", "2026-11-23T07:12Z");
    expect(times()).toEqual(["2026-11-23T07:11"]);
  });

  test("are those of the conversation that it goes to", async () => {
    await parts.newsroom.changeSettings(elsewhere, {
      zone: "Europe/Vienna",
      quietHours: { from: "07:00", until: "09:00" },
    });
    await subscribe();
    await tickAt("2026-11-23T07:00Z");
    expect(times()).toEqual(["2026-11-23T07:00"]);
  });
});

describe("a server clock", () => {
  test("that is set back by a day doubles nothing", async () => {
    await subscribe();
    await tickAt("2026-11-23T07:00Z", "2026-11-24T07:00Z");
    await tickAt(
      "2026-11-23T06:00Z",
      "2026-11-23T07:00Z",
      "2026-11-23T07:01Z",
      "2026-11-24T07:00Z",
      "2026-11-24T07:01Z",
    );
    expect(times()).toEqual(["2026-11-23T07:00", "2026-11-24T07:00"]);
    await tickAt("2026-11-25T07:00Z");
    expect(times()).toHaveLength(3);
  });

  test("that was years ahead for a while leaves nothing stuck there", async () => {
    await subscribe();
    await subscribe({ days: [1], times: ["09:00"] });
    await tickAt("2026-11-23T06:30Z", "2031-06-01T12:00Z");
    const ahead = arrived.length;
    await tickAt("2026-11-23T06:35Z");
    expect(await next()).toEqual(["2026-11-23T07:00", "2026-11-23T08:00"]);
    await tickAt("2026-11-23T07:00Z", "2026-11-23T08:00Z", "2026-11-24T07:00Z");
    expect(times().slice(ahead)).toEqual(["2026-11-23T07:00", "2026-11-23T08:00", "2026-11-24T07:00"]);
  });

  test("that was years ahead keeps nothing from being new", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:30Z", "2031-06-01T12:00Z", "2026-11-23T06:35Z");
    const rain = { title: "Rain in Lirio", body: ["Rain fell in Lirio."], published: { date: "2026-11-23" } };
    await parts.newsroom.keep([articleOf(rain)]);
    await tickAt("2026-11-23T07:00Z");
    expect(arrived.at(-1)?.words).toContain("Rain fell in Lirio.");
  });

  test("that is put right by minutes moves nothing", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:30Z");
    await parts.store.correctNextDigests([{ id: 1, nextDigestAt: Date.parse("2026-11-23T06:45Z") }]);
    await tickAt("2026-11-23T06:25Z");
    expect(await next()).toEqual(["2026-11-23T06:45"]);
  });
});

test("a digest that cannot be written holds up no other, and is tried again in an hour", async () => {
  await subscribe({ topics: ["before"] });
  await subscribe({ conversation: elsewhere });
  await subscribe({ topics: ["after"] });
  const { newsroom } = parts;
  const { newsFor } = newsroom;
  newsroom.newsFor = (conversation) => {
    if (conversation?.id === elsewhere.id) throw new Error("Nothing can be found for this one.");
    return newsFor(conversation);
  };
  await tickAt("2026-11-23T07:00Z");
  expect(arrived.map(({ to }) => to)).toEqual(["room", "room"]);
  newsroom.newsFor = newsFor;
  await tickAt("2026-11-23T07:59Z");
  expect(arrived).toHaveLength(2);
  await tickAt("2026-11-23T08:00Z", "2026-11-23T08:01Z");
  expect(arrived.map(({ to }) => to)).toEqual(["room", "room", "elsewhere"]);
});

test("who wants silence when nothing is new gets none, and later what has come in since", async () => {
  await subscribe({ whenNothing: "silence" });
  await tickAt("2026-11-23T07:00Z", "2026-11-24T07:00Z");
  expect(arrived).toEqual([]);
  expect(await next()).toEqual(["2026-11-25T07:00"]);
  const rain = { title: "Rain in Lirio", body: ["Rain fell in Lirio."], published: { date: "2026-11-24" } };
  await parts.newsroom.keep([articleOf(rain)]);
  await tickAt("2026-11-25T07:00Z");
  expect(arrived.map(({ words }) => words.includes("Rain fell in Lirio."))).toEqual([true]);
});

test("whoever flies over the date line gets the digest of the same day and time twice, 17 hours apart", async () => {
  await parts.newsroom.changeSettings(room, { zone: "Asia/Tokyo" });
  await subscribe({ zone: "Asia/Tokyo" });
  await tickAt("2026-11-23T23:00Z");
  await parts.newsroom.changeSettings(room, { zone: "America/Los_Angeles" });
  await tickAt("2026-11-24T15:59Z", "2026-11-24T16:00Z", "2026-11-24T16:01Z");
  expect(times()).toEqual(["2026-11-23T23:00", "2026-11-24T16:00"]);
});

test("a subscription whose zone no clock knows holds up no other, and is tried again", async () => {
  await subscribe({ topics: ["before"] });
  const broken = await subscribe();
  await subscribe({ topics: ["after"] });
  await parts.store.changeSubscription(broken.id, room, { zone: "Mars/Olympus", nextDigestAt: broken.nextDigestAt });
  await tickAt("2026-11-23T07:00Z");
  expect(arrived).toHaveLength(2);
  await parts.store.changeSubscription(broken.id, room, { zone: "Europe/Vienna" });
  await tickAt("2026-11-23T08:00Z");
  expect(arrived).toHaveLength(3);
});

test("new rules of time zones move what was planned by the old ones, but for what rests until later", async () => {
  const planned = await subscribe();
  const resting = await subscribe({ topics: ["snow"] });
  const until = Date.parse("2026-12-24T00:00Z");
  await parts.newsroom.digests.pause(resting.id, room, until);
  expect(await alignDigests(parts, "2026c")).toBe(0);
  // As if the older rules had said that Vienna is at +02:00.
  await parts.store.correctNextDigests([{ id: planned.id, nextDigestAt: Date.parse("2026-11-23T06:00:01Z") }]);
  expect(await alignDigests(parts, "2026c")).toBe(0);
  expect(await alignDigests(parts, "2026d")).toBe(1);
  expect(await next()).toEqual(["2026-11-23T07:00", "2026-12-24T07:00"]);
});

describe("a reader with two linked conversations", () => {
  const link = async () => {
    const code = await parts.newsroom.digests.linkCode(room, { platform: "chat", id: "anna" });
    await parts.newsroom.digests.link(elsewhere, code);
  };
  const places = () => arrived.map(({ to }) => to);

  test("gets a digest that both want once, where it was wanted first", async () => {
    await subscribe({ topics: ["Rain", "snow"] });
    await subscribe({ topics: ["snow", "rain"], conversation: elsewhere });
    await tickAt("2026-11-23T07:00Z");
    expect(places().toSorted()).toEqual(["elsewhere", "room"]);
    await link();
    await tickAt("2026-11-24T07:00Z", "2026-11-24T07:01Z", "2026-11-25T07:00Z");
    expect(places().slice(2)).toEqual(["room", "room"]);
  });

  test("gets it in the other one while the first rests", async () => {
    const first = await subscribe();
    await subscribe({ conversation: elsewhere });
    await link();
    await parts.newsroom.digests.pause(first.id, room, Date.parse("2026-11-24T12:00Z"));
    await tickAt("2026-11-23T07:00Z", "2026-11-24T07:00Z", "2026-11-25T07:00Z");
    expect(places()).toEqual(["elsewhere", "elsewhere", "room"]);
  });

  test("gets the second one as well where it follows a topic that the first does not", async () => {
    await subscribe();
    await subscribe({ conversation: elsewhere });
    await link();
    await parts.newsroom.digests.follow(room, "floods");
    await tickAt("2026-11-23T07:00Z");
    expect(places()).toEqual(["room"]);
    await parts.newsroom.digests.follow(elsewhere, "Floods");
    await tickAt("2026-11-24T07:00Z");
    expect(places()).toEqual(["room", "room"]);
    await parts.newsroom.digests.follow(elsewhere, "drones");
    await tickAt("2026-11-25T07:00Z");
    expect(places()).toEqual(["room", "room", "room", "elsewhere"]);
  });

  test("gets digests on other topics, or at other times, in both, and no story twice", async () => {
    await parts.newsroom.keep([
      articleOf({
        title: "Rain and snow in Lirio",
        body: ["Rain and snow fell in Lirio."],
        published: { date: "2026-11-23" },
      }),
    ]);
    await subscribe({ topics: ["rain"] });
    await subscribe({ topics: ["snow"], conversation: elsewhere });
    await subscribe({ topics: ["rain"], times: ["09:00"], conversation: elsewhere });
    await link();
    await tickAt("2026-11-23T07:00Z", "2026-11-23T08:00Z");
    expect(places()).toEqual(["room", "elsewhere", "elsewhere"]);
    expect(arrived.map(({ words }) => words.includes("fell in Lirio"))).toEqual([true, false, false]);
  });
});
