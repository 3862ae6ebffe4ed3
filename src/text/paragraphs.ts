import type { Span } from "../article.ts";

const LINE = /[^\r\n\u2029]*(?:\r\n|[\r\n\u2029]|$)/gu;
/** Prose is wrapped at such widths; longer lines are paragraphs of their own, and shorter ones a list or a poem. */
const WRAP_WIDTHS = { least: 40, most: 120 };
/** Enough to see the width of a block. */
const MANY_LINES = 1000;

/**
 * The paragraphs of plain text, in order, without the white space around them: divided at empty lines, and at line ends
 * unless the lines were wrapped at a width (then the next line's first word would not have fitted behind the line).
 */
export const paragraphsIn = (text: string): Span[] => blocksOf(text).flatMap((lines) => unwrap(text, lines));

/** Runs of lines that hold something, without the white space around each line. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (const { index, 0: line } of text.matchAll(LINE)) {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    if (start < end) block.push({ start, end });
    else if (line !== "") {
      blocks.push(block);
      block = [];
    }
  }
  return [...blocks, block];
}

function unwrap(text: string, lines: Span[]): Span[] {
  const width = Math.max(0, ...lines.slice(0, MANY_LINES).map(lengthOf));
  const paragraphs: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    const above = lines[index - 1];
    if (paragraph && above && wasWrapped(text, lines, above, line, width)) paragraph.end = line.end;
    else paragraphs.push({ ...line });
  }
  return paragraphs;
}

/** Whether the line break between two lines was made only because the first word of the lower one did not fit. */
function wasWrapped(text: string, lines: Span[], above: Span, line: Span, width: number): boolean {
  if (width < WRAP_WIDTHS.least || width > WRAP_WIDTHS.most) return false;
  const [firstWord = ""] = text.slice(line.start, line.end).split(/\s/u, 1);
  const wasFull = lengthOf(above) + 1 + firstWord.length > width;
  // Two lines may as well be a headline and a name.
  return wasFull && (lines.length > 2 || /^\p{Ll}/u.test(firstWord));
}

const lengthOf = ({ start, end }: Span): number => end - start;
