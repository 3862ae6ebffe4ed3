import type { AskedPhrase } from "./asked-question.ts";
import { blankOut, typedWords } from "./typed-word.ts";

export type Operators = {
  phrases: AskedPhrase[];
  without: AskedPhrase[];
  /** What stands after “from:”. */
  only: AskedPhrase[];
  /** The question without them; every other character keeps its place. */
  rest: string;
};

const QUOTED = `"([^"]{1,200})"|“([^“”]{1,200})”|„([^„“”]{1,200})[“”]|«([^«»]{1,200})»`;
/** A hyphen inside a word divides; one before a word, after a space, excludes. */
const WITHOUT = new RegExp(`(?<![^\\s(])[-−–](?:${QUOTED}|([\\p{L}\\p{N}][^\\s"“”„«»]*))`, "gu");
const FROM = new RegExp(
  `(?<![^\\s(])(?:from|source|von|quelle|de|desde|fuente|fonte|da|от|из):(?:${QUOTED}|([^\\s"“”„«»]+))`,
  "giu",
);
const PHRASE = new RegExp(QUOTED, "gu");
/** “AT&T”, “R&B”: one name, whose letters by themselves are in every text. */
const JOINED = /(?<![\p{L}\p{N}&])[\p{L}\p{N}]{1,30}(?:&[\p{L}\p{N}]{1,30}){1,4}(?![\p{L}\p{N}&])/gu;
/** “since:2026-11-01” is said like “since 2026-11-01”. */
const TIME_COLON = /(?<![^\s(])(since|after|before|until|seit|bis|vor|nach):(?=[\p{L}\p{N}])/giu;

/** What is typed with marks of its own: `"in this order"`, `-without`, `from:reuters`. */
export function readOperators(question: string): Operators {
  const spoken = question.replace(TIME_COLON, "$1 ");
  const only = matches(spoken, FROM);
  const withoutFrom = blankOut(spoken, only);
  const without = matches(withoutFrom, WITHOUT).filter(holdsAWord);
  const withoutExcluded = blankOut(withoutFrom, without);
  const quoted = matches(withoutExcluded, PHRASE).filter(holdsAWord);
  const joined = matches(blankOut(withoutExcluded, quoted), JOINED);
  return { only, without, phrases: [...quoted, ...joined], rest: withoutExcluded };
}

/** The text of a match is what stands inside its marks: the one group that took part. */
const matches = (text: string, pattern: RegExp): AskedPhrase[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [whole, ...groups] = match;
    const inside = groups.find((group) => group !== undefined) ?? whole;
    return { start: match.index, end: match.index + whole.length, text: inside };
  });

const holdsAWord = ({ text }: AskedPhrase): boolean => typedWords(text).length > 0;
