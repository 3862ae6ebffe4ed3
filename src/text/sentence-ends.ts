import type { SentenceHabits } from "./sentence-habits.ts";
import { sentenceHabitsOf } from "./sentence-habits.ts";
import { isStopWord } from "./stop-words.ts";

/** A place in a paragraph where a sentence may end: the marks, and the quotes and brackets that close behind them. */
export type PossibleEnd = { start: number; end: number; marks: string; closers: string };

// Footnote numbers ("[2]") belong to the sentence before them; French closes a quotation after a space. Counted
// repetition, because a regular expression that may repeat a group without end runs out of stack on hostile text.
const END =
  /(?<marks>[.!?…‼⁇⁈⁉؟۔।॥։።。！？｡]+)(?<closers>(?:["'”’»«›‹“‘)\]}」』】）〉》]|[ \u00A0\u202F]»(?![\p{L}\p{N}])| ?\[\d{1,3}\]){0,20})/gu;

export function* possibleEnds(paragraph: string): Generator<PossibleEnd> {
  for (const { index, 0: found, groups } of paragraph.matchAll(END)) {
    const { marks = "", closers = "" } = groups ?? {};
    yield { start: index, end: index + found.length, marks, closers };
  }
}

/** Past this length a sentence ends at the next mark, even before a small letter: some people write all in small letters. */
const LONG_SENTENCE = 600;

/** Whether the sentence that began at `start` of the paragraph ends there. False when no word follows. */
export function endsSentence(
  paragraph: string,
  start: number,
  possible: PossibleEnd,
  language: string | undefined,
): boolean {
  const { end, marks, closers } = possible;
  const next = nextWord(paragraph, end);
  if (!next) return false;
  if (/[。！？｡]$/u.test(marks)) return !continuesJapaneseQuote(closers, next);
  const opensNext = (word: string) => opensSentence(word, language);
  if (!next.afterSpace) return isMissingSpace(paragraph, possible, next.word, opensNext);
  const habits = sentenceHabitsOf(language);
  if (marks !== "." && goesOnWithSpeaker(paragraph, next, closers, habits)) return false;
  if (/^\p{Ll}(?!\p{Lu})/u.test(next.word) && end - start <= LONG_SENTENCE) return false;
  return marks !== "." || !isAbbreviation(paragraph.slice(start, possible.start), next.word, habits, opensNext);
}

// What may stand between the end of a sentence and the first word of the next, and that word.
const NEXT =
  /(?<lead>\s*(?:["'“”‘’«»„‚‹›([{「『（《〈¿¡•*–—\-\p{So}]\s*){0,20})(?<word>[\p{L}\p{N}\p{Sc}#@][\p{L}\p{M}\p{N}'’]{0,40})/uy;

type NextWord = { word: string; at: number; afterSpace: boolean };

function nextWord(paragraph: string, from: number): NextWord | undefined {
  NEXT.lastIndex = from;
  const { lead = "", word = "" } = NEXT.exec(paragraph)?.groups ?? {};
  return word === "" ? undefined : { word, at: from + lead.length, afterSpace: /^\s/u.test(lead) };
}

function opensSentence(word: string, language: string | undefined): boolean {
  const lower = word.toLowerCase();
  return sentenceHabitsOf(language).openers.has(lower) || isStopWord(lower, language);
}

/** 「止まれ！」と彼は… goes on after the quotation. */
const continuesJapaneseQuote = (closers: string, { word, afterSpace }: NextWord): boolean =>
  /[」』]$/u.test(closers) && !afterSpace && /^(?:と|って|など|の|は|が|を)/u.test(word);

/** "…ended.The government …": scraped text loses spaces, but nothing ends in "example.org" or "9.8". */
function isMissingSpace(
  paragraph: string,
  { start, closers }: PossibleEnd,
  next: string,
  opensNext: (word: string) => boolean,
): boolean {
  const before = paragraph.slice(Math.max(0, start - 4), start);
  if (!/\p{Ll}{2}$/u.test(before) || !/^\p{Lu}\p{Ll}*$/u.test(next)) return false;
  return /["”’»]/u.test(closers) || opensNext(next);
}

const SPEAKER = /(?:\p{Lu}[\p{L}\p{M}.'’-]{0,40}\s+){1,3}(?<verb>\p{Ll}{2,20})/uy;

/** “Stop!” Biden said. */
function goesOnWithSpeaker(paragraph: string, next: NextWord, closers: string, { speech }: SentenceHabits): boolean {
  if (!/["”’»«]/u.test(closers)) return false;
  SPEAKER.lastIndex = next.at;
  const { verb = "" } = SPEAKER.exec(paragraph)?.groups ?? {};
  return speech.has(verb);
}

/** No abbreviation is longer. */
const LONGEST_TOKEN = 24;
const LAST_TOKEN = /[^\s"'“”‘’«»„()[\]{}/–—-]*$/u;

/** Whether a dot belongs to the last word `before` it rather than to the sentence. */
function isAbbreviation(
  before: string,
  next: string,
  habits: SentenceHabits,
  opensNext: (word: string) => boolean,
): boolean {
  const token = LAST_TOKEN.exec(before.slice(-LONGEST_TOKEN))?.[0] ?? "";
  const word = token.toLowerCase();
  if (habits.beforeName.has(word)) return true;
  if (habits.beforeNumber.has(word) && /^(?:\p{Nd}.*|[IVXLC]+)$/u.test(next)) return true;
  // "3. Foo" at the head of a paragraph is a numbered list.
  if (isListNumber(token) && before.length < LONGEST_TOKEN && before.trim() === token) return true;
  const mayGoOn = habits.anywhere.has(word) || isInitials(token) || (habits.ordinalsHaveDots && isOrdinal(token));
  return mayGoOn && !opensNext(next);
}

const isListNumber = (token: string): boolean => /^\p{Nd}{1,3}$/u.test(token);

/** "J", "U.S", "D.C" */
const isInitials = (token: string): boolean => /^(?:\p{L}\.)*\p{L}$/u.test(token) && /\p{Lu}|\./u.test(token);

/** The day "3", the king "XIV"; not the year "2022". */
const isOrdinal = (token: string): boolean => /^(?:\p{Nd}{1,3}|[IVX]+)$/u.test(token);
