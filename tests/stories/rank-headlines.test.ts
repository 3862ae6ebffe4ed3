import { expect, test } from "vitest";
import { latestMomentOf, type Published } from "../../src/article.ts";
import { rankHeadlines } from "../../src/stories/rank-headlines.ts";
import type { ArticleOutline, StoryOutline } from "../../src/story.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 60 * 60 * 1000;

const titles = new Map<number, string>();

/** Articles are numbered from 1; "copy of 1 by Two" is a copy of the first. */
function story(title: string, published: Published, ...sources: string[]): StoryOutline {
  const [first = { article: 1, source: "One" }, ...others] = sources.map((named, at): ArticleOutline => {
    const [, copyOf, source = named] = /^copy of (\d+) by (.+)$/.exec(named) ?? [];
    return { article: at + 1, source, copyOf: copyOf === undefined ? undefined : Number(copyOf) };
  });
  const id = titles.size + 1;
  titles.set(id, title);
  const moment = latestMomentOf(published);
  return { id, articles: [first, ...others], firstAt: moment, latestAt: moment };
}
const hoursAgo = (hours: number) => ({ instant: NOW - hours * HOUR });
const order = (...stories: StoryOutline[]) => rankHeadlines(stories, NOW).map(({ id }) => titles.get(id));

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

test("however many publish one text, it is one source", () => {
  const wire = story("wire", hoursAgo(3), "One", "copy of 1 by Two", "copy of 1 by Three");
  expect(order(wire, story("once", hoursAgo(2), "One"))).toEqual(["once", "wire"]);
  const copiesOfAnOlderStory = story("again", hoursAgo(3), "copy of 77 by Two", "copy of 77 by Three");
  expect(order(copiesOfAnOlderStory, story("once", hoursAgo(2), "One"))).toEqual(["once", "again"]);
  const withAnother = story("both", hoursAgo(3), "One", "copy of 1 by Two", "Three");
  expect(order(story("once", hoursAgo(2), "One"), withAnother)).toEqual(["both", "once"]);
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
