import type { Published } from "./article.ts";
import type { Instant } from "./clock.ts";

/**
 * What an article is found by: its words as `text/terms.ts` makes them (folded, stemmed, stop words kept), one space
 * between two, in the order of the text. The store keeps and counts them; it never makes them.
 */
export type IndexedTerms = { title: string; body: string };

/**
 * What is looked for and counted as one: an article holds it when it holds any of the forms. A form may be several terms
 * with one space between two: held where they follow one another.
 */
export type QueryTerm = { forms: [string, ...string[]] };

export type CandidateQuery = {
  terms: [QueryTerm, ...QueryTerm[]];
  /** How many candidates at most, the likeliest by the engine's own measure first; 0 asks for the counts alone. */
  limit: number;
  /** Only articles of these sources, and those of none; all when missing. The counts stay those of the whole archive. */
  sources?: readonly number[] | undefined;
  /** Only articles that hold one form of each of these; a form of several terms stands like this, in this order. */
  holding?: readonly QueryTerm[] | undefined;
  /** Only articles that hold two of these, which have no form in common. */
  holdingTwoOf?: readonly [QueryTerm, QueryTerm, ...QueryTerm[]] | undefined;
  /** Only articles that hold no form of any of these. */
  without?: readonly QueryTerm[] | undefined;
  /** Only what these publishers published, by their names. */
  publishers?: readonly string[] | undefined;
  /** Only what stands between these moments in the order of time (see `latestArticles`), both included. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  /** Only those of which it is known when they were published; others stand where they were first seen. */
  isDated?: boolean | undefined;
};

/** The counts that ranking needs about one article; `inTitle[i]` and `inBody[i]` belong to `terms[i]`. */
export type Candidate = {
  article: number;
  source: string;
  /** The article's own, which its words were stemmed in: “Wahlen” is “wahl” in one language only. */
  language: string | undefined;
  published: Published;
  firstSeenAt: Instant;
  inTitle: number[];
  inBody: number[];
  /** In terms. */
  titleLength: number;
  bodyLength: number;
};

/** Articles that hold at least one of the terms, and the archive's counts; `articlesWith[i]` belongs to `terms[i]`. */
export type Candidates = {
  candidates: Candidate[];
  articles: number;
  articlesWith: number[];
  averageTitleLength: number;
  averageBodyLength: number;
};

/** A word as the archive spells it, folded to compare it (see `wordsLike`), and in about how many articles it stands. */
export type KnownWord = { word: string; spelling: string; articles: number };
