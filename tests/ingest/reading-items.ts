import { expect } from "vitest";
import { type FeedToRead, readFeedItemsApart } from "../../src/ingest/apart/read-feed-items.ts";
import type { FeedReading, ItemReading } from "../../src/ingest/feed-reading.ts";
import { NOW, rss } from "./reading-feeds.ts";

/** What comes of a feed's bytes in the threads that read it, for the source "Kent News" with the number 7. */
export const readItems = (text: string | Uint8Array, rest: Partial<Omit<FeedToRead, "bytes">> = {}) =>
  readFeedItemsApart(
    {
      bytes: typeof text === "string" ? Buffer.from(text) : text,
      url: "https://example.org/feed",
      source: { id: 7, title: "Kent News" },
      ...rest,
    },
    NOW,
  );

export async function readingOf(text: string, rest: Partial<Omit<FeedToRead, "bytes">> = {}): Promise<FeedReading> {
  const reading = await readItems(text, rest);
  if (!reading.ok) expect.fail(reading.failure.message);
  return reading.value;
}

/** The items of an RSS feed with this inside. */
export const itemsOf = async (inside: string, rest: Partial<Omit<FeedToRead, "bytes">> = {}): Promise<ItemReading[]> =>
  (await readingOf(rss(inside, NAMESPACES), rest)).items;

/** The only item of an RSS feed, of which this is the inside. */
export async function itemOf(inside: string, around = ""): Promise<ItemReading> {
  const items = await itemsOf(`${around}<item>${inside}</item>`);
  const [item] = items;
  if (items.length !== 1 || !item) expect.fail(`${items.length} items`);
  return item;
}

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

/** The paragraphs that count. */
export const paragraphsOf = ({ article: { text, paragraphs } }: ItemReading): string[] =>
  paragraphs.map(({ start, end }) => text.slice(start, end));
