import type { Published } from "./article.ts";

export type FoundHeadline = { title: string; published: Published };

/** A feed that was read to see what it is; nothing of it was kept. */
export type FoundFeed = {
  /** Where it is asked for from now on. */
  url: string;
  /** What it calls itself, or else its host. */
  title: string;
  /** The page that a person would open. */
  site?: string | undefined;
  /** How many articles it holds at the moment. */
  items: number;
  /** The latest three. */
  latest: FoundHeadline[];
  /** Most of its articles end where the reader should click: their pages have the whole of it. */
  carriesTeasers: boolean;
  /** True when it held more than is read of one feed. */
  isCut: boolean;
};

/** A feed that a page announces, under the name that the page gives it. It has not been read. */
export type FeedOffer = { url: string; title: string };

/** What there is behind an address: one feed, or several to choose from. */
export type Found = { as: "feed"; feed: FoundFeed } | { as: "choice"; offers: FeedOffer[] };

/** Why there is none. `host` is who was asked, as far as the address names one; `code` tells what went wrong. */
export type NotFound = { code: string; host: string; message: string };

export type Finding = { ok: true; value: Found } | { ok: false; failure: NotFound };
