import { isStopWord } from "../text/stop-words.ts";
import { chatterIn } from "./chatter/all-chatter.ts";
import { words } from "./chatter/chatter.ts";
import type { TypedWord } from "./typed-word.ts";

/** So many common words of a language make a question one of that language; a single one may be a word of another. */
const WORDS_THAT_SHOW = 2;
const LATIN = /\p{Script=Latin}/u;
/** Common words of other languages that tell something in English: “man dies in Calder” is no German. */
const TELLING_IN_ENGLISH = new Set(
  words(`ad al aura bald bin chat com comment dal dare dell den die dies dig door era fin fort gross gut hat hier ho ins kind
    lang loin main man mare mass men met mine mini non one ora par pan pane pas per person pour quest rare real sale sin sobre
    sole some son soon sue tag tale ten ton tout toe van vent via vie vier want war zone`),
);

/**
 * The languages that a question shows itself to be in, the asker's among them or not: those of which it has most common
 * words or words of asking, and more than it has of English. English is taken for granted and never listed.
 *
 * In Latin letters two words are needed, which English must not have, unless the language is the asker's: “war” and “die”
 * are German stop words. In other letters one is enough, for no English word is written so.
 */
export function languagesShown(typed: readonly TypedWord[], asker: string): string[] {
  const said = [...new Map(typed.map((word) => [word.folded, word])).values()];
  const votes = [...new Set([asker, ...Object.keys(chatterIn)])]
    .filter((language) => language !== "en")
    .map((language) => ({ language, count: sum(said.map((word) => voteOf(word, language, asker))) }))
    .filter(({ language, count }) => count >= WORDS_THAT_SHOW && count > englishBeside(language, said));
  const most = Math.max(...votes.map(({ count }) => count));
  return votes.filter(({ language, count }) => count === most || language === asker).map(({ language }) => language);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const englishBeside = (language: string, said: readonly TypedWord[]): number =>
  said.filter(({ folded }) => isCommonIn(folded, "en") && !isCommonIn(folded, language)).length;

function voteOf({ folded }: TypedWord, language: string, asker: string): number {
  const chatter = chatterIn[language];
  const says = isCommonIn(folded, language) || chatter?.amounts.has(folded) === true;
  if (LATIN.test(folded)) return Number(says && (language === asker || isForeign(folded)) && !isCommonIn(folded, "en"));
  return says || chatter?.edges.has(folded) === true ? WORDS_THAT_SHOW : 0;
}

/** A letter by itself is anybody's. */
const isForeign = (folded: string): boolean => folded.length > 1 && !TELLING_IN_ENGLISH.has(folded);

/** Whether a folded word tells nothing of a topic in this language. */
export const isCommonIn = (folded: string, language: string): boolean =>
  isStopWord(folded, language) || chatterIn[language]?.common.has(folded) === true;
