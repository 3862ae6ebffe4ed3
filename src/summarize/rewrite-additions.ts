import { visitWords } from "../text/words.ts";
import { contentTermsOf } from "./content-terms.ts";

/** One word may be another one for the same; two beside each other say something. */
const NEW_WORDS_IN_A_ROW = 2;
/** Words that share so many first letters are taken for forms of one ("president", "presidential"). */
const SHARED_LETTERS = 5;
const CLAUSE_BORDER = /[,;:()、，；：،؛。.!?！？–—]/u;

/** The sentences that a rewriting names, and those that it does not. */
export type Surroundings = { evidence: string; others: string };

/**
 * Whether a rewriting says something besides its evidence, whatever it says: two new words in a row (common words between
 * them do not count), a clause without any word of the evidence, or a word of a sentence that it does not name, for that
 * is no other word for the same, but something mixed up. Stricter than a share of all words, which a long
 * sentence could hide an invented clause in; a true rewriting that it stops is shown as it was.
 */
export function addsSomething(text: string, { evidence, others }: Surroundings, language: string | undefined): boolean {
  const elsewhere = new Set(contentTermsOf(others, language).terms);
  const known = new Set(contentTermsOf(evidence, language).terms);
  const isKnown = (term: string) => known.has(term) || [...known].some((other) => areForms(term, other));
  return clausesOf(text, language).some((terms) => {
    const isNew = terms.map((term) => !isKnown(term));
    if (terms.some((term, index) => isNew[index] && elsewhere.has(term))) return true;
    return (isNew.length > 0 && isNew.every((each) => each)) || hasRow(isNew);
  });
}

/** The terms that say something, clause by clause. */
function clausesOf(text: string, language: string | undefined): string[][] {
  const clauses: string[][] = [[]];
  let last = 0;
  visitWords(text, (start, end) => {
    if (CLAUSE_BORDER.test(text.slice(last, start))) clauses.push([]);
    clauses.at(-1)?.push(...contentTermsOf(text.slice(start, end), language).terms);
    last = end;
  });
  return clauses;
}

const areForms = (one: string, other: string): boolean =>
  one.length >= SHARED_LETTERS && one.slice(0, SHARED_LETTERS) === other.slice(0, SHARED_LETTERS);

const hasRow = (isNew: boolean[]): boolean =>
  isNew.some((_, index) => {
    const row = isNew.slice(index, index + NEW_WORDS_IN_A_ROW);
    return row.length === NEW_WORDS_IN_A_ROW && row.every((each) => each);
  });
