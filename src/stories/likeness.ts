import type { Likeness, ReadArticle } from "../recognition.ts";
import { namesIn } from "./names.ts";
import { isSameArticle, isSameShortText } from "./same-article.ts";
import { shinglesOf } from "./shingles.ts";
import { FEWEST_SHINGLES } from "./sketch.ts";

/**
 * Copies keep so much of each other, or one of them so much of the other when it was cut. 16,110 pairs of different pages
 * stayed below .16 and .31; texts with a fifth of their words changed lie around .34 (bench/README.md).
 */
const SHARED_BY_COPIES = 0.25;
const CONTAINED_IN_COPIES = 0.6;
/** What a source brings again and again with other contents shares less than what it brings again. */
const SHARED_BY_VERSIONS = 0.5;
const CONTAINED_IN_VERSIONS = 0.8;
/** Copies begin alike, if not with an opening of their own; what only ends alike shares the publisher's own lines. */
const BEGINNING = 24;
const SHARED_BEGINNING = 0.15;
/** Texts by one pattern (weather, markets) say the same of other places, days and figures. */
const SHARED_PARTICULARS = 0.5;
const FEWEST_PARTICULARS = 3;
/** Whether two articles are one, or copies of one text. Compares what stands in them, not what they are called. */
export function likeness(one: ReadArticle, other: ReadArticle): Likeness {
  const shared = sharedText(one.terms.body, other.terms.body);
  if (!shared) return likenessOfShort(one, other);
  if (!(shared.ofBoth >= SHARED_BY_COPIES || shared.ofShorter >= CONTAINED_IN_COPIES)) return "different";
  if (shared.ofBeginnings < SHARED_BEGINNING) return "different";
  if (!sameParticulars(one, other)) return "pattern";
  const isSameText = shared.ofBoth >= SHARED_BY_VERSIONS || shared.ofShorter >= CONTAINED_IN_VERSIONS;
  return isSameText && isSameArticle(one, other) ? "one article" : "copy";
}

function likenessOfShort(one: ReadArticle, other: ReadArticle): Likeness {
  if (!isSameShortText(one, other)) return "different";
  return one.article.source === other.article.source ? "one article" : "copy";
}

/** Parts from 0 to 1; undefined where a text is too short to tell. */
function sharedText(one: string, other: string) {
  const [ones, others] = [shinglesOf(one), shinglesOf(other)];
  const [oneSet, otherSet] = [new Set(ones), new Set(others)];
  const shorter = Math.min(oneSet.size, otherSet.size);
  if (shorter < FEWEST_SHINGLES) return undefined;
  const shared = oneSet.intersection(otherSet).size;
  return {
    ofBoth: shared / (oneSet.size + otherSet.size - shared),
    ofShorter: shared / shorter,
    ofBeginnings: Math.max(heldPart(ones, otherSet), heldPart(others, oneSet)),
  };
}

function heldPart(shingles: number[], by: ReadonlySet<number>): number {
  const beginning = shingles.slice(0, BEGINNING);
  return beginning.filter((shingle) => by.has(shingle)).length / beginning.length;
}

function sameParticulars(one: ReadArticle, other: ReadArticle): boolean {
  const names = (read: ReadArticle) => new Set(namesIn(read.article));
  return areShared(numbersOf(one), numbersOf(other)) && areShared(names(one), names(other));
}

const numbersOf = ({ terms }: ReadArticle): Set<string> => new Set(terms.body.match(/(?<![^ ])\S*\d\S*/g));

/** Most of what the one that has fewer of them says stands in the other, too. A few tell nothing. */
function areShared(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const fewer = Math.min(one.size, other.size);
  return fewer < FEWEST_PARTICULARS || one.intersection(other).size >= SHARED_PARTICULARS * fewer;
}
