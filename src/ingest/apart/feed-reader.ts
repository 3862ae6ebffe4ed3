import { type Outcome, succeed } from "../../outcome.ts";
import type { ItemsRead } from "../feed-items.ts";
import { type FeedOutline, type NamedFeed, nameFeed, outlineOf } from "../feed-outline.ts";
import type { FeedTask, ItemsTask } from "./documents.ts";

export type FeedReader = {
  outline(task: FeedTask): Outcome<FeedOutline>;
  items(task: ItemsTask): Promise<Outcome<ItemsRead>>;
};

/**
 * Reads feeds, and keeps the last one in hand: its new items are asked for right afterwards, those of a large one in
 * pieces. A thread that did not read it before reads it again.
 */
export function openFeedReader(): FeedReader {
  let last: { reading: number; named: NamedFeed } | undefined;

  function named({ reading, input, now }: FeedTask): Outcome<NamedFeed> {
    if (last?.reading === reading) return succeed(last.named);
    last = undefined;
    const feed = nameFeed(input, now);
    if (feed.ok) last = { reading, named: feed.value };
    return feed;
  }

  return {
    outline(task) {
      const feed = named(task);
      return feed.ok ? succeed(outlineOf(feed.value)) : feed;
    },
    async items(task) {
      const { readItems } = await import("../feed-items.ts");
      const feed = named(task);
      if (!feed.ok) return feed;
      const read = readItems(feed.value, task.wanted, task.source, task.now);
      if (read.left.length === 0) last = undefined;
      return succeed(read);
    },
  };
}
