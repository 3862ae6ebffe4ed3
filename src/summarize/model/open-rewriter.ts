import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { SharedEntries } from "../../change-entry.ts";
import type { Clock } from "../../clock.ts";
import type { Log } from "../../log.ts";
import type { Conversation } from "../../question.ts";
import { within } from "../../within.ts";
import type { Reworded } from "../../wording.ts";
import { type OpenGate, rewrite } from "../rewrite.ts";
import { estimateUsage } from "./estimate-usage.ts";
import type { LanguageModel, ModelAnswer, RewriteTask, TokenUsage, WrittenSentence } from "./language-model.ts";
import { openMadeOnce } from "./open-made-once.ts";
import { PROMPT_VERSION } from "./prompt.ts";
import type { Spending } from "./spending.ts";

const SECOND = 1000;
const KEPT_MS = 30 * 24 * 60 * 60 * SECOND;
/** A server that fails is left alone, so that only one reader waits for nothing. */
const REST_MS = 30 * SECOND;
const LONGEST_REST_MS = 10 * 60 * SECOND;
/** How long a call goes on after its reader has gone: it is paid for, and the next one can have it. As long as a rest. */
const LATER_MS = REST_MS;
/** While another process writes the same. */
const LOOK_MS = 200;
/** One sentence is as fluent as it can be. */
const SENTENCES_AT_LEAST = 2;

/** As it came: what the gate thinks of it is asked anew each time. `written` is missing where it was nonsense. */
type Kept = { written?: WrittenSentence[] | undefined; usage: TokenUsage };
type Answered = Kept | "budget" | "no answer";

type Parts = {
  model: LanguageModel;
  openGate: OpenGate;
  spending: Spending;
  keyValue: SharedEntries;
  /** How long a reader waits. */
  patienceMs: number;
  clock: Clock;
  log: Log;
};

export type Rewriter = {
  /** Comes to an answer within `patienceMs`; rejects only when the store cannot work. `language` is that of the sentences. */
  reword(sentences: readonly string[], language: string | undefined, conversation: Conversation): Promise<Reworded>;
  /** Gives up what still runs, and resolves when nothing of it touches the store any more. */
  close(): Promise<void>;
};

/** A language model behind its gate: nothing is paid for twice, nothing over the ceiling, and nothing unchecked gets out. */
export function openRewriter({ model, openGate, spending, keyValue, patienceMs, clock, log }: Parts): Rewriter {
  const kept = openMadeOnce<Kept>({ entries: keyValue, keepMs: KEPT_MS, log });
  /** What readers wait for, by what is written; and the calls behind it, which may take longer. */
  const running = new Map<string, Promise<Answered>>();
  const calls = new Set<Promise<Answered>>();
  const closing = new AbortController();
  let restsUntil = 0;

  async function ask(task: RewriteTask, conversation: Conversation): Promise<Answered> {
    const reservation = await spending.reserve(conversation, estimateUsage(task));
    if (!reservation) return "budget";
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(patienceMs + LATER_MS)]);
    const answer = await model.rewrite(task, signal);
    // Its reader has gone, and the server was left alone, before: what was set aside stays counted.
    if (signal.aborted) return "no answer";
    if (answer.usage) await spending.settle(reservation, answer.usage);
    return use(answer, answer.usage ?? reservation.usage);
  }

  function use({ written, restMs = REST_MS }: ModelAnswer, usage: TokenUsage): Kept | "no answer" {
    if (written.ok) return { written: written.value, usage };
    log.warn({ reason: written.failure.message }, "the language model gave no answer");
    if (written.failure.code === "nonsense") return { usage };
    rest(restMs);
    return "no answer";
  }

  async function keptOrAsked(key: string, task: RewriteTask, conversation: Conversation): Promise<Answered> {
    while (!closing.signal.aborted) {
      const before = await kept.find(key);
      if (typeof before === "object") return await saved(before, conversation);
      if (before === undefined && clock.now() < restsUntil) return "no answer";
      const made = before === undefined ? await kept.make(key, () => ask(task, conversation)) : undefined;
      if (made) return made;
      await pause(LOOK_MS);
    }
    return "no answer";
  }

  /** Whoever asks for the same while it is being written waits for it; one whose budget is spent keeps nobody else from it. */
  async function answerFor(task: RewriteTask, conversation: Conversation): Promise<Answered> {
    const key = keyOf(model, task);
    for (let other = running.get(key); other; other = running.get(key)) {
      const answer = await other;
      if (answer === "no answer") return answer;
      if (answer !== "budget") return await saved(answer, conversation);
    }
    const call = keptOrAsked(key, task, conversation).finally(() => {
      running.delete(key);
      calls.delete(call);
    });
    calls.add(call);
    const mine = inTime(call);
    running.set(key, mine);
    return await mine;
  }

  /** What is late is waited for by nobody, and is there for whoever asks once it has come. */
  async function inTime(call: Promise<Answered>): Promise<Answered> {
    const answer = await within(patienceMs, call);
    if (answer) return answer;
    rest(REST_MS);
    log.warn({ model: model.name }, "the language model is late: its answer is kept, but no longer waited for");
    call.catch((error) => log.error({ err: error }, "a wording that came late could not be kept"));
    return "no answer";
  }

  function rest(milliseconds: number): void {
    restsUntil = clock.now() + Math.min(milliseconds, LONGEST_REST_MS);
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
    async close() {
      closing.abort();
      await Promise.allSettled(calls);
    },
  };
}

/** Whatever changes what is written. */
const keyOf = ({ name }: LanguageModel, { sentences, language, length }: RewriteTask): string =>
  createHash("sha256")
    .update(JSON.stringify([name, PROMPT_VERSION, sentences, language, length]))
    .digest("hex");
