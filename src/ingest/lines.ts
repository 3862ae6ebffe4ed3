import type { Span } from "../article.ts";

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
// White space, and what takes no room on a page: zero-width spaces and joiners, soft hyphens, byte order marks.
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** The lines of a text, whatever ends them, without the white space around them; a blank line is an empty span. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push(trimmed(text, start, end.index));
    start = end.index + end[0].length;
  }
  lines.push(trimmed(text, start, text.length));
  return lines;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
