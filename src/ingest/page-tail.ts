import type { MarkedBlock } from "./mark-blocks.ts";
import { commentHeading, formLine } from "./noise/comment-form.ts";
import { linkListHeading } from "./noise/promotion.ts";

const FORM_STARTS_WITHIN = 8;
const LONGEST_LINK = 160;
const MOST_LINKS = 12;
/** What is dropped for its neighbours' sake, and not for its own words, is less than this share of the text. */
const MOST_DROPPED = 0.5;

/**
 * Marks what is noise by where it stands: a form for comments from its heading to the end of the text, lists of other
 * articles under their heading. Marks nothing if that would take half of the text.
 */
export function markRuns(blocks: MarkedBlock[]): void {
  const marked = new Set([...formTail(blocks), ...linkLists(blocks)]);
  const length = (some: Iterable<MarkedBlock>) => [...some].reduce((sum, { start, end }) => sum + end - start, 0);
  const dropped = [...marked].filter(({ isNoise }) => !isNoise);
  const text = blocks.filter(({ isNoise }) => !isNoise);
  if (length(dropped) > length(text) * MOST_DROPPED) return;
  for (const block of marked) block.isNoise = true;
}

/** A heading alone is not enough: soon after it stands a line that only a form has. */
function formTail(blocks: MarkedBlock[]): MarkedBlock[] {
  const heading = blocks.findIndex(
    ({ line }, at) =>
      commentHeading.test(line) &&
      blocks.slice(at + 1, at + 1 + FORM_STARTS_WITHIN).some((next) => formLine.test(next.line)),
  );
  return heading === -1 ? [] : blocks.slice(heading);
}

function linkLists(blocks: MarkedBlock[]): MarkedBlock[] {
  return blocks.flatMap((heading, at) => {
    if (!linkListHeading.test(heading.line)) return [];
    const after = blocks.slice(at + 1, at + 1 + MOST_LINKS);
    const end = after.findIndex((block) => !isLink(block));
    const links = after.slice(0, end === -1 ? undefined : end);
    // In the middle of an article such a heading is one of its own, unless links follow it.
    return links.length > 0 || at === blocks.length - 1 ? [heading, ...links] : [];
  });
}

const isLink = ({ start, end, isProse }: MarkedBlock) => !isProse && end - start <= LONGEST_LINK;
