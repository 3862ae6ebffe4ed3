import type { Span } from "../article.ts";
import type { Instant } from "../clock.ts";
import { blocksOf, type StandsAlone } from "./blocks.ts";
import type { Block } from "./cleaned.ts";
import { readMetaLine } from "./meta-line.ts";
import { bare, noiseIn } from "./noise/noise-in.ts";
import { LONGEST_NOISE } from "./noise/noise-shape.ts";
import { endsSentence } from "./sentence-end.ts";

const SURELY_PROSE = 200;
const FEWEST_WORDS = 4;
/** For scripts that put no spaces between words. */
const SENTENCE_LETTERS = 12;

/** `droppedBy` names the rule that takes the block out of the article; undefined while it stays. */
export type MarkedBlock = Block & { droppedBy: string | undefined };

/** A block that is a part of the article, as far as is known by now. */
export const stays = ({ droppedBy }: MarkedBlock): boolean => droppedBy === undefined;

/** A block that tells something. */
export const isSentence = (block: MarkedBlock): boolean => block.isProse && stays(block);

/** The blocks of a text, with what is noise by its own words marked. */
export function markBlocks(text: string, now: Instant): MarkedBlock[] {
  const blocks = blocksOf(text, furnitureOf(text, now)).map((span) => markBlock(text, span, now));
  markEdges(blocks);
  return blocks;
}

function markBlock(text: string, span: Span, now: Instant): MarkedBlock {
  if (isTooLong(span)) return { ...span, line: "", meta: undefined, isProse: true, droppedBy: undefined };
  const line = bare(text.slice(span.start, span.end));
  const meta = readMetaLine(line, now);
  const isLong = span.end - span.start > SURELY_PROSE;
  const isProse = !meta && (isLong || (endsSentence(text, span) && hasWords(line)));
  return { ...span, line, meta, isProse, droppedBy: noiseIn(line, false)?.name };
}

/** In wrapped text: a line of noise where a sentence could begin, or one that only says who and when. */
function furnitureOf(text: string, now: Instant): StandsAlone {
  return (span, before) => {
    if (isTooLong(span)) return false;
    const line = bare(text.slice(span.start, span.end));
    if (readMetaLine(line, now)) return true;
    return (!before || endsSentence(text, before)) && noiseIn(line, false) !== undefined;
  };
}

const isTooLong = ({ start, end }: Span) => end - start > LONGEST_NOISE;
const hasWords = (line: string) =>
  line.split(" ", FEWEST_WORDS).length === FEWEST_WORDS ||
  /^[^\p{Script=Latin}]+$/u.test(line.slice(0, SENTENCE_LETTERS));

/** Before the first sentence and after the last one, rules hold that elsewhere would be too bold. */
function markEdges(blocks: MarkedBlock[]): void {
  const first = blocks.findIndex(isSentence);
  const last = blocks.findLastIndex(isSentence);
  for (const [at, block] of blocks.entries()) {
    const atEdge = first === -1 || at < first || at > last;
    if (atEdge) block.droppedBy ??= noiseIn(block.line, true)?.name;
  }
}
