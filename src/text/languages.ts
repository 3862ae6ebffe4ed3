import { createRequire } from "node:module";
import { countVotes, type Votes } from "./language-votes.ts";

/** The beginning of an article tells its language; the rest would only cost time. */
const SAMPLE_UNITS = 700;
/** Below this only common words tell, and letter triples guess: a headline, a name. */
const FEWEST_LETTERS = 80;

/**
 * The language of a body of text as a BCP 47 primary tag. Undefined where it is not plain: short texts such as headlines,
 * and texts in several languages. Where the script leaves a choice, the commonest words and telling letters vote (some 50
 * microseconds a text), and only where they are not of one mind are the letter triples of `franc-min` asked (some 500).
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_UNITS);
  const letters = lettersIn(sample);
  if (letters === 0) return undefined;
  return languageOfScript(sample, letters) ?? languageOfWords(sample, letters);
}

/**
 * The same, and where it is not plain the likeliest: the language that most of the common words speak for, English for a
 * text in Latin letters that holds none. For a sentence or two, where asking nobody would be worse than a guess.
 */
export function likelyLanguage(text: string): string | undefined {
  const plain = detectLanguage(text);
  if (plain !== undefined) return plain;
  const sample = text.slice(0, SAMPLE_UNITS);
  const [first, second] = [...countVotes(sample).votes].sort(
    ([, a], [, b]) => b.count - a.count || b.weight - a.weight,
  );
  if (first && first[1].count > (second?.[1].count ?? 0)) return first[0];
  if (first && second && first[1].weight > second[1].weight) return first[0];
  return first === undefined && /[A-Za-z]/.test(sample) && !/[^\P{L}\p{Script=Latin}]/u.test(sample) ? "en" : undefined;
}

function lettersIn(sample: string): number {
  let count = 0;
  let isAscii = true;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    // A to Z and a to z.
    if ((unit > 64 && unit < 91) || (unit > 96 && unit < 123)) count += 1;
    else if (unit > 127) isAscii = false;
  }
  return isAscii ? count : count + (sample.match(/(?![A-Za-z])\p{L}/gu)?.length ?? 0);
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

/** Scripts that one language of the news has for itself. */
const scripts: readonly [pattern: RegExp, language: string, share: number][] = [
  [/\p{Script=Hangul}/gu, "ko", 0.5],
  [/\p{Script=Thai}/gu, "th", 0.6],
  [/\p{Script=Greek}/gu, "el", 0.6],
  [/\p{Script=Hebrew}/gu, "he", 0.6],
  [/\p{Script=Georgian}/gu, "ka", 0.6],
  [/\p{Script=Armenian}/gu, "hy", 0.6],
  [/\p{Script=Tamil}/gu, "ta", 0.6],
  [/\p{Script=Telugu}/gu, "te", 0.6],
  [/\p{Script=Gujarati}/gu, "gu", 0.6],
  [/\p{Script=Gurmukhi}/gu, "pa", 0.6],
  [/\p{Script=Khmer}/gu, "km", 0.6],
  [/\p{Script=Lao}/gu, "lo", 0.6],
];
/** A script is as plain in a few characters as in many, but one Greek name is no Greek text. */
const FEWEST_OF_SCRIPT = 10;

function languageOfScript(sample: string, letters: number): string | undefined {
  // The cheap question first: most texts are Latin throughout.
  if (!/[\u0370-\u03FF\u0530-\u05FF\u0A00-\uFFFF]/.test(sample)) return undefined;
  const isMostly = (count: number, share: number) => count >= FEWEST_OF_SCRIPT && count >= share * letters;
  const [kana, han] = [countOf(KANA, sample), countOf(HAN, sample)];
  if (isMostly(kana + han, MOSTLY_HAN)) return japaneseOrChinese(kana / (kana + han));
  return scripts.find(([pattern, , share]) => isMostly(countOf(pattern, sample), share))?.[1];
}

const countOf = (pattern: RegExp, sample: string): number => sample.match(pattern)?.length ?? 0;

const MOSTLY_HAN = 0.6;
/** The kana of a Japanese text are seldom less than a quarter of it; a Chinese one may quote a name. */
const KANA_OF_JAPANESE = 0.15;
const KANA_OF_CHINESE = 0.05;

function japaneseOrChinese(shareOfKana: number): string | undefined {
  if (shareOfKana >= KANA_OF_JAPANESE) return "ja";
  return shareOfKana <= KANA_OF_CHINESE ? "zh" : undefined;
}

/** At least this share of the words must speak for a language, and that much more than for the next one. */
const LEAST_SHARE = 0.15;
const LEAST_LEAD = 1.5;
/** The same for a text with few letters, and at least so many words. */
const LEAST_LEAD_IF_SHORT = 2.5;
const FEWEST_VOTES_IF_SHORT = 3;

function languageOfWords(sample: string, letters: number): string | undefined {
  const isShort = letters < FEWEST_LETTERS;
  const { votes, words } = countVotes(sample);
  const [first, ...others] = [...votes].sort(([, a], [, b]) => b.count - a.count);
  const leads = (other: Votes) => first !== undefined && leadOver(first[1], other) >= leastLead(isShort);
  const isPlain =
    first !== undefined &&
    first[1].count >= Math.max(LEAST_SHARE * words, isShort ? FEWEST_VOTES_IF_SHORT : 1) &&
    others.every(([, other]) => leads(other));
  if (isPlain) return first[0];
  return isShort ? undefined : languageOfTriples(sample);
}

const leastLead = (isShort: boolean): number => (isShort ? LEAST_LEAD_IF_SHORT : LEAST_LEAD);

/** In common words, or where neighbours share most of them, in what those words tell. */
const leadOver = (first: Votes, other: Votes): number =>
  Math.max(first.count / other.count, first.weight / other.weight);

/** Franc's best guess has 1, the next ones less; closer ones are a guess. */
const PLAIN_DISTANCE = 0.1;
/** Where `Intl` knows no shorter tag for the ISO 639-3 code, or a less usual one. */
const otherTags: Readonly<Record<string, string>> = { zlm: "ms", als: "sq", ckb: "ku" };

function languageOfTriples(sample: string): string | undefined {
  const [first, second] = francAll()(sample);
  if (!first || first[0] === "und" || 1 - (second?.[1] ?? 0) < PLAIN_DISTANCE) return undefined;
  return otherTags[first[0]] ?? new Intl.Locale(first[0]).language;
}

/** Loaded at the first use: the package takes 20 ms. */
const francAll = (): typeof import("franc-min").francAll => createRequire(import.meta.url)("franc-min").francAll;
