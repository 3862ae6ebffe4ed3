import { expect, test } from "vitest";
import { type Section, wellKnownFeeds } from "../../../src/cli/setup/well-known-feeds.ts";

const SECTIONS: Section[] = ["world", "politics", "business", "technology", "science", "sport", "culture"];

test("there are some forty, in at least eight languages, of every section", () => {
  expect(wellKnownFeeds.length).toBeGreaterThanOrEqual(40);
  expect(new Set(wellKnownFeeds.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
  expect(new Set(wellKnownFeeds.map(({ section }) => section))).toEqual(new Set(SECTIONS));
});

test("each is there once, by an address that nobody on the way can change", () => {
  for (const of of ["url", "title"] as const)
    expect(new Set(wellKnownFeeds.map((feed) => feed[of])).size).toBe(wellKnownFeeds.length);
  for (const { url, site } of wellKnownFeeds) {
    expect(new URL(url)).toMatchObject({ protocol: "https:", href: url, username: "", port: "" });
    expect(new URL(site).protocol).toBe("https:");
  }
});

test("each is in a language that has a name", () => {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  for (const { language, title } of wellKnownFeeds) expect(names.of(language), title).toBeTypeOf("string");
});

test("no publisher has a quarter of them", () => {
  const publisherOf = (url: string) => new URL(url).hostname.split(".").slice(-2).join(".");
  const counts = Map.groupBy(wellKnownFeeds, ({ site }) => publisherOf(site));
  for (const [publisher, feeds] of counts) expect(feeds.length, publisher).toBeLessThan(wellKnownFeeds.length / 4);
});
