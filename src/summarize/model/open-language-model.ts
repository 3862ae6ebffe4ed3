import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../clock.ts";
import { fail } from "../../outcome.ts";
import { chooseWireFormat } from "./choose-wire-format.ts";
import { estimateUsage } from "./estimate-usage.ts";
import type { LanguageModel, ModelAnswer, RewriteTask, TokenUsage } from "./language-model.ts";
import { type NotPosted, openPost, type Posted } from "./post-json.ts";
import { promptFor } from "./prompt.ts";
import { readWritten } from "./read-written.ts";

/** Where the model is, and what it is called there. `patienceMs` is how long a reader can wait before the server is asked again. */
export type ModelPlace = { url: URL; key: string | undefined; model: string; patienceMs: number };

const NOTHING: TokenUsage = { input: 0, output: 0 };
/** A server that is busy and does not say for how long. */
const SHORT_PAUSE_MS = 500;

/** A language model over HTTP, in the protocol that its address tells (see `chooseWireFormat`). */
export function openLanguageModel({ url, key, model, patienceMs }: ModelPlace, clock: Clock): LanguageModel {
  const format = chooseWireFormat(url);
  const address = format.addressOf(url);
  const headers = format.headers(key);
  const post = openPost(clock);
  /** The first way to ask that this server has not refused. */
  let dialect = 0;

  /** Once more where the server is busy, and the wait that it asks for fits into a reader's patience. */
  async function ask(body: object, signal: AbortSignal): Promise<Posted | NotPosted> {
    const first = await post(address, headers, body, signal);
    if (typeof first === "string" || !isBusy(first.status)) return first;
    const wait = first.retryAfterMs ?? SHORT_PAUSE_MS;
    if (wait > patienceMs || signal.aborted) return first;
    const isOver = await pause(wait, true, { signal }).catch(() => false);
    return isOver ? await post(address, headers, body, signal) : first;
  }

  async function askInSomeWay(task: RewriteTask, signal: AbortSignal): Promise<Posted | NotPosted> {
    const completion = { model, prompt: promptFor(task), maxTokens: estimateUsage(task).output };
    const ways = format.dialects.slice(dialect);
    for (const [tried, way] of ways.entries()) {
      const answer = await ask(way(completion), signal);
      const isUnknownField = typeof answer !== "string" && (answer.status === 400 || answer.status === 422);
      if (isUnknownField && tried < ways.length - 1) continue;
      if (typeof answer !== "string" && answer.status === 200) dialect = format.dialects.indexOf(way);
      return answer;
    }
    return "unreachable";
  }

  return {
    name: `${model} ${address.host}`,
    async rewrite(task, signal) {
      const answer = await askInSomeWay(task, signal);
      if (signal.aborted) return unavailable(`${address.host} took too long to answer.`, undefined);
      if (answer === "unreachable") return unavailable(`${address.host} could not be reached.`, NOTHING);
      if (answer === "broken off" || (answer.status === 200 && answer.json === undefined)) {
        return unavailable(`${address.host} broke off its answer.`, undefined);
      }
      if (answer.status !== 200) return explain(answer, address.host);
      const completed = format.read(answer.json);
      if (!completed) return unavailable(`${address.host} answered in another form. Look at LLM_URL.`, undefined);
      const usage = counted(completed.usage);
      if (completed.content !== undefined) return { written: readWritten(completed.content), usage };
      return { written: fail("nonsense", `${address.host} sent no whole answer.`), usage };
    },
  };
}

const isBusy = (status: number): boolean => status === 429 || status >= 500;

/** No prompt takes nothing: a server that says so has not counted. */
const counted = (usage: TokenUsage | undefined): TokenUsage | undefined => (usage?.input === 0 ? undefined : usage);

const unavailable = (message: string, usage: TokenUsage | undefined): ModelAnswer => ({
  written: fail("unavailable", message),
  usage,
});

/** Why there is no answer, for the owner; never in the server's words, which may repeat the key. */
function explain({ status, retryAfterMs }: Posted, host: string): ModelAnswer {
  if (isBusy(status)) {
    return { ...unavailable(`${host} is busy or broken (${status}).`, NOTHING), restMs: retryAfterMs };
  }
  return { written: fail("refused", reasonFor(status, host)), usage: NOTHING };
}

function reasonFor(status: number, host: string): string {
  if (status === 401 || status === 403) return `${host} does not take the key (${status}). Look at LLM_API_KEY.`;
  if (status === 404) return `${host} knows no such address or model (404). Look at LLM_URL and LLM_MODEL.`;
  if (status >= 300 && status < 400)
    return `${host} leads elsewhere (${status}). Give the address it leads to in LLM_URL.`;
  return `${host} did not take the question (${status}). Look at LLM_URL and LLM_MODEL.`;
}
