import type { Published, Span } from "../article.ts";
import { looksLikeName } from "./byline.ts";
import { isSentence, type MarkedBlock, stays } from "./mark-blocks.ts";
import type { MetaLine } from "./meta-line.ts";

/** Who wrote it and when, where the page says so in lines of their own. */
type Imprint = { author?: string | undefined; published: Published };

type Found = MetaLine & { at: number };

/** A line under the headline that sums the article up may stand between it and the date. */
const LONGEST_STANDFIRST = 300;

/**
 * Marks the lines that only say who wrote the article and when, before its first sentence, right after a short first one,
 * and after the last, and reads them. A date in the middle of an article is a heading of its own and stays.
 */
export function takeImprint(blocks: MarkedBlock[]): Imprint {
  const found = blocks.flatMap((block, at) => (block.meta && stays(block) ? [{ ...block.meta, at }] : []));
  const isAtEdge = edgesOf(blocks, found);
  const lines = found.filter(({ at }) => isAtEdge(at));
  const above = nameAboveDate(blocks, lines);
  for (const line of lines) mark(blocks[line.at], line.date ? "date line" : "byline");
  for (const at of above) mark(blocks[at], "byline");
  return {
    author: lines.find(({ author }) => author)?.author ?? nameIn(blocks, above),
    published: dateOf(lines, blocks),
  };
}

function mark(block: MarkedBlock | undefined, rule: string): void {
  if (block) block.droppedBy = rule;
}

function edgesOf(blocks: MarkedBlock[], found: Found[]): (at: number) => boolean {
  const first = blocks.findIndex(isSentence);
  const last = blocks.findLastIndex(isSentence);
  if (first === -1) return () => true;
  const second = blocks.findIndex((block, at) => at > first && isSentence(block));
  const standfirst = blocks[first] && lengthOf(blocks[first]) <= LONGEST_STANDFIRST ? second : first;
  // Several dates between sentences are the headings of a chronicle.
  const inBody = found.filter(({ at, date }) => date && at > first && at < last).length;
  return (at) => at < first || at > last || (inBody === 1 && at < standfirst) || (inBody === 0 && at < standfirst);
}

const lengthOf = ({ start, end }: Span) => end - start;

/** What calls itself the date of publication wins over a bare date, and the top over the bottom. */
function dateOf(lines: Found[], blocks: MarkedBlock[]): Published {
  const last = blocks.findLastIndex(isSentence);
  const known = lines.filter(({ date }) => date && date.published !== "unknown");
  const best = known.find(({ date }) => date?.isLabelled) ?? known.find(({ at }) => at < last || last === -1);
  return best?.date?.published ?? "unknown";
}

/** A name alone on the line above the date is the author's, if a headline stands above both. */
function nameAboveDate(blocks: MarkedBlock[], lines: Found[]): number[] {
  const dated = lines.find(({ date }) => date);
  const above = dated ? dated.at - 1 : -1;
  const block = blocks[above];
  const hasHeadline = blocks.slice(0, Math.max(0, above)).some(stays);
  return block && hasHeadline && stays(block) && looksLikeName(block.line) ? [above] : [];
}

const nameIn = (blocks: MarkedBlock[], [at = -1]: number[]) => blocks[at]?.line;
