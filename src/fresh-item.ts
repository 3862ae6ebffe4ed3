import type { NewArticle } from "./article.ts";
import type { IndexedTerms } from "./candidate.ts";

/** One item of a feed on its way into the store. */
export type FreshItem = {
  /** What its feed calls it: unique within the source. */
  key: string;
  /** Of everything that the feed says in it: an item with the same one needs no second look. */
  fingerprint: string;
  article: NewArticle;
  terms: IndexedTerms;
};
