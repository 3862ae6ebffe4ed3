import type { FreshItem } from "../fresh-item.ts";
import type { FeedWishes } from "../read-plan.ts";

/** A feed as the store wants it: what it says of itself, and its items as articles, in its order. */
export type FeedReading = {
  /** As plain text; undefined when it names none. */
  title?: string | undefined;
  /** The page that a person would open. */
  site?: string | undefined;
  wishes: FeedWishes;
  items: ItemReading[];
  /** Items that are no article: without any text or address. */
  empty: number;
  /** True when it held more than is read of one feed. */
  isCut: boolean;
};

export type ItemReading = FreshItem & {
  /** Its text ends where the reader should click: the page behind `article.url` has the whole of it. */
  isTeaser: boolean;
};
