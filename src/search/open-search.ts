import type { AskedQuestion } from "./asked-question.ts";
import { isSentence } from "./bounds.ts";
import type { Correction } from "./correct-words.ts";
import { type LookUp, lookUp, type Sought } from "./look-up.ts";

type Opening = { question: string; asked: AskedQuestion; languages: string[]; corrections: Correction[] };
/** A question with what is looked for in an archive of these languages. */
export type Search = Opening & { sought: [Sought, ...Sought[]]; lookUp: LookUp };
/** Undefined where nothing is asked for. */
export function openSearch(opening: Opening): Search | undefined {
  const [first, ...others] = soughtOf(opening.asked);
  if (first === undefined || first.as === "unwanted") return undefined;
  const sought: Search["sought"] = [first, ...others];
  return { ...opening, sought, lookUp: lookUp(sought, opening.languages) };
}

/** A phrase stands for its words; in a sentence it only quotes, and its words are looked for like others. */
function soughtOf(asked: AskedQuestion): Sought[] {
  const phrases = isSentence(asked) ? [] : asked.phrases;
  const stands = ({ start, end }: { start: number; end: number }) =>
    phrases.some((phrase) => phrase.start <= start && phrase.end >= end);
  return [
    ...phrases.map(({ text }): Sought => ({ text, as: "phrase" })),
    ...asked.words.filter((word) => !stands(word)).map((word): Sought => ({ ...word, as: "word" })),
    ...asked.without.map(({ text }): Sought => ({ text, as: "unwanted" })),
  ];
}
