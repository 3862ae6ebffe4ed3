import type { IndexedTerms } from "../../candidate.ts";
import { toColumn } from "./text-columns.ts";

/** A word in the title says more about the article than one in its body. Only a first choice: `search/` ranks. */
const TITLE_WEIGHT = 5;

/**
 * How often an article holds a term, one in the title counted as five, in the four classes that a tsvector has: from so
 * many on, and what BM25 takes for all of the class. Finer classes would change little: BM25 gives the fourth occurrence a
 * tenth of what it gives the first.
 */
const CLASSES = [
  { weight: "A", from: 8, frequency: 12 },
  { weight: "B", from: 4, frequency: 5.2 },
  { weight: "C", from: 2, frequency: 2.4 },
  { weight: "D", from: 1, frequency: 1 },
] as const;

const [{ frequency: HIGHEST }] = CLASSES;

/** For `ts_rank`, in its order: D, C, B, A. */
export const WEIGHTS = `{${CLASSES.toReversed()
  .map(({ frequency }) => frequency / HIGHEST)
  .join(",")}}`;

/**
 * What makes a term's frequency of its `ts_rank`. For one place of one word that is the weight divided by the sum of
 * 1/n² (calc_rank_or in src/backend/utils/adt/tsrank.c).
 */
export const FREQUENCY_OF_RANK = (HIGHEST * Math.PI ** 2) / 6;

/** Of 2,046 bytes that a lexeme can have; a UTF-16 code unit takes three at most. Longer terms are found by their beginning. */
const LONGEST_TERM = 600;
/** Of 1,048,575 bytes that a tsvector can have, in UTF-16 code units: 60,000 different words. Nobody finds by those behind. */
const LONGEST_VECTOR = 300_000;

/** The words of an article as the text of a tsvector: every term once, at its class. */
export function vectorOf({ title, body }: IndexedTerms): string {
  const frequencies = new Map<string, number>();
  const count = (terms: string, weight: number) => {
    for (const term of terms.split(" ")) {
      if (term !== "") frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
    }
  };
  count(title, TITLE_WEIGHT);
  count(body, 1);
  let vector = "";
  for (const [term, frequency] of frequencies) {
    if (vector.length > LONGEST_VECTOR) break;
    vector += `${lexemeOf(term)}:1${classOf(frequency)} `;
  }
  return vector;
}

const classOf = (frequency: number): string => CLASSES.find(({ from }) => frequency >= from)?.weight ?? "D";

/** A term as the index holds it. */
export const wordOf = (term: string): string => toColumn(term.slice(0, LONGEST_TERM).toWellFormed());

/** The same as it is written in the text of a tsvector and of a tsquery, whatever characters it is made of. */
export const lexemeOf = (term: string): string => `'${wordOf(term).replaceAll(/['\\]/g, "$&$&")}'`;
