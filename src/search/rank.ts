import { latestMomentOf } from "../article.ts";
import type { Candidate, Candidates } from "../candidate.ts";
import type { LookUp, Sought } from "./look-up.ts";

/**
 * A candidate with what each thing that is sought adds to its score, how often it holds it (a headline counts several
 * times), and how much it tells in articles of its language; 0 where none of them can hold it. `closeness` is the share of
 * what an article could score at most, one that is about nothing else, from 0 to 1.
 */
export type Ranked = {
  candidate: Candidate;
  weights: number[];
  counts: number[];
  parts: number[];
  score: number;
  closeness: number;
};

/** How much a word of the headline counts for against one of the text: it is written to say what the article is about. */
const TITLE_WEIGHT = 5;

/** How soon a word that comes again tells nothing new (k1), and how much a long article has to hold more of it (b). */
export type Saturation = { k1: number; b: number };

/**
 * Robertson & Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), found k1 from 1.2 to 2 and b from
 * .5 to .8 good in many collections. Of those, and a little beside them, these did best on topics as people type them, on
 * sentences that sum up an article, and on the questions of the TIME collection. Of many words a long article holds some by
 * chance, so that length and the number of different words count for more there; where there are few, what an article
 * keeps coming back to is what it is about.
 */
const FEW_WORDS: Saturation = { k1: 1.6, b: 0.5 };
export const MANY_WORDS: Saturation = { k1: 1, b: 0.7 };
const MANY = 5;
const LEAST_WEIGHT = 0.1;

/**
 * Candidates by BM25F in its simple form (Robertson, Zaragoza & Taylor, CIKM 2004): the weighted counts of both fields
 * are added up before they saturate, so that ten mentions are not ten times one. Best first; among equals the newer
 * one, then the one that came first.
 */
export function rank(found: Candidates, sought: readonly Sought[], { placesIn }: Pick<LookUp, "placesIn">): Ranked[] {
  const words = sought.filter(({ as }) => as !== "unwanted").length;
  const measure = {
    ...found,
    saturation: words < MANY ? FEW_WORDS : MANY_WORDS,
  };
  return found.candidates
    .map((candidate) => scoreOf(candidate, sought, placesIn(candidate.language), measure))
    .sort(bestFirst);
}

function scoreOf(
  candidate: Candidate,
  sought: readonly Sought[],
  places: number[][],
  found: Candidates & { saturation: Saturation },
): Ranked {
  const length = relativeLength(candidate, found);
  const weights = places.map((terms, at) => (sought[at]?.as === "unwanted" ? 0 : weightOf(terms, found)));
  const counts = places.map(
    (terms) => TITLE_WEIGHT * countOf(terms, candidate.inTitle) + countOf(terms, candidate.inBody),
  );
  const parts = counts.map((count, at) => (weights[at] ?? 0) * saturated(count, length, found.saturation));
  return {
    candidate,
    weights,
    counts,
    parts,
    score: sum(parts),
    closeness: closenessOf(weights, counts, { ...found, length }),
  };
}

/** A short text is not more about what it mentions once than one of the average length. */
function closenessOf(
  weights: number[],
  counts: number[],
  { length, saturation }: { length: number; saturation: Saturation },
): number {
  const shares = counts.map((count) => saturated(count, Math.max(1, length), saturation) / (saturation.k1 + 1));
  const most = sum(weights);
  return most === 0 ? 0 : sum(shares.map((part, at) => (weights[at] ?? 0) * part)) / most;
}

/** 1 for an article of average length. */
export const relativeLength = (
  { titleLength, bodyLength }: Candidate,
  { averageTitleLength, averageBodyLength }: Candidates,
): number => (titleLength + bodyLength) / Math.max(averageTitleLength + averageBodyLength, 1);

/**
 * The inverse document frequency of Robertson and Spärck Jones (1976), kept above zero: a word in more than half of the
 * articles counts little, and never against. 0 when no article holds the word.
 */
export function weightOf(terms: number[], { articles, articlesWith }: Candidates): number {
  const held = Math.min(articles, countOf(terms, articlesWith));
  return held === 0 ? 0 : Math.max(LEAST_WEIGHT, Math.log((articles - held + 0.5) / (held + 0.5)));
}

/** BM25's share of a count: rises with it towards k1 + 1, slower in what is longer than the average (`length` > 1). */
export const saturated = (count: number, length: number, { k1, b }: Saturation): number =>
  (count * (k1 + 1)) / (count + k1 * (1 - b + b * length));

const countOf = (terms: number[], counts: number[]): number => sum(terms.map((term) => counts[term] ?? 0));

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

export function bestFirst(one: Ranked, other: Ranked): number {
  return other.score - one.score || momentOf(other) - momentOf(one) || one.candidate.article - other.candidate.article;
}

const momentOf = ({ candidate }: Ranked): number => latestMomentOf(candidate.published) ?? candidate.firstSeenAt;
