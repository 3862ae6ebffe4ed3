import type { CitedSentence } from "./article.ts";
import type { Conversation } from "./question.ts";

/**
 * One sentence of a wording. `restsOn` are the indices of the cited sentences that it was made of and checked against; one
 * that is not rewritten is such a sentence, letter for letter.
 */
export type WordedSentence = { text: string; restsOn: number[]; isRewritten: boolean };

/** Why the sources' own sentences are shown: no budget is left, the model gave no answer, or what it wrote did not hold. */
export const unworded = ["budget", "no answer", "not supported"] as const;
export type Unworded = (typeof unworded)[number];

/** "as it is": there was nothing to reword, and nothing was asked for. */
export type Reworded = { sentences: WordedSentence[] } | { because: Unworded | "as it is" };

/** What the language model took and spared. Money is in the unit of the prices that the owner set. */
export type ModelSpending = {
  calls: number;
  tokens: number;
  money: number;
  /** Wordings that were there already, and what they would have cost again. */
  fromCache: number;
  tokensSaved: number;
  moneySaved: number;
  /** Wordings that a ceiling refused. */
  refused: number;
};

/** A day is one of UTC, the others are counted with it. */
export type SpendingReport = { today: ModelSpending; last30Days: ModelSpending; ceiling: SpendingCeiling };

/** Of a day; undefined where there is none. */
export type SpendingCeiling = { tokens: number; money?: number | undefined };

/** A language model that the owner has set, behind its gate and its budget. */
export type Wordings = {
  /**
   * Comes to an answer within the time that a reader waits; sentences that fail the gate stand as they are. Rejects only
   * when the store cannot work.
   */
  reword(sentences: readonly CitedSentence[], conversation: Conversation): Promise<Reworded>;
  /** Of one conversation, or of all together. */
  spending(of: Conversation | "everyone"): Promise<SpendingReport>;
  /** Before the store is closed: gives up the calls that go on after their readers have gone. */
  close(): Promise<void>;
};
