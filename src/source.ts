import type { Published } from "./article.ts";
import type { Instant } from "./clock.ts";
import type { ReadPlan } from "./read-plan.ts";

/** Who published articles that are in the store. */
export type Publisher = { name: string; articles: number; latest: Published };

/** Something that is read again and again for new articles: a feed. */
export type NewSource = {
  /** Where it is asked for. */
  url: string;
  /** Its name, which its articles carry as their source. */
  title: string;
  /** The page that a person would open. */
  site?: string | undefined;
  /** As a list of feeds (OPML) sorts it: "News/Technology". */
  folder?: string | undefined;
  /** Reads the pages that its items link to, because the feed itself carries only teasers. */
  readsPages: boolean;
  /** Followed by every conversation that chose nothing for itself. */
  isDefault: boolean;
};

export type Source = NewSource & {
  id: number;
  addedAt: Instant;
  /** Somebody let it rest; it is not read until somebody resumes it. */
  isPaused: boolean;
  /** How many articles have come from it. */
  articles: number;
  state: SourceState;
};

/**
 * What a server gave to ask again with, byte for byte; `url` is the address that gave it. It is sent to that address
 * only: a date or tag of one file says nothing about another.
 */
export type Validators = { url: string; etag?: string | undefined; lastModified?: string | undefined };

/** How the reading of a source goes: plain data, kept with it. */
export type SourceState = {
  plan: ReadPlan;
  validators?: Validators | undefined;
  /** Of the last body that was read: the same one is not read again. */
  bodyHash?: string | undefined;
  /** In a row: answers with the same body although the validators were sent. */
  refusedValidators: number;
  /** The last time that it answered as it should, and how many new articles that brought. */
  lastRead?: { at: Instant; added: number } | undefined;
  /** Since when it fails, and why in words that follow "failing since …: ", with the failure's code; undefined while it works. */
  failing?: { since: Instant; because: string; code?: string | undefined } | undefined;
};
