import type { Article } from "../article.ts";
import { stopTermsOf } from "../text/stop-terms.ts";
import { termOfWord } from "../text/terms.ts";
import { type Word, wordsIn } from "../text/words.ts";
import { numberOf, scaleOf } from "./number-words.ts";
import { isNumber, type ReportedSentence, readReport } from "./read-report.ts";

/** A number and what it counts, as it stands in a sentence: "38 flights were cancelled". */
export type Figure = {
  article: Article;
  value: number;
  /** The number and what is counted, letter for letter: "38 flights". */
  text: string;
  /** What is counted, and what is said of it: letter for letter, and the telling words next to the figure. */
  noun: string;
  about: string;
  before: string | undefined;
  after: string | undefined;
  sentence: ReportedSentence;
};

/** What stands directly behind a number is what it counts; this many characters are a word of some language. */
const LEAST_LETTERS = 3;
/** Elsewhere a name is counted by nobody: "two Congress members", "2-1 Uefa". */
const CAPITALIZES_NOUNS = "de";
const YEAR = /^(?:19|20)\d\d$/;

type Token = { start: number; end: number; word: string; term: string; value: number | undefined; tells: boolean };

/** The counted things of an article, in order. Years, times and numbers that count nothing are left out. */
export const readFigures = (article: Article): Figure[] =>
  readReport(article).flatMap((sentence) => figuresIn(article, sentence));

function figuresIn(article: Article, sentence: ReportedSentence): Figure[] {
  const tokens = tokensOf(sentence.text, article.language);
  return tokens.flatMap((token, at) => {
    const figure =
      token.value === undefined || YEAR.test(token.word)
        ? undefined
        : figureAt(tokens, at, { text: sentence.text, language: article.language });
    return figure ? [{ ...figure, article, sentence }] : [];
  });
}

function tokensOf(text: string, language: string | undefined): Token[] {
  const stopTerms = stopTermsOf(language);
  return wordsAndNumbersIn(text).map(({ start, end, word }) => {
    const [term, value] = [termOfWord(word, language), numberOf(word, language)];
    const tells = value === undefined && !isNumber(term) && !stopTerms.has(term);
    return { start, end, word, term, value, tells };
  });
}

/** The words of a text; "forty-one" is one. */
export function wordsAndNumbersIn(text: string): Word[] {
  const words = wordsIn(text);
  return words.flatMap((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    const isJoined = (one: Word, other: Word) =>
      text.slice(one.end, other.start) === "-" && numberOf(one.word + other.word, "en") !== undefined;
    if (before && isJoined(before, word)) return [];
    return next && isJoined(word, next) ? [{ ...word, end: next.end, word: word.word + next.word }] : [word];
  });
}

function figureAt(
  tokens: Token[],
  at: number,
  { text, language }: { text: string; language: string | undefined },
): Omit<Figure, "article" | "sentence"> | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.value === undefined || next === undefined) return undefined;
  const scale = scaleOf(next.word);
  const place = scale === 1 ? at + 1 : at + 2;
  const noun = tokens[place];
  if (!noun?.tells || noun.word.length < LEAST_LETTERS || !isOnePhrase(text, token, noun)) return undefined;
  if (language !== CAPITALIZES_NOUNS && isCapital(text, noun)) return undefined;
  if (text.startsWith("-", noun.end)) return undefined;
  const following = tokens.slice(place + 1).find(({ tells }) => tells);
  const leading = tokens.slice(0, at).findLast(({ tells }) => tells);
  const after = following && isOneClause(text, noun, following) ? following : undefined;
  // A name before a figure is where or who; what is said of it is a verb.
  const isSaid = leading && isOneClause(text, leading, token) && !isCapital(text, leading);
  return {
    value: token.value * scale,
    text: text.slice(token.start, noun.end),
    noun: noun.term,
    about: text.slice(noun.start, after ? after.end : noun.end),
    before: isSaid ? leading.term : undefined,
    after: after?.term,
  };
}

const isCapital = (text: string, { start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start));

/** "12, passengers" counts no passengers, and "a 12-year sentence" no years. */
const isOnePhrase = (text: string, from: Token, to: Token): boolean =>
  /^[\p{L}\p{M}\s]*$/u.test(text.slice(from.end, to.start)) && /^\s/.test(text.slice(from.end));

/** What stands behind a comma or a bracket is said of something else. */
const isOneClause = (text: string, from: Token, to: Token): boolean =>
  !/[^\p{L}\p{M}\p{N}\s'’-]/u.test(text.slice(from.end, to.start));

const numbers = new WeakMap<Article, ReadonlySet<number>>();

/** All numbers that an article names, whatever they count. */
export function numbersIn(article: Article): ReadonlySet<number> {
  const known = numbers.get(article);
  if (known) return known;
  const text = `${article.title}\n${article.text}`;
  const values = wordsAndNumbersIn(text).flatMap(({ word }) => numberOf(word, article.language) ?? []);
  const named = new Set(values);
  numbers.set(article, named);
  return named;
}
