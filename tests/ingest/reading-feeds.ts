import { expect } from "vitest";
import type { Feed, FeedInput, FeedItem } from "../../src/ingest/feed/feed.ts";
import { readFeed } from "../../src/ingest/feed/read-feed.ts";

export const NOW = Date.UTC(2026, 10, 22, 12);

export const readBytes = (text: string | Uint8Array, rest: Omit<FeedInput, "bytes"> = {}) =>
  readFeed({ bytes: typeof text === "string" ? Buffer.from(text) : text, ...rest }, NOW);

/** The feed of some markup or bytes; fails the test when there is none. */
export function feedOf(text: string | Uint8Array, rest: Omit<FeedInput, "bytes"> = {}): Feed {
  const feed = readBytes(text, rest);
  if (!feed.ok) expect.fail(feed.failure.message);
  return feed.value;
}

/** The only item of a feed. */
export function onlyItem(text: string | Uint8Array, rest: Omit<FeedInput, "bytes"> = {}): FeedItem {
  const { items } = feedOf(text, rest);
  const [item] = items;
  if (items.length !== 1 || !item) expect.fail(`${items.length} items`);
  return item;
}

export const rss = (inside: string, attributes = "") =>
  `<rss version="2.0" ${attributes}><channel>${inside}</channel></rss>`;
export const rssItem = (inside: string, attributes = "") => rss(`<item>${inside}</item>`, attributes);
export const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
