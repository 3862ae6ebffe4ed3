import { type MarkedBlock, stays } from "./mark-blocks.ts";
import { commentHeadings, formFields } from "./noise/comments.ts";
import { type NoiseShape, ruleOf } from "./noise/noise-shape.ts";
import { linkListHeading, mostRead } from "./noise/other-articles.ts";

const FORM_STARTS_WITHIN = 8;
const LONGEST_LINK = 160;
const MOST_LINKS = 12;
/** What is dropped for its neighbours' sake, and not for its own words, is less than this share of the text. */
const MOST_DROPPED = 0.5;

const anyOf = (shapes: readonly NoiseShape[]) => {
  const rules = shapes.map(ruleOf);
  return (line: string) => rules.some(({ matches }) => matches(line));
};
const isCommentHeading = anyOf(commentHeadings);
const isFormField = anyOf(formFields);
const listHeadings = [linkListHeading, mostRead].map(ruleOf);

/**
 * Marks what is noise by where it stands: a form for comments from its heading to the end of the text, lists of other
 * articles under their heading. Marks nothing if that would take half of the text.
 */
export function markRuns(blocks: MarkedBlock[]): void {
  const form = formTail(blocks);
  const links = linkLists(blocks);
  const length = (some: Iterable<MarkedBlock>) => [...some].reduce((sum, { start, end }) => sum + end - start, 0);
  const dropped = new Set([...form, ...links.map(({ block }) => block)].filter(stays));
  if (length(dropped) > length(blocks.filter(stays)) * MOST_DROPPED) return;
  for (const { block, rule } of links) block.droppedBy ??= rule;
  for (const block of form) block.droppedBy ??= "comment form";
}

/** A heading alone is not enough: soon after it stands a line that only a form has. */
function formTail(blocks: MarkedBlock[]): MarkedBlock[] {
  const heading = blocks.findIndex(
    ({ line }, at) =>
      isCommentHeading(line) &&
      blocks.slice(at + 1, at + 1 + FORM_STARTS_WITHIN).some((next) => isFormField(next.line)),
  );
  return heading === -1 ? [] : blocks.slice(heading);
}

type Listed = { block: MarkedBlock; rule: string };

function linkLists(blocks: MarkedBlock[]): Listed[] {
  return blocks.flatMap((heading, at) => {
    const rule = listHeadings.find(({ matches }) => matches(heading.line))?.name;
    if (rule === undefined) return [];
    const after = blocks.slice(at + 1, at + 1 + MOST_LINKS);
    const end = after.findIndex((block) => !isLink(block));
    const links = after.slice(0, end === -1 ? undefined : end);
    // In the middle of an article such a heading is one of its own, unless links follow it.
    const list = links.length > 0 || at === blocks.length - 1 ? [heading, ...links] : [];
    return list.map((block) => ({ block, rule }));
  });
}

const isLink = ({ start, end, isProse }: MarkedBlock) => !isProse && end - start <= LONGEST_LINK;
