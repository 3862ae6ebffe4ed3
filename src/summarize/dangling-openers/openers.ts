/**
 * How a sentence opens that leans on the one before it: words that point back at somebody or something, and words that
 * link to what was said. In small letters; what starts with one of `exceptions` does not lean.
 */
export type Openers = { openers: readonly string[]; exceptions: readonly string[] };

export const phrases = (text: string): string[] =>
  text.split(/[,،]/).map((phrase) => phrase.trim().replace(/\s+/g, " "));
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
