import { describe, expect, test } from "vitest";
import { articleOf, room } from "../fakes/bot-with.ts";
import { elsewhere, freshBot } from "./fresh-bot.ts";

const fresh = freshBot();
const { subscribe, tickAt, places } = fresh;

describe("a reader with two linked conversations", () => {
  const link = async () => {
    const code = await fresh.parts.newsroom.digests.linkCode(room, { platform: "chat", id: "anna" });
    await fresh.parts.newsroom.digests.link(elsewhere, code);
  };
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
    await fresh.parts.newsroom.digests.pause(first.id, room, Date.parse("2026-11-24T12:00Z"));
    await tickAt("2026-11-23T07:00Z", "2026-11-24T07:00Z", "2026-11-25T07:00Z");
    expect(places()).toEqual(["elsewhere", "elsewhere", "room"]);
  });

  test("gets the second one as well where it follows a topic that the first does not", async () => {
    await subscribe();
    await subscribe({ conversation: elsewhere });
    await link();
    await fresh.parts.newsroom.digests.follow(room, "floods");
    await tickAt("2026-11-23T07:00Z");
    expect(places()).toEqual(["room"]);
    await fresh.parts.newsroom.digests.follow(elsewhere, "Floods");
    await tickAt("2026-11-24T07:00Z");
    expect(places()).toEqual(["room", "room"]);
    await fresh.parts.newsroom.digests.follow(elsewhere, "drones");
    await tickAt("2026-11-25T07:00Z");
    expect(places()).toEqual(["room", "room", "room", "elsewhere"]);
  });

  test("gets digests on other topics, or at other times, in both, and no story twice", async () => {
    await fresh.parts.newsroom.keep([
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
    expect(fresh.arrived.map(({ words }) => words.includes("fell in Lirio"))).toEqual([true, false, false]);
  });
});
