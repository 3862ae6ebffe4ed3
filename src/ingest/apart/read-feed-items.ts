import type { Instant } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import type { FeedInput } from "../feed/feed.ts";
import type { FeedSource } from "../feed-articles.ts";
import type { ItemsRead } from "../feed-items.ts";
import type { FeedOutline } from "../feed-outline.ts";
import type { FeedReading, ItemReading, ItemsSeen } from "../feed-reading.ts";
import { documents, type ItemsTask } from "./documents.ts";

export type FeedToRead = FeedInput & {
  source: FeedSource;
  /** Asked once, with the keys of all items; without it, all of them are new. */
  itemsSeen?: ItemsSeen | undefined;
};

/** How many feeds were read until now. */
let readings = 0;

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
  readings += 1;
  const task = { reading: readings, input: { bytes, url, headers }, now };
  const outlined = await documents.run<FeedOutline>({ kind: "outline", ...task }, REMEDY);
  if (!outlined.ok) return outlined;
  const { items: named, repeated, ...about } = outlined.value;
  const seen = await itemsSeen(named.map(({ key }) => key));
  const wanted = named.filter(({ key, fingerprint }) => seen.get(key) !== fingerprint).map(({ key }) => key);
  const items = await readAll({ ...task, wanted, source });
  if (!items.ok) return items;
  return succeed({ ...about, items: items.value, known: named.length - wanted.length + repeated });
}

const nothingSeen: ItemsSeen = async () => new Map();

async function readAll(task: ItemsTask): Promise<Outcome<ItemReading[]>> {
  const items: ItemReading[] = [];
  for (let wanted = task.wanted; wanted.length > 0; ) {
    const read = await documents.run<ItemsRead>({ kind: "items", ...task, wanted }, REMEDY);
    if (!read.ok) return read;
    items.push(...read.value.items);
    wanted = read.value.left;
  }
  return succeed(items);
}
