import type { Span } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { Cleaned, DroppedSpan } from "./cleaned.ts";
import { findHeadline, firstWords } from "./headline.ts";
import { type MarkedBlock, markBlocks, stays } from "./mark-blocks.ts";
import { markRuns } from "./mark-runs.ts";
import { takeImprint } from "./take-imprint.ts";

const SITE_NAME = /^ ?(?:\||[–—-] )[^|]{1,40}$/u;
const LONGEST_SITE = 50;
const HEADLINE_AGAIN_WITHIN = 5;

/**
 * Finds the article in a text as it was scraped: headline, date, author, and the paragraphs as ranges of the text, which
 * stays as it is. `title` is the headline where the source gives one. In time linear in the text.
 */
export function clean(text: string, { title, now }: { title?: string | undefined; now: Instant }): Cleaned {
  const blocks = markBlocks(text, now);
  markRuns(blocks);
  const imprint = takeImprint(blocks);
  const found = title ?? takeHeadline(text, blocks);
  if (found !== undefined) markRepeats(blocks, found);

  const kept = blocks.filter(stays);
  // Nothing but noise is no article; but whoever handed it in took it for one.
  const paragraphs = (kept.length > 0 ? kept : blocks).map(({ start, end }): Span => ({ start, end }));
  const dropped = kept.length > 0 ? droppedOf(blocks) : [];
  const guess = () => firstWords(text.slice(paragraphs[0]?.start, paragraphs[0]?.end));
  return { title: found ?? guess(), titleIsGuessed: found === undefined, ...imprint, paragraphs, dropped };
}

const droppedOf = (blocks: MarkedBlock[]): DroppedSpan[] =>
  blocks.flatMap(({ start, end, droppedBy }) => (droppedBy === undefined ? [] : [{ start, end, rule: droppedBy }]));

function takeHeadline(text: string, blocks: MarkedBlock[]): string | undefined {
  const kept = blocks.filter(stays);
  const first = findHeadline(text, kept);
  if (first === undefined) return undefined;
  const at = withoutSite(kept, first);
  // What stood above the headline and was none named the section.
  for (const block of kept.slice(0, at)) block.droppedBy = "above the headline";
  if (kept[at]) kept[at].droppedBy = "headline";
  return onOneLine(text.slice(kept[at]?.start, kept[at]?.end));
}

/** A page's window carries the headline with the site's name behind it, and the page has it again without. */
function withoutSite(blocks: MarkedBlock[], first: number): number {
  const windowTitle = folded(blocks[first]?.line ?? "");
  const again = blocks
    .slice(first + 1, first + 1 + HEADLINE_AGAIN_WITHIN)
    .findIndex(({ line }) => line !== "" && isTitleWithSite(windowTitle, folded(line)));
  return again === -1 ? first : first + 1 + again;
}

const isTitleWithSite = (line: string, title: string) =>
  line.startsWith(title) && SITE_NAME.test(line.slice(title.length));

const onOneLine = (line: string) => line.replace(/\s+/gu, " ");

/** The headline again, alone or with the name of the site behind it. */
function markRepeats(blocks: MarkedBlock[], title: string): void {
  const wanted = folded(title);
  if (wanted === "") return;
  for (const block of blocks) {
    if (block.line.length < wanted.length || block.line.length > wanted.length + LONGEST_SITE) continue;
    const line = folded(block.line);
    if (line === wanted || isTitleWithSite(line, wanted)) block.droppedBy ??= "repeated headline";
  }
}

const folded = (line: string) => onOneLine(line).replaceAll("’", "'").trim().toLowerCase();
