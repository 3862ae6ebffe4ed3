/** How a sentence reads that leans on the one before it. Phrases are in small letters. */
export type Openers = {
  /** Words that point back at somebody or something, and words that link to what was said. */
  openers: readonly string[];
  /** What starts with one of these does not lean. */
  exceptions: readonly string[];
  /** What is mentioned as if it were known: at the head of an article it may be. */
  mentions?: readonly string[];
  /** The same where a list cannot say it, in the letters of the text: "The 27-year-old …", "The minister said …". */
  mention?: RegExp;
  /** A speaker told by a pronoun, behind what is said: "…, he said". */
  unnamedSpeaker?: RegExp;
};

export const phrases = (text: string): string[] =>
  text.split(/[,،]/).map((phrase) => phrase.trim().replace(/\s+/g, " "));
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
