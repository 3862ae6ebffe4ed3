import type { Span } from "../article.ts";
import { divideHan } from "./divide-han.ts";
import { readUnits, type Units } from "./units.ts";

/** A word where it stands in a text, and how it is compared; see `foldWord`. */
export type Word = Span & { word: string };

// A run of letters and digits, with what may stand inside a word:
// an apostrophe (don't), a dot or comma between digits (9.8, 1,000), dots between single letters (U.S.),
// the mark of a Hebrew abbreviation (צה"ל),
// and a hyphen after one letter (e-mail, F-16) or after two letters and before digits (Su-35).
// All other hyphens divide, so that "Iranian-made" is found by "Iranian" and "COVID-19" by "covid".
// What is longer than any word comes in pieces: a regular expression that repeats without end runs out of stack.
const BODY = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200C\u200D]`;
const ALONE = String.raw`(?<![\p{L}\p{N}\p{M}])`;
// The mark comes first and the look behind it second: most words end at a space, and there nothing more is tried.
const INSIDE = [
  String.raw`['’ʼ](?=\p{L})`,
  String.raw`[.,٫٬．，](?<=\p{N}.)(?=\p{N})`,
  String.raw`["״](?<=\p{Script=Hebrew}.)(?=\p{Script=Hebrew})`,
  String.raw`\.(?<=${ALONE}\p{L}.)(?=\p{L}(?![\p{L}\p{N}]))`,
  String.raw`[-‐‑](?<=${ALONE}\p{L}.)(?=[\p{L}\p{N}])`,
  String.raw`[-‐‑](?<=${ALONE}\p{L}{2}.)(?=\p{N})`,
].join("|");
const WORD = new RegExp(String.raw`[\p{L}\p{N}]${BODY}{0,200}(?:(?:${INSIDE})${BODY}{1,200}){0,20}`, "gu");

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const wordSegmenter = new Intl.Segmenter("en", { granularity: "word" });

/** `units` are those of the text, until the visit of its last word. */
type Visit = (start: number, end: number, units: Units) => void;

/**
 * Calls `visit` with the place of every word, in order, in UTF-16 units of `text`. Scripts that put no spaces between
 * words (Chinese, Japanese, Thai …) are divided by the dictionary of `Intl.Segmenter`, and then by `divide-han.ts`, all
 * others by a regular expression; plain words of ASCII, which are most of most texts, are found without it.
 */
export const visitWords = (text: string, visit: Visit): void =>
  readUnits(text, (units) => visitWordsAmong(units, text, visit));

function visitWordsAmong(units: Units, text: string, visit: Visit): void {
  let needsDictionary: boolean | undefined;
  let from = 0;
  while (from < text.length) {
    const start = skipAsciiBetween(units, from, text.length);
    const plainEnd = endOfPlainWord(units, start, text.length);
    if (plainEnd > start) {
      visit(start, plainEnd, units);
      from = plainEnd;
      continue;
    }
    WORD.lastIndex = start;
    const found = WORD.exec(text);
    if (!found) return;
    const [run] = found;
    from = found.index + run.length;
    needsDictionary ??= WITHOUT_SPACES.test(text);
    if (needsDictionary && WITHOUT_SPACES.test(run)) {
      visitByDictionary(run, (first, last) => visit(found.index + first, found.index + last, units));
    } else visit(found.index, from, units);
  }
}

const ASCII_UNITS = 128;
/** 1 for letters and digits of ASCII. */
const isPlain = Uint8Array.from({ length: ASCII_UNITS }, (_, unit) =>
  Number(/[A-Za-z0-9]/.test(String.fromCharCode(unit))),
);
/** 1 for what may stand inside a word: ' , - . and ". */
const isInside = Uint8Array.from({ length: ASCII_UNITS }, (_, unit) =>
  Number(/['",.-]/.test(String.fromCharCode(unit))),
);
/** As in the regular expression. */
const LONGEST_PIECE = 200;

function skipAsciiBetween(units: Units, from: number, length: number): number {
  let at = from;
  while (at < length && isPlain[units[at] ?? 0] === 0) at += 1;
  return at;
}

/** `start` where only the regular expression can tell where the word ends: "don't", "U.S.", "F-16", "café". */
function endOfPlainWord(units: Units, start: number, length: number): number {
  let end = start;
  // No further than the longest piece: what is longer would be looked through again for each of its pieces.
  const furthest = Math.min(length, start + LONGEST_PIECE + 1);
  while (end < furthest && isPlain[units[end] ?? 0] === 1) end += 1;
  return end - start <= LONGEST_PIECE && endsThere(units, end, length) ? end : start;
}

function endsThere(units: Units, end: number, length: number): boolean {
  if (end >= length) return true;
  const unit = units[end] ?? 0;
  if (unit >= ASCII_UNITS) return false;
  return isInside[unit] === 0 || end + 1 >= length || isPlain[units[end + 1] ?? 0] === 0;
}

function visitByDictionary(run: string, visit: (start: number, end: number) => void): void {
  for (const { start, end } of divideHan(wordSegmenter.segment(run))) visit(start, end);
}

/** The words of a text in order. Only pairs of Chinese characters overlap, by one. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  visitWords(text, (start, end) => words.push({ start, end, word: foldWord(text.slice(start, end)) }));
  return words;
}

/** Spaces, soft hyphens, joiners, the mark inside Hebrew abbreviations, and the stroke that makes Arabic words longer. */
const UNSEEN = /\s|\u00AD|\u200C|\u200D|\u0640|["״]/gu;
/** Points that Hebrew and Arabic mostly leave out. */
const VOWEL_SIGNS = /[\u0591-\u05BD\u05BF-\u05C7\u064B-\u065F\u0670]/gu;
/** Arabic, Persian and Hindi digits, which NFKC leaves as they are; each ten stands in a row from its zero. */
const OTHER_DIGIT = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
const ZEROS = [0x0660, 0x06f0, 0x0966];

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}

const PLAIN = /^[a-zA-Z0-9]+$/;

/**
 * How two spellings of one word become equal: compatibility forms (NFKC), lower case, one kind of apostrophe, no dots in
 * initials (U.S. = us), no hyphen in designations (F-16 = f16), no commas between thousands, a dot before decimals,
 * digits of ASCII, no vowel points, and no strokes that only fill a line (tatweel).
 * Diacritics of other scripts stay, because stemmers and stop words need them; `terms.ts` folds them after stemming.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  // A few single characters stand for several words; a word holds no space.
  const spelled = word.normalize("NFKC").toLowerCase().replace(UNSEEN, "").replace(/[’ʼ]/gu, "'");
  // A vowel point that stands alone has nothing else to be found by.
  const folded = spelled.replace(VOWEL_SIGNS, "").replace(OTHER_DIGIT, asciiDigit) || spelled || word;
  return /\p{N}[.,٫٬]\p{N}/u.test(folded) ? foldNumber(folded) : folded.replace(/[.\-‐‑]/gu, "");
}

/** "1,000" and "1000", "1.000.000" and "1000000", "9,8" and "9.8" are the same; "1.000" stays, for it may be either. */
function foldNumber(number: string): string {
  if (/[٫٬]/u.test(number)) return number.replaceAll("٬", "").replaceAll("٫", ".");
  if (/^\d{1,3}(?:,\d{3})+(?!\d|,)/.test(number)) return number.replaceAll(",", "");
  if (/^\d{1,3}(?:\.\d{3}){2,}(?!\d|\.)/.test(number)) return number.replaceAll(".", "");
  return number.replaceAll(",", ".");
}
