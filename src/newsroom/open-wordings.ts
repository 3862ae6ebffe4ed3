import type { CitedSentence } from "../article.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { ModelConfig } from "../model-settings.ts";
import type { Store } from "../store/store.ts";
import { lexiconOf } from "../summarize/gate/lexicon.ts";
import { openGate } from "../summarize/gate/open-gate.ts";
import { type ModelPlace, openLanguageModel } from "../summarize/model/open-language-model.ts";
import { openRewriter } from "../summarize/model/open-rewriter.ts";
import { openSpending, type Spending } from "../summarize/model/spending.ts";
import type { Wordings } from "../wording.ts";

const SECOND = 1000;

type Parts = { store: Store; clock: Clock; log: Log };

/** The language model at `place`, behind the gate and the ceilings of the settings. */
export function openWordings(place: Omit<ModelPlace, "patienceMs">, config: ModelConfig, parts: Parts): Wordings {
  const patienceMs = config.LLM_SECONDS * SECOND;
  const spending = spendingFor(config, parts);
  const rewriter = openRewriter({
    model: openLanguageModel({ ...place, patienceMs: patienceMs / 2 }, parts.clock),
    openGate,
    spending,
    keyValue: parts.store.keyValue("wordings"),
    patienceMs,
    ...parts,
  });
  return {
    async reword(sentences, conversation) {
      const language = await sharedLanguage(sentences, parts.store);
      if (language === undefined || !lexiconOf(language).isKnown) return { because: "as it is" };
      const texts = sentences.map(({ text }) => text);
      return await rewriter.reword(texts, language, conversation);
    },
    spending: spending.report,
    close: rewriter.close,
  };
}

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
