import type { CitedSentence } from "../article.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { ModelConfig } from "../model-settings.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import type { Store } from "../store/store.ts";
import { lexiconOf } from "../summarize/gate/lexicon.ts";
import { openGate } from "../summarize/gate/open-gate.ts";
import { type ModelPlace, openLanguageModel } from "../summarize/model/open-language-model.ts";
import { openRewriter } from "../summarize/model/open-rewriter.ts";
import { openSpending, type Spending } from "../summarize/model/spending.ts";
import type { Wordings } from "../wording.ts";

const SECOND = 1000;

/** All of them, or none. */
export type ModelSettings = ModelConfig | { LLM_URL?: undefined };

type Parts = { store: Store; clock: Clock; log: Log };

/** The language model that the settings name; undefined where they name none. Fails when they do not fit together. */
export function openModelFor(config: ModelSettings, parts: Parts): Outcome<Wordings | undefined> {
  if (config.LLM_URL === undefined) return succeed(undefined);
  const place = modelPlaceOf(config.LLM_URL, config);
  if (!place.ok) return place;
  const patienceMs = config.LLM_SECONDS * SECOND;
  const spending = spendingFor(config, parts);
  const rewriter = openRewriter({
    model: openLanguageModel({ ...place.value, patienceMs: patienceMs / 2 }, parts.clock),
    openGate,
    spending,
    keyValue: parts.store.keyValue("wordings"),
    patienceMs,
    ...parts,
  });
  return succeed({
    async reword(sentences, conversation) {
      const language = await sharedLanguage(sentences, parts.store);
      if (language === undefined || !lexiconOf(language).isKnown) return { because: "as it is" };
      const texts = sentences.map(({ text }) => text);
      return await rewriter.reword(texts, language, conversation);
    },
    spending: spending.report,
  });
}

/** Where the model of these settings is; fails when they do not fit together. */
export function modelPlaceOf(url: URL, config: ModelConfig): Outcome<Omit<ModelPlace, "patienceMs">> {
  const { LLM_MODEL: model, LLM_API_KEY: key } = config;
  if (model === undefined) return missing("LLM_URL is set, but LLM_MODEL is not", "LLM_MODEL=llama3.1:8b");
  if (hasMoneyCeiling(config) && config.LLM_PRICE_IN + config.LLM_PRICE_OUT === 0) {
    return missing("LLM_MONEY_… is set, but no price to count with", "LLM_PRICE_IN=0.15 and LLM_PRICE_OUT=0.60");
  }
  return succeed({ url, model, key });
}

const missing = (what: string, example: string): Outcome<never> =>
  fail("setting", `${what}. Set it, or take LLM_URL away. Example: ${example}`);

const hasMoneyCeiling = (config: ModelConfig): boolean =>
  config.LLM_MONEY_PER_DAY !== undefined || config.LLM_MONEY_PER_CONVERSATION_PER_DAY !== undefined;

const spendingFor = (config: ModelConfig, { store, clock }: Parts): Spending =>
  openSpending({
    keyValue: store.keyValue("model spending"),
    prices: { input: config.LLM_PRICE_IN, output: config.LLM_PRICE_OUT },
    ceilings: {
      everyone: { tokens: config.LLM_TOKENS_PER_DAY, money: config.LLM_MONEY_PER_DAY },
      conversation: {
        tokens: config.LLM_TOKENS_PER_CONVERSATION_PER_DAY,
        money: config.LLM_MONEY_PER_CONVERSATION_PER_DAY,
      },
    },
    clock,
  });

/**
 * A wording stays in the language of its sources, because only there the gate can read it; undefined where there are
 * several, or it is unknown.
 */
async function sharedLanguage(
  sentences: readonly CitedSentence[],
  store: Pick<Store, "articlesById">,
): Promise<string | undefined> {
  const articles = await store.articlesById([...new Set(sentences.map(({ article }) => article))]);
  const [language, ...others] = new Set(articles.map((article) => article.language));
  return others.length > 0 ? undefined : language;
}
