import { type Finding, troubleFrom } from "../../finding.ts";
import { modelPlaceOf } from "../../newsroom/open-model.ts";
import type { TokenUsage } from "../../summarize/model/language-model.ts";
import { openLanguageModel } from "../../summarize/model/open-language-model.ts";
import type { Checked } from "./checked.ts";

const subject = "language model";
const SECOND = 1000;
/** Tokens, for which a price is given. */
const A_MILLION = 1_000_000;
type Prices = Pick<Checked["config"], "LLM_PRICE_IN" | "LLM_PRICE_OUT">;
const WHY = "Readers get the sources' own sentences instead, which is what they get without a model.";
/** As little as can be reworded: some 300 tokens with all that is said around it. */
const TASK = { sentences: [{ n: 1, text: "The bridge was opened on Tuesday." }], language: "en", length: 1 };

/** One small call, as it is made for readers; nothing where no model is set. It is not counted in the day's budget. */
export async function checkModel({ config, clock, signal, isOffline }: Checked): Promise<Finding[]> {
  const { LLM_URL } = config;
  if (LLM_URL === undefined) return [];
  const place = modelPlaceOf(LLM_URL, config);
  if (!place.ok) return [troubleFrom(subject, place.failure.message, "Tidings does not start with it.")];
  if (isOffline) return [];
  const model = openLanguageModel({ ...place.value, patienceMs: 0 }, clock);
  const patience = AbortSignal.timeout(config.LLM_SECONDS * SECOND);
  const startedAt = performance.now();
  const { written, usage } = await model.rewrite(TASK, AbortSignal.any([signal, patience]));
  const took = ((performance.now() - startedAt) / SECOND).toFixed(1);
  if (written.ok)
    return [{ subject, severity: "good", what: `${model.name} answered in ${took} s${costOf(usage, config)}` }];
  const { code } = written.failure;
  const message = written.failure.message.replace(/\.$/, "");
  if (code === "nonsense") return [useless(message)];
  if (code === "unavailable") return [silent(message, config.LLM_SECONDS)];
  return [troubleFrom(subject, written.failure.message, WHY)];
}

function costOf(usage: TokenUsage | undefined, { LLM_PRICE_IN, LLM_PRICE_OUT }: Prices): string {
  if (!usage) return "";
  const money = (usage.input * LLM_PRICE_IN + usage.output * LLM_PRICE_OUT) / A_MILLION;
  const inMoney = money === 0 ? "" : `, ${money.toFixed(6)} by LLM_PRICE_…`;
  return `, for ${usage.input + usage.output} tokens${inMoney}`;
}

const useless = (message: string): Finding => ({
  subject,
  severity: "note",
  what: message,
  why: `It answers, and not in the way that it was asked to. ${WHY}`,
  remedy: "Ask again; if it stays so, name a larger model in LLM_MODEL.",
});

const silent = (message: string, seconds: number): Finding => ({
  subject,
  severity: "trouble",
  what: message,
  why: WHY,
  remedy: `See that the server of LLM_URL runs and is idle, or give it more than ${seconds} seconds: LLM_SECONDS.`,
});
