import type { Instant } from "../clock.ts";
import { type FeedSource, readItemArticle } from "./feed-articles.ts";
import type { NamedFeed } from "./feed-outline.ts";
import type { ItemReading } from "./feed-reading.ts";

/** Some of the items that were asked for, from the first on; `left` are the keys of the others. */
export type ItemsRead = { items: ItemReading[]; left: string[] };

/** A first reading can have 2,000 items to read: it is done in pieces, so that no piece comes near the limit of its thread. */
const PIECE_MS = 500;

/** Reads items of a feed by their keys, one at least, and more while there is time. A key that no item has is passed over. */
export function readItems(
  { feed, items: named, pictures }: NamedFeed,
  wanted: string[],
  source: FeedSource,
  now: Instant,
): ItemsRead {
  const byKey = new Map(named.map((item) => [item.key, item]));
  const items: ItemReading[] = [];
  const end = performance.now() + PIECE_MS;
  for (const [at, key] of wanted.entries()) {
    if (items.length > 0 && performance.now() >= end) return { items, left: wanted.slice(at) };
    const item = byKey.get(key);
    if (item) items.push(readItemArticle(item, { language: feed.language, image: pictures.get(key) }, source, now));
  }
  return { items, left: [] };
}
