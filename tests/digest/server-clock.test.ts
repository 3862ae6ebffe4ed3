import Keyv from "keyv";
import { describe, expect, test } from "vitest";
import { alignDigests } from "../../src/newsroom/align-digests.ts";
import { articleOf, room } from "../fakes/bot-with.ts";
import { freshBot } from "./fresh-bot.ts";

const fresh = freshBot();
const { subscribe, tickAt, times, next } = fresh;

describe("a server clock", () => {
  test("that jumps a day ahead brings one digest, which stands for what was skipped", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:30Z", "2026-11-24T06:30Z", "2026-11-24T07:00Z", "2026-11-24T07:01Z");
    expect(times()).toEqual(["2026-11-24T07:00"]);
    expect(fresh.arrived[0]?.words).toContain(
      "It stands for a missed digest as well, since Monday 23 November, 08:00.",
    );
    await tickAt("2026-11-25T07:00Z");
    expect(times()).toEqual(["2026-11-24T07:00", "2026-11-25T07:00"]);
  });

  test("that was a day ahead for an hour leaves out no day and doubles none", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:30Z", "2026-11-24T06:30Z", "2026-11-24T07:00Z", "2026-11-24T07:30Z");
    await tickAt("2026-11-23T06:45Z", "2026-11-23T07:00Z", "2026-11-24T07:00Z", "2026-11-25T07:00Z");
    expect(times()).toEqual(["2026-11-24T07:00", "2026-11-23T07:00", "2026-11-25T07:00"]);
  });

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
    const ahead = fresh.arrived.length;
    await tickAt("2026-11-23T06:35Z");
    expect(await next()).toEqual(["2026-11-23T07:00", "2026-11-23T08:00"]);
    await tickAt("2026-11-23T07:00Z", "2026-11-23T08:00Z", "2026-11-24T07:00Z");
    expect(times().slice(ahead)).toEqual(["2026-11-23T07:00", "2026-11-23T08:00", "2026-11-24T07:00"]);
  });

  test("that was years ahead keeps nothing from being new", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:30Z", "2031-06-01T12:00Z", "2026-11-23T06:35Z");
    const rain = { title: "Rain in Lirio", body: ["Rain fell in Lirio."], published: { date: "2026-11-23" } };
    await fresh.parts.newsroom.keep([articleOf(rain)]);
    await tickAt("2026-11-23T07:00Z");
    expect(fresh.arrived.at(-1)?.words).toContain("Rain fell in Lirio.");
  });

  test("that is put right by minutes moves nothing", async () => {
    await subscribe();
    await tickAt("2026-11-23T06:30Z");
    await fresh.parts.store.correctNextDigests([{ id: 1, nextDigestAt: Date.parse("2026-11-23T06:45Z") }]);
    await tickAt("2026-11-23T06:25Z");
    expect(await next()).toEqual(["2026-11-23T06:45"]);
  });
});

test("whoever flies over the date line gets the digest of the same day and time twice, 17 hours apart", async () => {
  await fresh.parts.newsroom.changeSettings(room, { zone: "Asia/Tokyo" });
  await subscribe({ zone: "Asia/Tokyo" });
  await tickAt("2026-11-23T23:00Z");
  await fresh.parts.newsroom.changeSettings(room, { zone: "America/Los_Angeles" });
  await tickAt("2026-11-24T15:59Z", "2026-11-24T16:00Z", "2026-11-24T16:01Z");
  expect(times()).toEqual(["2026-11-23T23:00", "2026-11-24T16:00"]);
});

test("a program that knows other rules of time zones than the last one plans anew at its first tick", async () => {
  const { id } = await subscribe();
  const { store } = fresh.parts;
  // As the last one left it, by whose rules Vienna was at +02:00.
  const clock = new Keyv({ store: store.keyValue("digest-clock"), throwOnErrors: true });
  await clock.set("last", { at: Date.parse("2026-11-23T05:00Z"), zoneRules: "2019a" });
  await store.correctNextDigests([{ id, nextDigestAt: Date.parse("2026-11-23T06:30Z") }]);
  await tickAt("2026-11-23T06:00Z");
  expect(await next()).toEqual(["2026-11-23T07:00"]);
  await tickAt("2026-11-23T06:30Z", "2026-11-23T07:00Z");
  expect(times()).toEqual(["2026-11-23T07:00"]);
});

test("new rules of time zones move what was planned by the old ones, but for what rests until later", async () => {
  const planned = await subscribe();
  const resting = await subscribe({ topics: ["snow"] });
  const until = Date.parse("2026-12-24T00:00Z");
  await fresh.parts.newsroom.digests.pause(resting.id, room, until);
  expect(await alignDigests(fresh.parts, "2026c")).toBe(0);
  // As if the older rules had said that Vienna is at +02:00.
  await fresh.parts.store.correctNextDigests([{ id: planned.id, nextDigestAt: Date.parse("2026-11-23T06:00:01Z") }]);
  expect(await alignDigests(fresh.parts, "2026c")).toBe(0);
  expect(await alignDigests(fresh.parts, "2026d")).toBe(1);
  expect(await next()).toEqual(["2026-11-23T07:00", "2026-12-24T07:00"]);
});
