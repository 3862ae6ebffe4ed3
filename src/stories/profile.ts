import type { IndexedTerms } from "../candidate.ts";
import type { ReadArticle, TermCounts } from "../recognition.ts";
import { stopTermsOf } from "../text/stop-terms.ts";
import { termsOf } from "../text/terms.ts";
import { hashTerm, mixHashes } from "./hash-term.ts";
import { namesIn } from "./names.ts";

/** How much each term of an article weighs, by the number of the term; as a vector it has length 1. */
export type Weights = ReadonlyMap<number, number>;

/** A headline and the first sentence name the event; what comes late in a long text is background that it shares with other events. */
const TITLE_COUNTS_AS = 3;
const OPENING_COUNTS_AS = 2;
const WORDS_OF_OPENING = 25;
const WORDS_OF_BODY = 800;
/** Who, where and how many: two events of one kind differ in these. */
const NAME_WEIGHS = 1.5;
const NUMBER_WEIGHS = 1.5;
/** What weighs less than the heaviest so many adds next to nothing to any similarity. */
const TERMS_KEPT = 128;
/** A handful of articles cannot show which words are common. */
const SMALLEST_ARCHIVE = 100;
const BYTES_OF_NUMBER = 4;

/** The terms of an article that are counted in the archive, each once; before them the number of its language. */
export function countedTermsOf({ terms, article }: ReadArticle): [language: number, ...terms: number[]] {
  const language = languageNumber(article.language);
  return [language, ...countTerms({ terms, article }).keys()];
}

/**
 * tf-idf with logarithmic counts; names and numbers weigh more. The heaviest terms first, as numbers and 32-bit floats.
 * Empty for an article without a word.
 */
export function profileOf(read: ReadArticle, { articles, articlesWith }: TermCounts): Uint8Array {
  const archive = Math.max(articles, SMALLEST_ARCHIVE);
  const particulars = particularsOf(read);
  const weights = [...countTerms(read)].map(([term, count]): [number, number] => {
    const idf = Math.log((archive + 1) / ((articlesWith.get(term) ?? 1) + 0.5));
    return [term, (1 + Math.log(count)) * Math.max(0, idf) * (particulars.get(term) ?? 1)];
  });
  return encode(heaviest(weights));
}

/** The heaviest first. */
export function readProfile(profile: Uint8Array): Weights {
  const bytes = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const count = profile.byteLength / (2 * BYTES_OF_NUMBER);
  const weights = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const weight = bytes.getFloat32((count + at) * BYTES_OF_NUMBER, true);
    weights.set(bytes.getUint32(at * BYTES_OF_NUMBER, true), weight);
  }
  return weights;
}

const languageNumber = (language = "") => hashTerm(`language ${language}`);

/** Counted for the archive first, and then for the article's own profile. */
const countedTerms = new WeakMap<IndexedTerms, ReadonlyMap<number, number>>();

function countTerms(read: ReadArticle): ReadonlyMap<number, number> {
  const known = countedTerms.get(read.terms);
  if (known) return known;
  const salt = languageNumber(read.article.language);
  const counts = new Map<number, number>();
  // The same word of two languages is two terms: what is common in one may be rare in the other.
  for (const [term, count] of countWords(read)) counts.set(mixHashes(salt, hashTerm(term)), count);
  countedTerms.set(read.terms, counts);
  return counts;
}

function countWords({ terms, article: { language } }: ReadArticle): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
  for (const term of terms.title.split(" ")) add(term, TITLE_COUNTS_AS);
  for (const [at, term] of terms.body.split(" ", WORDS_OF_BODY).entries()) {
    add(term, at < WORDS_OF_OPENING ? OPENING_COUNTS_AS : 1);
  }
  counts.delete("");
  for (const stopTerm of stopTermsOf(language)) counts.delete(stopTerm);
  return counts;
}

/** By how much names and numbers weigh more. */
function particularsOf({ terms, article }: ReadArticle): Map<number, number> {
  const salt = languageNumber(article.language);
  const numbers = `${terms.title} ${terms.body}`.match(/(?<![^ ])\S*\d\S*/g) ?? [];
  const names = termsOf(namesIn(article).join(" "), article.language);
  const numbered = (words: string[], weight: number) =>
    words.map((word): [number, number] => [mixHashes(salt, hashTerm(word)), weight]);
  return new Map([...numbered(numbers, NUMBER_WEIGHS), ...numbered(names, NAME_WEIGHS)]);
}

function heaviest(weights: [term: number, weight: number][]): [term: number, weight: number][] {
  const kept = weights.sort(([, one], [, other]) => other - one).slice(0, TERMS_KEPT);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return kept.map(([term, weight]) => [term, weight / length]);
}

/** First all terms, then all weights. */
function encode(weights: [term: number, weight: number][]): Uint8Array {
  const profile = new Uint8Array(weights.length * 2 * BYTES_OF_NUMBER);
  const bytes = new DataView(profile.buffer);
  for (const [at, [term, weight]] of weights.entries()) {
    bytes.setUint32(at * BYTES_OF_NUMBER, term, true);
    bytes.setFloat32((weights.length + at) * BYTES_OF_NUMBER, weight, true);
  }
  return profile;
}
