import { isAbbreviation } from "./abbreviations.ts";
import { goesOnAfterQuotation } from "./after-quotations.ts";
import { type NextWord, nextWord } from "./next-word.ts";
import type { PossibleEnd } from "./possible-ends.ts";
import { sentenceHabitsOf } from "./sentence-habits/all-sentence-habits.ts";
import { isStopWord } from "./stop-words.ts";

/** Past this length a sentence ends at the next mark, even before a small letter: some people write all in small letters. */
const LONG_SENTENCE = 600;

/** Whether the sentence that began at `start` of the paragraph ends there. False when no word follows. */
export function endsSentence(
  paragraph: string,
  start: number,
  possible: PossibleEnd,
  language: string | undefined,
): boolean {
  const { end, marks } = possible;
  const next = nextWord(paragraph, end);
  if (!next) return false;
  const habits = sentenceHabitsOf(language);
  const opensNext = (word: string) =>
    habits.openers.has(word.toLowerCase()) || isStopWord(word.toLowerCase(), language);
  const needsNoSpace = isWide(paragraph, possible, next);
  if (!needsNoSpace && !next.afterSpace) return isMissingSpace(paragraph, possible, next.word, opensNext);
  if (marks !== "." && goesOnAfterQuotation(paragraph, start, possible, next, habits)) return false;
  if (needsNoSpace) return true;
  if (closesInnerBracket(paragraph, start, possible)) return false;
  if (habits.neverOpen?.has(next.word)) return false;
  if (/^\p{Ll}(?!\p{Lu})/u.test(next.word) && end - start <= LONG_SENTENCE) return false;
  return marks !== "." || !isAbbreviation(paragraph, start, possible.start, next, habits, opensNext);
}

/** No remark in brackets within a sentence is longer. */
const LONGEST_BRACKET = 300;

/** "He came (by bus!) Monday": a sentence does not end in brackets that it opened on its way. */
function closesInnerBracket(paragraph: string, start: number, { start: mark, closers }: PossibleEnd): boolean {
  if (!closers.startsWith(")")) return false;
  const before = paragraph.slice(Math.max(start, mark - LONGEST_BRACKET), mark);
  return before.slice(0, Math.max(0, before.lastIndexOf("("))).trim() !== "";
}

const WIDE = /[。！？｡]$/u;
const IDEOGRAPH_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Marks of Chinese and Japanese end a sentence without a space: "。", "．" behind no digit or letter, "?" between two signs. */
function isWide(paragraph: string, { start, marks }: PossibleEnd, next: NextWord): boolean {
  if (WIDE.test(marks)) return true;
  if (!/[．!?]$/u.test(marks) || start === 0) return false;
  return IDEOGRAPH_OR_KANA.test(paragraph.charAt(start - 1)) && IDEOGRAPH_OR_KANA.test(next.word.charAt(0));
}

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
