import type { FreshItem } from "../fresh-item.ts";
import type { FeedWishes } from "../read-plan.ts";

/** A feed as the store wants it: what it says of itself, and what is new in it as articles, in its order. */
export type FeedReading = {
  /** As plain text; undefined when it names none. */
  title?: string | undefined;
  /** The page that a person would open. */
  site?: string | undefined;
  wishes: FeedWishes;
  /** Those that did not come before, and those that say something else now. */
  items: ItemReading[];
  /** Items that came before and say the same. */
  known: number;
  /** Items that are no article: without any text or address. */
  empty: number;
  /** True when it held more than is read of one feed. */
  isCut: boolean;
};

export type ItemReading = FreshItem & {
  /** Its text ends where the reader should click: the page behind `article.url` has the whole of it. */
  isTeaser: boolean;
};

/** The fingerprints of those of these items that came before, by their keys. */
export type ItemsSeen = (keys: string[]) => Promise<ReadonlyMap<string, string>>;
