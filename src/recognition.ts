import type { Article } from "./article.ts";
import type { IndexedTerms } from "./candidate.ts";
import type { Instant } from "./clock.ts";

/** An article as it is compared with others. */
export type ReadArticle = {
  article: Pick<Article, "source" | "title" | "text" | "paragraphs" | "language" | "published">;
  terms: IndexedTerms;
};

/**
 * "one article": the same source brings the same text again, perhaps edited; "copy": one text, as agencies sell it to
 * many publishers; "pattern": what is written by one form every day, of other days, places and figures.
 */
export type Likeness = "one article" | "copy" | "pattern" | "different";

/** An article among those that may tell of one event; `profile` is what `profileOf` made of it. */
export type Teller = {
  article: number;
  /** The last one at which it can have been published; undefined when unknown. */
  moment: Instant | undefined;
  profile: Uint8Array;
  copyOf: number | undefined;
  /** The story that it belonged to so far. */
  story: number | undefined;
};

/** Articles that tell of one event, the most central first. No `story` where it is a new one. */
export type Grouping = { story: number | undefined; articles: [number, ...number[]] };

/** In how many articles each of the terms stands, by its number; and how many articles of the language there are. */
export type TermCounts = { articles: number; articlesWith: ReadonlyMap<number, number> };

/**
 * How articles are recognized. Pure: a store finds what is to be compared, through an index of plain numbers, and writes
 * down what is decided here. Numbers are 32 bits without sign.
 */
export type Recognition = {
  /** Texts that have much in common share some of these. Empty for a text too short to be told by its words. */
  sketchOf(terms: IndexedTerms): number[];
  likeness(one: ReadArticle, other: ReadArticle): Likeness;
  /** What is counted in an archive for each article, so that common words are known; the first stands for its language. */
  countedTermsOf(read: ReadArticle): [language: number, ...terms: number[]];
  /** What an article is about, in few bytes. */
  profileOf(read: ReadArticle, counts: TermCounts): Uint8Array;
  /** Articles on one event share at least one of these. */
  tellingTermsOf(profile: Uint8Array): number[];
  /** So far apart may articles on one event be published, in milliseconds. */
  window: number;
  /** How alike two articles are, 0 to 1; 0 when they cannot be on one event. */
  similarity(one: Teller, other: Teller): number;
  /** From here on, two articles are alike enough that their stories are looked through again. */
  worthALook: number;
  /** Divides articles into stories; a story that was there goes on with the group that holds most of it. */
  group(tellers: Teller[]): Grouping[];
};
