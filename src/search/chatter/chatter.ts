/** How people wrap what they want to know, in one language, folded to lower case without apostrophes. */
export type Chatter = {
  /** Whole phrases at the start of a question. One counts only when a common word or nothing follows: “what is new in …”. */
  openings: ReadonlySet<string>;
  /** Words that say nothing at either end of a question. */
  edges: ReadonlySet<string>;
  /** Words of asking that lists of stop words leave out. “us” is not one: most who type it mean a country. */
  common: ReadonlySet<string>;
  /** Phrases that ask for a figure, wherever they stand: “how many”. They are no words of the topic. */
  amounts: ReadonlySet<string>;
};

/** Those that a list names, with spaces and line breaks between them. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
