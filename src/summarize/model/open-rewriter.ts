import { createHash } from "node:crypto";
import Keyv, { type KeyvStorageAdapter } from "keyv";
import type { Clock } from "../../clock.ts";
import type { Log } from "../../log.ts";
import type { Conversation } from "../../question.ts";
import type { Reworded } from "../../wording.ts";
import { type OpenGate, rewrite } from "../rewrite.ts";
import { estimateUsage } from "./estimate-usage.ts";
import type { LanguageModel, ModelAnswer, RewriteTask, TokenUsage, WrittenSentence } from "./language-model.ts";
import { PROMPT_VERSION } from "./prompt.ts";
import type { Spending } from "./spending.ts";

const SECOND = 1000;
const KEPT_MS = 30 * 24 * 60 * 60 * SECOND;
/** A server that fails is left alone, so that only one reader waits for nothing. */
const REST_MS = 30 * SECOND;
const LONGEST_REST_MS = 10 * 60 * SECOND;
/** One sentence is as fluent as it can be. */
const SENTENCES_AT_LEAST = 2;

/** As it came: what the gate thinks of it is asked anew each time. `written` is missing where it was nonsense. */
type Kept = { written?: WrittenSentence[] | undefined; usage: TokenUsage };
type Answered = Kept | "budget" | "no answer";

type Parts = {
  model: LanguageModel;
  openGate: OpenGate;
  spending: Spending;
  keyValue: KeyvStorageAdapter;
  /** How long a reader waits. */
  patienceMs: number;
  clock: Clock;
  log: Log;
};

export type Rewriter = {
  /** Comes to an answer within `patienceMs`; rejects only when the store cannot work. `language` is that of the sentences. */
  reword(sentences: readonly string[], language: string | undefined, conversation: Conversation): Promise<Reworded>;
};

/** A language model behind its gate: nothing is paid for twice, nothing over the ceiling, and nothing unchecked gets out. */
export function openRewriter({ model, openGate, spending, keyValue, patienceMs, clock, log }: Parts): Rewriter {
  const kept = new Keyv<Kept>({ store: keyValue, throwOnErrors: true });
  const running = new Map<string, Promise<Answered>>();
  let restsUntil = 0;

  async function ask(key: string, task: RewriteTask, conversation: Conversation): Promise<Answered> {
    if (clock.now() < restsUntil) return "no answer";
    const reservation = await spending.reserve(conversation, estimateUsage(task));
    if (!reservation) return "budget";
    const answer = await model.rewrite(task, AbortSignal.timeout(patienceMs));
    if (answer.usage) await spending.settle(reservation, answer.usage);
    const use = keep(answer, answer.usage ?? reservation.usage);
    if (use !== "no answer") await kept.set(key, use, KEPT_MS);
    return use;
  }

  function keep({ written, restMs = REST_MS }: ModelAnswer, usage: TokenUsage): Kept | "no answer" {
    if (written.ok) return { written: written.value, usage };
    log.warn({ reason: written.failure.message }, "the language model gave no answer");
    if (written.failure.code === "nonsense") return { usage };
    restsUntil = clock.now() + Math.min(restMs, LONGEST_REST_MS);
    return "no answer";
  }

  async function keptOrAsked(key: string, task: RewriteTask, conversation: Conversation): Promise<Answered> {
    const before = await kept.get(key);
    return before ? await saved(before, conversation) : await ask(key, task, conversation);
  }

  /** Whoever asks for the same while it is being written waits for it; one whose budget is spent keeps nobody else from it. */
  async function answerFor(task: RewriteTask, conversation: Conversation): Promise<Answered> {
    const key = keyOf(model, task);
    for (let other = running.get(key); other; other = running.get(key)) {
      const answer = await other;
      if (answer === "no answer") return answer;
      if (answer !== "budget") return await saved(answer, conversation);
    }
    const mine = keptOrAsked(key, task, conversation).finally(() => running.delete(key));
    running.set(key, mine);
    return await mine;
  }

  async function saved(answer: Kept, conversation: Conversation): Promise<Kept> {
    await spending.noteSaved(conversation, answer.usage);
    return answer;
  }

  return {
    async reword(sentences, language, conversation) {
      if (sentences.length < SENTENCES_AT_LEAST) return { because: "as it is" };
      const numbered = sentences.map((text, index) => ({ n: index + 1, text }));
      const answer = await answerFor({ sentences: numbered, language, length: sentences.length }, conversation);
      if (typeof answer === "string") return { because: answer };
      if (!answer.written) return { because: "no answer" };
      const wording = rewrite(sentences, answer.written, { openGate, language });
      if (!wording) return { because: "not supported" };
      return wording.some(({ isRewritten }) => isRewritten) ? { sentences: wording } : { because: "as it is" };
    },
  };
}

/** Whatever changes what is written. */
const keyOf = ({ name }: LanguageModel, { sentences, language, length }: RewriteTask): string =>
  createHash("sha256")
    .update(JSON.stringify([name, PROMPT_VERSION, sentences, language, length]))
    .digest("hex");
