import { isStopWord } from "../text/stop-words.ts";
import { chatterIn } from "./chatter/all-chatter.ts";
import type { TypedWord } from "./typed-word.ts";

/** So many common words of a language make a question one of that language; a single one may be a word of another. */
const WORDS_THAT_SHOW = 2;
const LATIN = /\p{Script=Latin}/u;

/**
 * The languages that a question shows itself to be in, the asker's among them or not: those of which it has most common
 * words or words of asking, and more than it has of English. English is taken for granted and never listed.
 *
 * In Latin letters two words are needed, which English must not have: “war” and “die” are German stop words. In other
 * letters one is enough, for no English word is written so.
 */
export function languagesShown(typed: readonly TypedWord[], asker: string): string[] {
  const words = [...new Map(typed.map((word) => [word.folded, word])).values()];
  const votes = [...new Set([asker, ...Object.keys(chatterIn)])]
    .filter((language) => language !== "en")
    .map((language) => ({ language, count: sum(words.map((word) => voteOf(word, language))) }))
    .filter(({ language, count }) => count >= WORDS_THAT_SHOW && count > englishBeside(language, words));
  const most = Math.max(...votes.map(({ count }) => count));
  return votes.filter(({ language, count }) => count === most || language === asker).map(({ language }) => language);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const englishBeside = (language: string, words: readonly TypedWord[]): number =>
  words.filter(({ folded }) => isCommonIn(folded, "en") && !isCommonIn(folded, language)).length;

function voteOf({ folded }: TypedWord, language: string): number {
  const chatter = chatterIn[language];
  const says = isCommonIn(folded, language) || chatter?.amounts.has(folded) === true;
  if (LATIN.test(folded)) return Number(says && !isCommonIn(folded, "en"));
  return says || chatter?.edges.has(folded) === true ? WORDS_THAT_SHOW : 0;
}

/** Whether a folded word tells nothing of a topic in this language. */
export const isCommonIn = (folded: string, language: string): boolean =>
  isStopWord(folded, language) || chatterIn[language]?.common.has(folded) === true;
