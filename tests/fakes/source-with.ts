import { firstPlan } from "../../src/read-plan.ts";
import type { NewSource } from "../../src/source.ts";
import type { Store } from "../../src/store/store.ts";
import { indexedTermsOf } from "../../src/text/indexed-terms.ts";
import { articleOf, type Told } from "./bot-with.ts";

type Reading = { now: number; isBacklog?: boolean };

let sourcesMade = 0;

/** A source that brought these articles, and is not due for a long time. Answers with its id. */
export async function sourceWith(
  store: Store,
  told: Told[],
  { now, isBacklog = false, ...changes }: Reading & Partial<NewSource>,
): Promise<number> {
  sourcesMade += 1;
  const url = `https://source${sourcesMade}.example/feed`;
  const added = { url, title: "Example Times", readsPages: false, isDefault: true, ...changes };
  const plan = { ...firstPlan(now), nextReadAt: Number.MAX_SAFE_INTEGER };
  const { source } = await store.addSource(added, { plan, refusedValidators: 0 }, now);
  const items = told.map(articleOf).map((article) => ({
    key: article.keys[0],
    fingerprint: "print",
    article,
    terms: indexedTermsOf(article),
  }));
  await store.keepItems(source.id, items, { isBacklog, now });
  return source.id;
}
