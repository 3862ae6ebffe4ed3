import { expect, test } from "vitest";
import type { Article } from "../../src/article.ts";
import { rankHeadlines } from "../../src/stories/rank-headlines.ts";
import type { Story } from "../../src/story.ts";
import { articleOf } from "./story-articles.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 60 * 60 * 1000;

const story = (title: string, published: Article["published"], ...sources: string[]): Story => {
  const [first = "One", ...others] = sources;
  const from = (source: string) => articleOf({ id: 1, title, published, source });
  return { articles: [from(first), ...others.map(from)] };
};
const hoursAgo = (hours: number) => ({ instant: NOW - hours * HOUR });
const order = (...stories: Story[]) => rankHeadlines(stories, NOW).map(({ articles: [{ title }] }) => title);

test("of equally reported stories the newer one comes first, also among those that are years old", () => {
  expect(order(story("older", hoursAgo(5)), story("newer", hoursAgo(2)))).toEqual(["newer", "older"]);
  expect(order(story("older", { date: "1963-01-01" }), story("newer", { date: "1963-01-02" }))).toEqual([
    "newer",
    "older",
  ]);
});

test("twice as many sources outweigh a day, and no more", () => {
  const fresh = story("fresh", hoursAgo(0), "One");
  expect(order(fresh, story("reported", hoursAgo(23), "One", "Two"))).toEqual(["reported", "fresh"]);
  expect(order(fresh, story("reported", hoursAgo(25), "One", "Two"))).toEqual(["fresh", "reported"]);
});

test("a source that writes twice is one source", () => {
  expect(order(story("twice", hoursAgo(3), "One", "One"), story("once", hoursAgo(2), "One"))).toEqual([
    "once",
    "twice",
  ]);
});

test("a date that is still to come is worth no more than now", () => {
  expect(order(story("ahead", hoursAgo(-72), "One"), story("now", hoursAgo(1), "One", "Two"))).toEqual([
    "now",
    "ahead",
  ]);
});

test("what has no date stands last, most sources first", () => {
  const undated = (title: string, ...sources: string[]) => story(title, "unknown", ...sources);
  expect(order(undated("one", "A"), undated("two", "A", "B"), story("old", { date: "1999-01-01" }, "A"))).toEqual([
    "old",
    "two",
    "one",
  ]);
});
