import type { Span } from "../article.ts";
import { endsSentence } from "./sentence-end.ts";

const NARROWEST = 40;
const WIDEST = 120;
// Programs that even out the right edge leave lines a little shorter than they could be.
const SLACK = 8;
const MOST = 0.7;
const LONGEST_WORD = 40;

/** Tells whether line `at` runs on in the next one, in a text whose paragraphs were broken into lines of even width. */
export function wrappingOf(text: string, lines: readonly Span[]): (at: number) => boolean {
  const inner = lines
    .keys()
    .filter((at) => isInsideBlock(lines, at))
    .toArray();
  const width = widthOf(lines, inner);
  if (width === undefined) return () => false;

  const runsOn = (at: number) => isInsideBlock(lines, at) && isFull(text, lines, at, width);
  return looksWrapped(text, lines, inner, runsOn) ? runsOn : () => false;
}

const lengthOf = (line: Span | undefined) => (line ? line.end - line.start : 0);
const isInsideBlock = (lines: readonly Span[], at: number) => lengthOf(lines[at]) > 0 && lengthOf(lines[at + 1]) > 0;

/** The length that all but a few lines keep to; undefined where lines are paragraphs or verses rather than wrapped. */
function widthOf(lines: readonly Span[], inner: number[]): number | undefined {
  if (inner.length < 2) return undefined;
  const lengths = inner.map((at) => lengthOf(lines[at])).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  return width >= NARROWEST && width <= WIDEST ? width : undefined;
}

/** The next line's first word would not have fitted: whoever wraps lines breaks only there. */
function isFull(text: string, lines: readonly Span[], at: number, width: number): boolean {
  return lengthOf(lines[at]) + 1 + firstWordLength(text, lines[at + 1]) + SLACK > width;
}

function firstWordLength(text: string, line: Span | undefined): number {
  if (!line) return 0;
  const word = text.slice(line.start, Math.min(line.end, line.start + LONGEST_WORD)).search(/\s/);
  return word === -1 ? Math.min(lengthOf(line), LONGEST_WORD) : word;
}

/** Most breaks fall where no word fitted any more, and most of those in the middle of a sentence. */
function looksWrapped(text: string, lines: readonly Span[], inner: number[], runsOn: (at: number) => boolean): boolean {
  const full = inner.filter(runsOn);
  const amidSentence = full.filter((at) => !endsSentence(text, lines[at] ?? { start: 0, end: 0 }));
  return full.length >= 2 && full.length >= inner.length * MOST && amidSentence.length * 2 > full.length;
}
