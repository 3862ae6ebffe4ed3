import type { ModelSpending, SpendingCeiling, Unworded } from "../wording.ts";

/** What is said about the language model: what it did to an answer, and what that cost. */
export type ModelPhrases = {
  /** Explains the asterisk behind a sentence. */
  reworded: string;
  /** Why the sources' own sentences are shown. */
  notReworded(because: Unworded): string;
  /** Above what it spent here, or in all conversations. */
  spendingHere: string;
  spendingOfAll: string;
  today(spending: ModelSpending, ceiling: SpendingCeiling): string;
  last30Days(spending: ModelSpending): string;
};
