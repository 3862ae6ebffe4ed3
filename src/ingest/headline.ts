import type { Span } from "../article.ts";
import { endsSentence } from "./sentence-end.ts";

const LONGEST_HEADLINE = 200;
const MOST_WORDS = 30;
const FEWEST_WORDS = 3;
/** A page shows its headline before anything else of the article; what comes later is a heading within it. */
const LOOKED_AT = 6;
const MOST_NAME_WORDS = 4;
const MOST_GUESSED_WORDS = 12;
const LONGEST_GUESS = 120;

const wordCount = (line: string) => line.split(/\s+/u).length;

/**
 * The place of the headline among an article's blocks: a short line near the top, not a sentence, with something longer
 * after it. A word or two, or a few in capitals, name the section or the paper when a fuller line follows. Undefined when
 * there is none.
 */
export function findHeadline(text: string, blocks: readonly Span[]): number | undefined {
  const candidates = candidatesOf(text, blocks.slice(0, LOOKED_AT)).filter((at) => hasLongerAfter(blocks, at));
  const lines = candidates.map((at) => textOf(text, blocks[at]));
  const fullest = lines.findIndex((line) => isFull(line) && !isName(line));
  return candidates[fullest === -1 ? lines.findIndex(isFull) : fullest] ?? candidates[0];
}

const textOf = (text: string, span: Span | undefined) => (span ? text.slice(span.start, span.end) : "");
// Languages without spaces between words fill a headline with one.
const isFull = (line: string) =>
  wordCount(line) >= FEWEST_WORDS || line.length > 30 || /^[^\p{Script=Latin}\s]{6,}$/u.test(line);

/** Every word with a capital, as in "The Example Times". */
const isName = (line: string) =>
  wordCount(line) <= MOST_NAME_WORDS && line.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word));

/** From the top down to the first sentence. */
function candidatesOf(text: string, top: readonly Span[]): number[] {
  const sentence = top.findIndex((block) => !couldBeHeadline(text, block));
  return [...top.keys()].slice(0, sentence === -1 ? undefined : sentence);
}

function couldBeHeadline(text: string, block: Span): boolean {
  if (block.end - block.start > LONGEST_HEADLINE) return false;
  const line = textOf(text, block);
  // "Will it rain?" and "It rained!" are headlines, "It rained." is not.
  const isStatement = endsSentence(text, block) && !/[?!]["'”’»)]*$/u.test(line);
  return !isStatement && wordCount(line) <= MOST_WORDS;
}

function hasLongerAfter(blocks: readonly Span[], at: number): boolean {
  const length = ({ start, end }: Span) => end - start;
  const own = blocks[at];
  return own !== undefined && blocks.slice(at + 1).some((block) => length(block) > length(own));
}

/** The first words of a text, for an article without a headline: at most 12 of them, on one line. */
export function firstWords(text: string): string {
  const start = text
    .slice(0, 10 * LONGEST_GUESS)
    .trim()
    .split(/\s+/u)
    .slice(0, MOST_GUESSED_WORDS)
    .join(" ");
  return Array.from(start).slice(0, LONGEST_GUESS).join("");
}
