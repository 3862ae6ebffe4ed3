/** What a full stop after a word may mean in one language. All words are in lower case and without their last dot. */
export type SentenceHabits = {
  /** Stand before a name: never the end of a sentence. */
  beforeName: ReadonlySet<string>;
  /** Stand before a number: the end of a sentence unless a number follows. */
  beforeNumber: ReadonlySet<string>;
  /** Stand anywhere: the end of a sentence only when a word follows that opens sentences. */
  anywhere: ReadonlySet<string>;
  /** Open sentences and hardly ever names; the language's stop words count as well. */
  openers: ReadonlySet<string>;
  /** Never open a sentence, in languages without capitals: postpositions. */
  neverOpen?: ReadonlySet<string>;
  /** A quotation that ends in "!" or "?" goes on with a name and one of these, with one of these, or in a clause that ends in one. */
  speech: ReadonlySet<string>;
  /** Whether "3." is how the third is written. */
  ordinalsHaveDots: boolean;
};

export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
