import { danglingOpenersOf } from "./dangling-openers/all-dangling-openers.ts";

const patterns = new Map<string, RegExp>();
const NOTHING = /(?!)/u;

/** Whether a sentence cannot be understood without the one before it: “But he …”, “The two …”, „Dabei …“, “…,” he said. */
export function leansBack(sentence: string, language: string | undefined): boolean {
  if (hidesSpeaker(sentence)) return true;
  const opening = sentence.slice(0, LONGEST_OPENING).replaceAll("’", "'").toLowerCase();
  return patternOf(language).test(opening);
}

const LONGEST_OPENING = 60;

const QUOTATION_FIRST = /^\s*["“”„«»「『][^"“”„«»」』]*["“”«»」』]([^"“”„«»「『]*)$/u;
const MOST_WORDS_OF_A_PRONOUN = 4;

/** A quotation with nobody behind it, or with a few words and no name: “…,” he said. Without capitals, no name is seen. */
function hidesSpeaker(sentence: string): boolean {
  const behind = QUOTATION_FIRST.exec(sentence)?.[1];
  if (behind === undefined) return false;
  const words = behind.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return true;
  return words.length <= MOST_WORDS_OF_A_PRONOUN && words.every((word) => /^\p{Ll}/u.test(word));
}

function patternOf(language: string | undefined): RegExp {
  if (language === undefined) return NOTHING;
  const known = patterns.get(language);
  if (known) return known;
  const { openers, exceptions } = danglingOpenersOf(language);
  if (openers.length === 0) return NOTHING;
  const refused = exceptions.length === 0 ? "" : `(?!${oneOf(exceptions)})`;
  const pattern = new RegExp(`^[^\\p{L}\\p{N}]*${refused}${oneOf(openers)}`, "u");
  patterns.set(language, pattern);
  return pattern;
}

const ENDS_WITHOUT_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、]$/u;

/** Whole words, but in Chinese and Japanese, which put no space behind them. */
const oneOf = (phrases: readonly string[]): string =>
  `(?:${phrases
    .map(
      (phrase) =>
        phrase.replaceAll(" ", "\\s+") + (ENDS_WITHOUT_SPACE.test(phrase) ? "" : "(?![\\p{L}\\p{M}\\u200C'])"),
    )
    .join("|")})`;
