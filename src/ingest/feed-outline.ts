import type { Instant } from "../clock.ts";
import { type Outcome, succeed } from "../outcome.ts";
import type { Feed, FeedInput } from "./feed/feed.ts";
import { readFeed } from "./feed/read-feed.ts";
import { type NamedItem, nameItems } from "./feed-item-names.ts";
import { plainTitle } from "./feed-item-text.ts";
import type { FeedReading } from "./feed-reading.ts";
import { type ItemPictures, itemPictures } from "./item-pictures.ts";

export type NamedFeed = { feed: Feed; items: NamedItem[]; pictures: ItemPictures; empty: number; repeated: number };

/** A feed before anything is made of its items: enough to tell which of them are new. */
export type FeedOutline = Omit<FeedReading, "items" | "known"> & {
  items: Pick<NamedItem, "key" | "fingerprint">[];
  repeated: number;
};

/** Reads a feed and names its items; fails as `readFeed` does. */
export function nameFeed(input: FeedInput, now: Instant): Outcome<NamedFeed> {
  const feed = readFeed(input, now);
  if (!feed.ok) return feed;
  const named = nameItems(feed.value);
  return succeed({ feed: feed.value, ...named, pictures: itemPictures(feed.value, named.items) });
}

export const outlineOf = ({ feed, items, empty, repeated }: NamedFeed): FeedOutline => ({
  title: plainTitle(feed.title),
  site: feed.link,
  wishes: feed.wishes,
  items: items.map(({ key, fingerprint }) => ({ key, fingerprint })),
  empty,
  repeated,
  isCut: feed.isCut,
});
