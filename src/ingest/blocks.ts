import type { Span } from "../article.ts";
import { linesOf } from "./lines.ts";
import { wrappingOf } from "./wrapped-lines.ts";

/** Whether a line can be no part of the text before it. */
export type StandsAlone = (line: Span, before: Span | undefined) => boolean;

/**
 * The pieces of a text that may be a paragraph, a headline or noise, in order and none blank: lines, or where the text
 * was wrapped to an even width, the lines that belong together.
 */
export function blocksOf(text: string, standsAlone: StandsAlone): Span[] {
  const lines = linesOf(text);
  const runsOn = wrappingOf(text, lines);
  const blocks: Span[] = [];
  let continues = false;
  for (const [at, line] of lines.entries()) {
    if (line.start === line.end) continue;
    const last = blocks.at(-1);
    if (continues && last && !standsAlone(line, last)) last.end = line.end;
    else blocks.push({ ...line });
    continues = runsOn(at) && !(blocks.at(-1)?.start === line.start && standsAlone(line, undefined));
  }
  return blocks;
}
