import type { Instant } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import type { FeedInput } from "../feed/feed.ts";
import type { FeedSource } from "../feed-articles.ts";
import type { ItemsRead } from "../feed-items.ts";
import type { FeedOutline } from "../feed-outline.ts";
import type { FeedReading, ItemReading, ItemsSeen } from "../feed-reading.ts";
import { documents } from "./documents.ts";

export type FeedToRead = FeedInput & {
  source: FeedSource;
  /** Asked once, with the keys of all items; without it, all of them are new. */
  itemsSeen?: ItemsSeen | undefined;
};

const REMEDY = "ask its publisher for a shorter feed, or remove the source";

/**
 * Reads the bytes of a feed in threads that are ended when they take too much, and makes articles of the items that are
 * new or say something new; `url` is where the bytes came from, after all redirects. Fails when it is no feed, or too
 * much, with a message that follows the name of the feed.
 */
export async function readFeedItemsApart(
  { source, itemsSeen = nothingSeen, bytes, url, headers }: FeedToRead,
  now: Instant,
): Promise<Outcome<FeedReading>> {
  const input = { bytes, url, headers };
  const outlined = await documents.run<FeedOutline>({ kind: "outline", input, now }, REMEDY);
  if (!outlined.ok) return outlined;
  const { items: named, repeated, ...about } = outlined.value;
  const seen = await itemsSeen(named.map(({ key }) => key));
  const wanted = named.filter(({ key, fingerprint }) => seen.get(key) !== fingerprint).map(({ key }) => key);
  const items = await itemsOf(input, wanted, source, now);
  if (!items.ok) return items;
  return succeed({ ...about, items: items.value, known: named.length - wanted.length + repeated });
}

const nothingSeen: ItemsSeen = async () => new Map();

async function itemsOf(
  input: FeedInput,
  wanted: string[],
  source: FeedSource,
  now: Instant,
): Promise<Outcome<ItemReading[]>> {
  const items: ItemReading[] = [];
  for (let left = wanted; left.length > 0; ) {
    const read = await documents.run<ItemsRead>({ kind: "items", input, wanted: left, source, now }, REMEDY);
    if (!read.ok) return read;
    items.push(...read.value.items);
    left = read.value.left;
  }
  return succeed(items);
}
