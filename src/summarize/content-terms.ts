import { detached } from "../text/detached.ts";
import { isStopWord } from "../text/stop-words.ts";
import { termOfWord } from "../text/terms.ts";
import { openWordNumbers, type WordNumbers } from "../text/word-numbers.ts";
import { foldWord, visitWords } from "../text/words.ts";

/**
 * The terms that say what a text is about, in its order and as numbers: without stop words and single letters. `words`
 * counts all.
 */
export type ContentTerms = { terms: number[]; words: number };

/** What is known of the words of a language: the numbers of words as they are written, and of their terms. */
type Numbers = { ofWords: WordNumbers; ofTerms: Map<string, number> };

/** Then they are numbered anew, so that a long import cannot fill the memory. */
const REMEMBERED_WORDS = 100_000;
/** More languages than one archive holds; those beyond are numbered anew each time. */
const REMEMBERED_LANGUAGES = 40;
const SAYS_NOTHING = 0;

const remembered = new Map<string | undefined, Numbers>();

/** Reads the texts of one article; only there does a number stand for the same term. */
export function openContentTerms(language: string | undefined): (text: string) => ContentTerms {
  const numbers = numbersFor(language);
  return (text) => {
    const terms: number[] = [];
    let words = 0;
    visitWords(text, (start, end, units) => {
      words += 1;
      const known = numbers.ofWords.get(units, start, end);
      const number = known ?? numberOf(text.slice(start, end), language, numbers);
      if (known === undefined) numbers.ofWords.set(units, start, end, number);
      if (number !== SAYS_NOTHING) terms.push(number);
    });
    return { terms, words };
  };
}

function numbersFor(language: string | undefined): Numbers {
  const known = remembered.get(language);
  if (known && known.ofWords.size < REMEMBERED_WORDS) return known;
  const numbers: Numbers = { ofWords: openWordNumbers(), ofTerms: new Map([["", SAYS_NOTHING]]) };
  if (known || remembered.size < REMEMBERED_LANGUAGES) remembered.set(language, numbers);
  return numbers;
}

function numberOf(word: string, language: string | undefined, { ofTerms }: Numbers): number {
  const term = contentTerm(foldWord(word), language);
  const known = ofTerms.get(term);
  if (known !== undefined) return known;
  ofTerms.set(detached(term), ofTerms.size);
  return ofTerms.size - 1;
}

/** Empty for a word that says nothing. A single character says something where there are no letters (Chinese). */
const contentTerm = (word: string, language: string | undefined): string =>
  isStopWord(word, language) ||
  (word.length <= 2 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(word))
    ? ""
    : termOfWord(word, language);
