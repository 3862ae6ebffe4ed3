import { createRequire } from "node:module";
import { functionWords } from "./function-words.ts";
import { visitWords } from "./words.ts";

/** The beginning of an article tells its language; the rest would only cost time. */
const SAMPLE_UNITS = 700;
/** Below this nothing is certain: a headline, a name. */
const FEWEST_LETTERS = 80;

/**
 * The language of a body of text as a BCP 47 primary tag. Undefined where it is not plain: short texts such as
 * headlines, and texts in several languages. Where the script leaves a choice, the commonest words vote (some 50
 * microseconds a text), and only where they are not of one mind are the letter triples of `franc-min` asked (some 500).
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_UNITS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  return languageOfScript(sample, letters) ?? (letters < FEWEST_LETTERS ? undefined : languageOfWords(sample));
}

/** Scripts that one language of the news has for itself, the more telling ones first. */
const scripts: readonly [pattern: RegExp, language: string, share: number][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja", 0.1],
  [/\p{Script=Hangul}/gu, "ko", 0.5],
  [/\p{Script=Han}/gu, "zh", 0.6],
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
  if (!/[\u0370-\u03FF\u0530-\u058F\u0A00-\uFFFF]/.test(sample)) return undefined;
  return scripts.find(([pattern, , share]) => {
    const count = sample.match(pattern)?.length ?? 0;
    return count >= FEWEST_OF_SCRIPT && count >= share * letters;
  })?.[1];
}

const votersOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of new Set(words)) votersOf.set(word, [...(votersOf.get(word) ?? []), language]);
}

/** At least this share of the words must speak for a language, and that much more than for the next one. */
const LEAST_SHARE = 0.15;
const LEAST_LEAD = 1.5;

function languageOfWords(sample: string): string | undefined {
  const votes = new Map<string, number>();
  let words = 0;
  visitWords(sample, (start, end) => {
    words += 1;
    for (const language of votersOf.get(sample.slice(start, end).toLowerCase()) ?? []) {
      votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  });
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  const isPlain = first && first[1] >= LEAST_SHARE * words && first[1] >= LEAST_LEAD * (second?.[1] ?? 0);
  return isPlain ? first[0] : languageOfTriples(sample);
}

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
