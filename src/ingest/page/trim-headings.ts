import type { PageElement, PageNode } from "../page.ts";

const TEXT_NODE = 3;
const HEADING = /^h[1-6]$/;
/** A longer heading above the first paragraph sums the article up and is none of its sections'. */
const LONGEST_SECTION = 80;

type Piece = { text: string; heading: PageElement | undefined };

/**
 * Takes out headings that head nothing: those behind the last text, and above the first one those that are too long for a
 * section's. Changes `content`.
 */
export function trimHeadings(content: PageElement): void {
  const pieces = piecesOf(content);
  const last = pieces.findLastIndex(({ heading }) => heading === undefined);
  const first = pieces.findIndex(({ heading }) => heading === undefined);
  for (const [at, { heading, text }] of pieces.entries()) {
    if (last !== -1 && (at > last || (at < first && text.length > LONGEST_SECTION))) heading?.remove();
  }
}

/** The text of the content in order, each piece with the heading that it stands in. */
function piecesOf(content: PageElement): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: PageNode) => {
    if (node.nodeType === TEXT_NODE && node.data?.trim()) pieces.push({ text: node.data, heading: undefined });
    else if (HEADING.test(node.localName ?? "")) {
      const heading = node as PageElement;
      if (heading.textContent.trim()) pieces.push({ text: heading.textContent, heading });
    } else for (const child of node.childNodes ?? []) walk(child);
  };
  walk(content);
  return pieces;
}
