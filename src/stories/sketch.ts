import type { IndexedTerms } from "../candidate.ts";
import { hashTerm, mixHashes } from "./hash-term.ts";
import { wholeText } from "./same-article.ts";
import { shinglesOf } from "./shingles.ts";

/** Below this, a handful of common phrases makes any two texts alike. */
export const FEWEST_SHINGLES = 40;

/**
 * Of two texts that share the part J of all their shingles, each of the 32 smallest of both is shared with probability
 * J: at J = .3 they have one in common in all but .7^32 = 0.001 % of cases, at J = .1 (a text of 100 words in one of
 * 1,000) in all but 3 %.
 */
const SIZE = 32;

/** While an article is stored it is asked for more than once. */
const sketches = new WeakMap<IndexedTerms, number[]>();

/**
 * The smallest shingles of a text, as a sample that is the same in each of its copies; of a short one, two numbers that
 * stand for the whole of it. Empty for a few words.
 */
export function sketchOf(terms: IndexedTerms): number[] {
  const known = sketches.get(terms);
  if (known) return known;
  const shingles = new Set(shinglesOf(terms.body));
  const sketch = shingles.size < FEWEST_SHINGLES ? ofWholeText(terms) : smallestOf(shingles);
  sketches.set(terms, sketch);
  return sketch;
}

const smallestOf = (shingles: ReadonlySet<number>): number[] => [
  ...Uint32Array.from(shingles).sort().subarray(0, SIZE),
];

/** Two, because one in common is chance. */
function ofWholeText(terms: IndexedTerms): number[] {
  const text = wholeText(terms);
  if (text === undefined) return [];
  const hash = hashTerm(text);
  return [mixHashes(hash, 1), mixHashes(hash, 2)];
}
