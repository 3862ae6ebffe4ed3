import { danglingOpenersOf } from "./dangling-openers.ts";

const patterns = new Map<string, RegExp>();
const NOTHING = /(?!)/u;

/** Whether a sentence cannot be understood without the one before it: “But he …”, “The two …”, „Dabei …“. */
export function leansBack(sentence: string, language: string | undefined): boolean {
  const opening = sentence.slice(0, LONGEST_OPENING).replaceAll("’", "'").toLowerCase();
  return patternOf(language).test(opening);
}

const LONGEST_OPENING = 60;

function patternOf(language: string | undefined): RegExp {
  if (language === undefined) return NOTHING;
  const known = patterns.get(language);
  if (known) return known;
  const { openers, exceptions } = danglingOpenersOf(language);
  if (openers.length === 0) return NOTHING;
  const either = (phrases: readonly string[]) => phrases.map((phrase) => phrase.replaceAll(" ", "\\s+")).join("|");
  const pattern = new RegExp(
    `^[^\\p{L}\\p{N}]*(?!(?:${either(exceptions)})(?![\\p{L}]))(?:${either(openers)})(?![\\p{L}'])`,
    "u",
  );
  patterns.set(language, pattern);
  return pattern;
}
