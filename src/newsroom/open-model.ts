import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { ModelConfig } from "../model-settings.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import type { Store } from "../store/store.ts";
import type { ModelPlace } from "../summarize/model/open-language-model.ts";
import type { Wordings } from "../wording.ts";

/** All of them, or none. */
export type ModelSettings = ModelConfig | { LLM_URL?: undefined };

type Parts = { store: Store; clock: Clock; log: Log };

/**
 * The language model that the settings name; undefined where they name none, and then nothing of it is loaded. Fails when
 * they do not fit together.
 */
export async function openModelFor(config: ModelSettings, parts: Parts): Promise<Outcome<Wordings | undefined>> {
  if (config.LLM_URL === undefined) return succeed(undefined);
  const place = modelPlaceOf(config.LLM_URL, config);
  if (!place.ok) return place;
  const { openWordings } = await import("./open-wordings.ts");
  return succeed(openWordings(place.value, config, parts));
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
