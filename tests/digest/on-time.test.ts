import { describe, expect, test } from "vitest";
import { articleOf, room, wordsOf } from "../fakes/bot-with.ts";
import { elsewhere, freshBot } from "./fresh-bot.ts";

const fresh = freshBot();
const { subscribe, tickAt, tickEachMinute, times, next } = fresh;

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
    expect(fresh.arrived).toEqual([]);
    expect(await fresh.parts.newsroom.digests.subscriptionsOf(room)).toMatchObject([
      { nextDigestAt: Date.parse("2026-11-24T07:00Z"), owedSince: Date.parse("2026-11-23T07:00Z") },
    ]);
    await tickAt("2026-11-24T07:00Z", "2026-11-24T07:01Z");
    expect(times()).toEqual(["2026-11-24T07:00"]);
    expect(fresh.arrived[0]?.words).toContain("stands for a missed digest as well, since Monday 23 November, 08:00.");
    expect(fresh.arrived[0]?.words).not.toContain("Late");
  });

  test("a digest says when the bot did not run, and for what else it stands", async () => {
    await subscribe({ times: ["08:00", "18:00"] });
    await tickAt("2026-11-23T06:52Z", "2026-11-23T08:10Z", "2026-11-23T16:30Z", "2026-11-25T17:30Z");
    const [late, compressed] = fresh.arrived.map(({ words }) => words);
    expect(late).toContain("Late: I was not running from 07:52 to 09:10.");
    expect(compressed).toContain("Late: I was not running from Monday 17:30 to 18:30.");
    expect(compressed).toContain("It stands for 4 missed digests as well, since Monday 23 November, 18:00.");
    await tickAt("2026-11-26T06:59Z", "2026-11-26T07:00Z");
    expect(fresh.arrived.at(-1)?.words).not.toContain("not running");
  });

  test("of days, each subscription brings one digest and no more", async () => {
    for (const topics of [["rain"], ["snow"], ["wind"]])
      await subscribe({ topics, times: ["07:30", "08:00", "18:00"] });
    await tickAt("2026-11-23T06:10Z", "2026-11-26T08:10Z", "2026-11-26T08:11Z", "2026-11-26T08:12Z");
    expect(fresh.arrived).toHaveLength(3);
    expect(await next()).toEqual(Array(3).fill("2026-11-26T17:00"));
  });
});

describe("quiet hours", () => {
  test("hold a digest until they end, and then it comes, once", async () => {
    await fresh.parts.newsroom.changeSettings(room, {
      zone: "Europe/Vienna",
      quietHours: { from: "22:00", until: "07:00" },
    });
    await subscribe({ times: ["06:00", "08:00", "23:00"] });
    await tickAt("2026-11-23T07:00Z");
    await tickEachMinute("2026-11-23T21:55Z", "2026-11-23T22:05Z");
    expect(times()).toEqual(["2026-11-23T07:00"]);
    await tickEachMinute("2026-11-24T04:55Z", "2026-11-24T07:05Z");
    expect(times()).toEqual(["2026-11-23T07:00", "2026-11-24T06:00", "2026-11-24T07:00"]);
  });

  test("are counted in where it is said when the next digest comes", async () => {
    await fresh.ask("/subscribe rain 23:00 Vienna");
    expect(wordsOf(await fresh.ask("/subscriptions"))).toContain("Next: today, Monday 23 November, 23:00");
    await fresh.ask("/settings quiet:22:00-07:00");
    expect(wordsOf(await fresh.ask("/subscriptions"))).toContain("Next: tomorrow, Tuesday 24 November, 07:00");
    await tickAt("2026-11-24T05:59Z", "2026-11-24T06:00Z");
    expect(times()).toEqual(["2026-11-24T06:00"]);
  });

  test("that are taken back give at once what they held", async () => {
    await fresh.parts.newsroom.changeSettings(room, {
      zone: "Europe/Vienna",
      quietHours: { from: "07:30", until: "12:00" },
    });
    await subscribe();
    await tickAt("2026-11-23T07:00Z");
    await fresh.parts.newsroom.changeSettings(room, { language: "en" });
    await tickAt("2026-11-23T07:10Z");
    expect(fresh.arrived).toEqual([]);
    await fresh.parts.newsroom.changeSettings(room, { quietHours: undefined });
    await tickAt("2026-11-23T07:11Z", "2026-11-23T07:12Z");
    expect(times()).toEqual(["2026-11-23T07:11"]);
  });

  test("are those of the conversation that it goes to", async () => {
    await fresh.parts.newsroom.changeSettings(elsewhere, {
      zone: "Europe/Vienna",
      quietHours: { from: "07:00", until: "09:00" },
    });
    await subscribe();
    await tickAt("2026-11-23T07:00Z");
    expect(times()).toEqual(["2026-11-23T07:00"]);
  });
});

test("a digest that cannot be written holds up no other, and is tried again in an hour", async () => {
  await subscribe({ topics: ["before"] });
  await subscribe({ conversation: elsewhere });
  await subscribe({ topics: ["after"] });
  const { newsroom } = fresh.parts;
  const { newsFor } = newsroom;
  newsroom.newsFor = (conversation) => {
    if (conversation?.id === elsewhere.id) throw new Error("Nothing can be found for this one.");
    return newsFor(conversation);
  };
  await tickAt("2026-11-23T07:00Z");
  expect(fresh.arrived.map(({ to }) => to)).toEqual(["room", "room"]);
  newsroom.newsFor = newsFor;
  await tickAt("2026-11-23T07:59Z");
  expect(fresh.arrived).toHaveLength(2);
  await tickAt("2026-11-23T08:00Z", "2026-11-23T08:01Z");
  expect(fresh.arrived.map(({ to }) => to)).toEqual(["room", "room", "elsewhere"]);
});

test("who wants silence when nothing is new gets none, and later what has come in since", async () => {
  await subscribe({ whenNothing: "silence" });
  await tickAt("2026-11-23T07:00Z", "2026-11-24T07:00Z");
  expect(fresh.arrived).toEqual([]);
  expect(await next()).toEqual(["2026-11-25T07:00"]);
  const rain = { title: "Rain in Lirio", body: ["Rain fell in Lirio."], published: { date: "2026-11-24" } };
  await fresh.parts.newsroom.keep([articleOf(rain)]);
  await tickAt("2026-11-25T07:00Z");
  expect(fresh.arrived.map(({ words }) => words.includes("Rain fell in Lirio."))).toEqual([true]);
});

test("a subscription whose zone no clock knows holds up no other, and is tried again", async () => {
  await subscribe({ topics: ["before"] });
  const broken = await subscribe();
  await subscribe({ topics: ["after"] });
  await fresh.parts.store.changeSubscription(broken.id, room, {
    zone: "Mars/Olympus",
    nextDigestAt: broken.nextDigestAt,
  });
  await tickAt("2026-11-23T07:00Z");
  expect(fresh.arrived).toHaveLength(2);
  await fresh.parts.store.changeSubscription(broken.id, room, { zone: "Europe/Vienna" });
  await tickAt("2026-11-23T08:00Z");
  expect(fresh.arrived).toHaveLength(3);
});
