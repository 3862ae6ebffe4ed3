import type { Span } from "../article.ts";

const HAN = /[\p{Script=Han}々〆]+/gu;
const LONGEST_WHOLE = 2;

type Segment = { segment: string; index: number; isWordLike?: boolean | undefined };

/**
 * The words of a run of text, as a dictionary divides it, made so that a query finds a text that was divided otherwise:
 * of words in Chinese characters longer than two, and of single characters in a row (names that no dictionary knows), come
 * all pairs, which overlap: 大統領 is 大統 and 統領. Shorter ones stay whole; pairs across all words would find 京都 in
 * 東京都. The kana behind characters is inflection and goes: 決めた and 決まる are both 決.
 */
export function* divideHan(segments: Iterable<Segment>): Generator<Span> {
  let singles: Span | undefined;
  for (const { segment, index, isWordLike } of segments) {
    if (isHanLetter(segment) && singles?.end === index) {
      singles = { start: singles.start, end: index + segment.length };
      continue;
    }
    if (singles) yield* pairsOf(singles);
    singles = isHanLetter(segment) ? { start: index, end: index + segment.length } : undefined;
    if (isWordLike && !singles) yield* partsOf(segment, index);
  }
  if (singles) yield* pairsOf(singles);
}

const isHanLetter = (segment: string): boolean => segment.length === 1 && /\p{Script=Han}/u.test(segment);

function* partsOf(segment: string, index: number): Generator<Span> {
  const parts = [...segment.matchAll(HAN)];
  if (parts.length === 0) yield { start: index, end: index + segment.length };
  for (const part of parts) {
    const start = index + part.index;
    yield* pairsOf({ start, end: start + part[0].length }, part[0]);
  }
}

/** Characters outside the basic plane, two units each, are so rare that words with them stay whole. */
function* pairsOf({ start, end }: Span, letters = ""): Generator<Span> {
  if (end - start <= LONGEST_WHOLE || /[\uD800-\uDFFF]/.test(letters)) yield { start, end };
  else for (let at = start; at + 1 < end; at += 1) yield { start: at, end: at + 2 };
}
