import type { Instant } from "../clock.ts";
import { type Outcome, succeed } from "../outcome.ts";
import type { FeedInput } from "./feed/feed.ts";
import { type FeedSource, readItemArticle } from "./feed-articles.ts";
import { nameFeed } from "./feed-outline.ts";
import type { ItemReading } from "./feed-reading.ts";

/** Some of the items that were asked for, from the first on; `left` are the keys of the others. */
export type ItemsRead = { items: ItemReading[]; left: string[] };

/** A first reading can have 2,000 items to read: it is done in pieces, so that no piece comes near the limit of its thread. */
const PIECE_MS = 1000;

/** Reads items of a feed by their keys, one at least, and more while there is time. A key that no item has is passed over. */
export function readItems(
  { input, wanted, source, now }: { input: FeedInput; wanted: string[]; source: FeedSource; now: Instant },
  timePassed: () => number = () => performance.now(),
): Outcome<ItemsRead> {
  const named = nameFeed(input, now);
  if (!named.ok) return named;
  const byKey = new Map(named.value.items.map((item) => [item.key, item]));
  const items: ItemReading[] = [];
  const end = timePassed() + PIECE_MS;
  for (const [at, key] of wanted.entries()) {
    if (items.length > 0 && timePassed() >= end) return succeed({ items, left: wanted.slice(at) });
    const item = byKey.get(key);
    if (item) items.push(readItemArticle(item, named.value.feed, source, now));
  }
  return succeed({ items, left: [] });
}
