/** Affixes of one language, written with spaces between them, the longest first, so that the longest that fits is taken off. */
export const affixes = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);

/** The word without the first of these endings that fits and leaves `least` UTF-16 units, or the word itself. */
export function withoutEnding(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= least);
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
}

/** The same at the beginning. */
export function withoutBeginning(word: string, beginnings: readonly string[], least: number): string {
  const beginning = beginnings.find(
    (candidate) => word.startsWith(candidate) && word.length - candidate.length >= least,
  );
  return beginning === undefined ? word : word.slice(beginning.length);
}
