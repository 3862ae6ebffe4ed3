import type { Outcome } from "../../outcome.ts";

/** A sentence under the number that a rewriting names when it rests on it. */
export type NumberedSentence = { n: number; text: string };

/** All that a language model is given. `language` is a BCP 47 tag, and is that of the sentences. */
export type RewriteTask = {
  sentences: readonly NumberedSentence[];
  language: string | undefined;
  /** How many sentences may come back, at most. */
  length: number;
};

/** What came back, of the right shape, and not believed yet. */
export type WrittenSentence = { text: string; restsOn: number[] };

/** Tokens, as the server counts them. */
export type TokenUsage = { input: number; output: number };

/**
 * `usage` is what has to be paid for, also when the answer is of no use; undefined when only the server knows. The codes of
 * failures: "nonsense" (an answer that is none), "unavailable" (late, busy, unreachable; `restMs` is how long it asked to
 * be left alone) and "refused" (it does not take our questions: the key, the model or the address is wrong).
 */
export type ModelAnswer = {
  written: Outcome<WrittenSentence[]>;
  usage: TokenUsage | undefined;
  restMs?: number | undefined;
};

/** One function, no tools, no memory. Never throws; an aborted signal is an answer that came too late. */
export type LanguageModel = {
  /** Which model at which server, as far as that changes what it writes. */
  name: string;
  rewrite(task: RewriteTask, signal: AbortSignal): Promise<ModelAnswer>;
};
