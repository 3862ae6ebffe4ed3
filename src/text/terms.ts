import { rememberRecent } from "./recent-memory.ts";
import { stemOf } from "./stems.ts";
import { unifyLetters } from "./unify-letters.ts";
import { foldWord, visitWords } from "./words.ts";

const REMEMBERED_WORDS = 50_000;
/** One language that nobody sends on purpose must not open a memory for every tag that can be typed. */
const REMEMBERED_LANGUAGES = 40;

const termMakers = new Map<string | undefined, (raw: string) => string>();

/** What an index stores for a text: its words folded and stemmed, stop words kept, in the order of the text. */
export function termsOf(text: string, language: string | undefined): string[] {
  const termOf = termMakerFor(language);
  const terms: string[] = [];
  visitWords(text, (start, end) => terms.push(termOf(text.slice(start, end))));
  return terms;
}

/**
 * Every way in which an index may have stored a word of a question: its term in each of the languages, in their order,
 * and unstemmed, as in an article whose language could not be told. None twice.
 */
export function formsOf(word: string, languages: readonly string[]): [string, ...string[]] {
  const [first, ...others] = new Set([...languages, undefined].map((language) => termOfWord(foldWord(word), language)));
  return [first ?? word, ...others];
}

function termMakerFor(language: string | undefined): (raw: string) => string {
  const known = termMakers.get(language);
  if (known) return known;
  const termOf = rememberRecent(REMEMBERED_WORDS, (raw) => termOfWord(foldWord(raw), language));
  if (termMakers.size < REMEMBERED_LANGUAGES) termMakers.set(language, termOf);
  return termOf;
}

/** The stem of a folded word without its diacritics, so that "Zürich" is found by "Zurich". */
export const termOfWord = (word: string, language: string | undefined): string =>
  foldEnding(foldDiacritics(stemOf(unifyLetters(withoutClitics(word), language), language)));

// l'Iran, d'Ukraine, qu'elle, dell'Europa -> the word behind; Iran's -> Iran.
const ELISION =
  /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu|(?:a|da|de|ne|su|co)ll|nell|un|gl|quell|quest)'(?=\p{L}{2})/u;
const POSSESSIVE = /(?<=.)'s$/u;

const withoutClitics = (word: string): string =>
  word.includes("'") ? word.replace(POSSESSIVE, "").replace(ELISION, "") : word;

// Letters that Unicode does not take apart into a base and a mark.
const wholeLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ς: "σ",
  "'": "",
};
const WHOLE_LETTER = /[ßæœøđðłıþς']/gu;
// й and ї are letters of their own in Cyrillic; only Latin and Greek lose their marks, and ё, which is mostly printed as е.
const MARKED = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+|(е)\u0308/gu;
const ASCII = /^[a-z0-9.]*$/;

function foldDiacritics(word: string): string {
  if (ASCII.test(word)) return word;
  const bare = word.normalize("NFD").replace(MARKED, "$1$2").normalize("NFC");
  return bare.replace(WHOLE_LETTER, (letter) => wholeLetters[letter] ?? letter) || word;
}

/** One surname in many transliterations: Zelensky, Zelenskyy, Zelenskiy, Selenskyj end alike, and so do Kandinski and Kandinsky. */
const foldEnding = (term: string): string =>
  !term.includes("sk") ? term : term.replace(/(?<=[a-z]{3}sk)(?:y[yij]?|i[yji]?)$/, "y");
