import type { Span } from "../article.ts";
import { possibleEnds } from "./possible-ends.ts";
import { endsSentence } from "./sentence-ends.ts";

// One line break may only wrap a line; an empty line ends a paragraph, and so does the separator made for it.
const LINE_BREAK = String.raw`(?:\r\n|\n|\r(?!\n))`;
const PARAGRAPH_BREAK = new RegExp(String.raw`${LINE_BREAK}[^\S\r\n]*${LINE_BREAK}|\u2029`, "gu");

/**
 * The sentences of one part of a text, in order, without the white space and the stray quotation marks around them. They
 * never cross an empty line, never overlap, and hold every letter and digit of the part. Abbreviations, initials,
 * decimals, ordinals and quotations that go on after "!" do not end a sentence; the habits of `language` count (English
 * ones when it is unknown). A "sentence" of more than 2,000 UTF-16 units is divided at a space.
 *
 * Our own scan instead of `Intl.Segmenter`, whose sentence mode takes time with the square of the text's length (Node 26:
 * 0.1 s for 50 kB, 13 s for 400 kB).
 */
export function sentencesIn(text: string, part: Span, language?: string | undefined): Span[] {
  return paragraphsOf(text, part)
    .flatMap((paragraph) => divideParagraph(text, paragraph, language))
    .flatMap((sentence) => divideOverlong(text, sentence));
}

function paragraphsOf(text: string, { start, end }: Span): Span[] {
  const paragraphs: Span[] = [];
  let from = start;
  PARAGRAPH_BREAK.lastIndex = start;
  for (let found = PARAGRAPH_BREAK.exec(text); found && found.index < end; found = PARAGRAPH_BREAK.exec(text)) {
    paragraphs.push({ start: from, end: found.index });
    from = Math.min(PARAGRAPH_BREAK.lastIndex, end);
  }
  paragraphs.push({ start: from, end });
  return paragraphs;
}

function divideParagraph(text: string, { start, end }: Span, language: string | undefined): Span[] {
  const paragraph = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    const sentence = trim(paragraph, { start: from, end: to });
    // What holds no letter, such as "…", opens the sentence that follows.
    if (!sentence) return;
    sentences.push({ start: start + sentence.start, end: start + sentence.end });
    from = to;
  };
  for (const possible of possibleEnds(paragraph)) {
    if (endsSentence(paragraph, from, possible, language)) take(possible.end);
  }
  take(paragraph.length);
  return sentences;
}

const SPACE = /\s/u;
const STRAY_BEFORE = /["“„”’»)\]•*·▪]/u;
const STRAY_AFTER = /["“„«([]/u;
const SPEAKS = /[\p{L}\p{N}]/u;

/** Undefined when nothing is left that can be read. */
function trim(text: string, span: Span): Span | undefined {
  const end = endWithoutStrays(text, span);
  const start = startWithoutStrays(text, { start: span.start, end });
  return SPEAKS.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** Behind the white space, and behind quotes and bullets that stand there by themselves. */
function startWithoutStrays(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end) {
    if (SPACE.test(text.charAt(at))) at += 1;
    else if (STRAY_BEFORE.test(text.charAt(at)) && SPACE.test(text.charAt(at + 1))) at += 2;
    else return at;
  }
  return end;
}

/** Before the white space, and before opening quotes that stand there by themselves. */
function endWithoutStrays(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start) {
    if (SPACE.test(text.charAt(at - 1))) at -= 1;
    else if (STRAY_AFTER.test(text.charAt(at - 1)) && SPACE.test(text.charAt(at - 2))) at -= 2;
    else return at;
  }
  return start;
}

/** What a reader can still be shown; more without an end is a list, a table or no language at all. */
const LONGEST_SENTENCE = 2000;

function divideOverlong(text: string, sentence: Span): Span[] {
  const { start, end } = sentence;
  if (end - start <= LONGEST_SENTENCE) return [sentence];
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const cut = from + cutIn(text.slice(from, from + LONGEST_SENTENCE));
    const piece = trim(text, { start: from, end: cut });
    if (piece) pieces.push(piece);
    from = cut;
  }
  const last = trim(text, { start: from, end });
  return last ? [...pieces, last] : pieces;
}

/** Behind the last space, or else behind the last whole character. */
function cutIn(piece: string): number {
  const space = piece.search(/\s\S*$/u);
  if (space > 0) return space + 1;
  return piece.isWellFormed() || /^[\uDC00-\uDFFF]|[^\uD800-\uDBFF]$/u.test(piece) ? piece.length : piece.length - 1;
}
