import type { NextWord } from "./next-word.ts";
import type { SentenceHabits } from "./sentence-habits/sentence-habits.ts";

/** No abbreviation is longer. */
const LONGEST_TOKEN = 24;
const DIVIDES = /[\s"'“”‘’«»„()[\]{}/–—-]/u;
// A Hebrew abbreviation has its mark inside: ק"מ.
const INSIDE_HEBREW = /^\p{Script=Hebrew}["']\p{Script=Hebrew}$/u;

/** Whether the dot at `dot` belongs to the word before it rather than to the sentence that began at `start`. */
export function isAbbreviation(
  paragraph: string,
  start: number,
  dot: number,
  next: NextWord,
  habits: SentenceHabits,
  opensNext: (word: string) => boolean,
): boolean {
  const before = paragraph.slice(Math.max(start, dot - LONGEST_TOKEN), dot);
  const token = lastTokenOf(before);
  const word = token.toLowerCase();
  // "1.75 m." is a length, where "M. Dupont" is a man.
  if (habits.beforeName.has(word) && !/\p{Nd}\s?$/u.test(before.slice(0, before.length - token.length))) return true;
  if (habits.beforeNumber.has(word) && /^(?:\p{Nd}.*|[IVXLC]+)$/u.test(next.word)) return true;
  if (isPlainWord(token)) return habits.anywhere.has(word) && !next.inQuotes && !opensNext(next.word);
  // "3. Foo" at the head of a paragraph is a numbered list.
  if (isListNumber(token) && dot - start < LONGEST_TOKEN && before.trim() === token) return true;
  if (habits.ordinalsHaveDots && isYearOfDate(token, paragraph, next.at)) return true;
  if (habits.ordinalsHaveDots && isOrdinal(token)) return !opensBehindNumber(next.word, habits, opensNext);
  if (isInitials(token)) return isInitial(paragraph, next) || !opensNext(next.word);
  return habits.anywhere.has(word) && !next.inQuotes && !opensNext(next.word);
}

function lastTokenOf(text: string): string {
  let start = text.length;
  while (start > 0 && isInToken(text, start - 1)) start -= 1;
  return text.slice(start);
}

const isInToken = (text: string, at: number): boolean =>
  isAsciiLetter(text.charCodeAt(at)) ||
  !DIVIDES.test(text.charAt(at)) ||
  INSIDE_HEBREW.test(text.slice(at - 1, at + 2));

const isAsciiLetter = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 64 && unit < 91);

/** Lists of stop words hold nouns that are counted, too: "am 2. Tag". */
const opensBehindNumber = (word: string, { openers }: SentenceHabits, opensNext: (word: string) => boolean): boolean =>
  openers.size > 0 ? openers.has(word.toLowerCase()) : opensNext(word);

/** "J. R." and "i. R." go on, though some languages have words of one letter. */
const isInitial = (paragraph: string, { word, at }: NextWord): boolean =>
  /^\p{L}$/u.test(word) && paragraph.charAt(at + 1) === ".";

/** Neither a number, nor initials: most words before a dot. */
const isPlainWord = (token: string): boolean => /^[A-Za-z][a-z]+$/.test(token);

const isListNumber = (token: string): boolean => /^\p{Nd}{1,3}$/u.test(token);

/** "J", "U.S", "D.C", the "z" of "z. B."; in scripts without capitals a letter, or a few with a dot between: "कि.मी". */
const isInitials = (token: string): boolean =>
  /^(?:\p{L}\.)*[\p{Lu}\p{Ll}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]$/u.test(token) ||
  /^(?:[\p{Script=Devanagari}]{1,3}\.)+\p{Script=Devanagari}{1,3}$/u.test(token);

/** The day "3", the king "XIV"; not the year "2022". */
const isOrdinal = (token: string): boolean => /^(?:\p{Nd}{1,3}|[IVX]+)$/u.test(token);

const MONTH_AND_DAY = /\d{1,2}\.\s{0,2}\d{1,2}\./y;

/** "2026. 3. 15." as Hungarians and Koreans write it. */
function isYearOfDate(token: string, paragraph: string, at: number): boolean {
  MONTH_AND_DAY.lastIndex = at;
  return /^\d{4}$/.test(token) && MONTH_AND_DAY.test(paragraph);
}
