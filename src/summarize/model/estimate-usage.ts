import type { RewriteTask, TokenUsage } from "./language-model.ts";
import { promptFor } from "./prompt.ts";

/** English takes four bytes a token, scripts that tokenizers know badly two or three: an estimate that is rather too high. */
const BYTES_A_TOKEN = 2;
/** Around each sentence of the answer: braces, names of fields, numbers. */
const TOKENS_AROUND_A_SENTENCE = 40;
/** What protocols add around a prompt. */
const TOKENS_AROUND = 100;

/** What a task can take at most. An answer is cut off there, so that no model can ramble at somebody's cost. */
export function estimateUsage(task: RewriteTask): TokenUsage {
  const { system, user } = promptFor(task);
  const own = task.sentences.map(({ text }) => text).join(" ");
  return {
    input: tokensOf(system) + tokensOf(user) + TOKENS_AROUND,
    output: tokensOf(own) + TOKENS_AROUND_A_SENTENCE * (task.length + 1),
  };
}

const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);
