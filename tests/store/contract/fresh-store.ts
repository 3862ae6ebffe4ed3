import { afterEach, beforeEach } from "vitest";
import type { NewArticle } from "../../../src/article.ts";
import type { Candidates, QueryTerm } from "../../../src/candidate.ts";
import type { Clock } from "../../../src/clock.ts";
import type { Store } from "../../../src/store/store.ts";
import { NOON, saved, term } from "../store-samples.ts";

/** Gives an empty store that goes by this clock. */
export type OpenStore = (clock: Clock) => Promise<Store>;

/** An empty store for every test, at noon; `now` can be moved on. */
export function freshStore(open: OpenStore) {
  let opened: Store | undefined;
  const fresh = {
    now: NOON,
    get store(): Store {
      if (!opened) throw new Error("A store is open only while a test runs");
      return opened;
    },
    save: (...articles: NewArticle[]) => fresh.store.saveArticles(articles.map(saved), fresh.now),
    find: (...terms: [QueryTerm, ...QueryTerm[]]): Promise<Candidates> => fresh.store.candidates({ terms, limit: 10 }),
    idsWith: async (word: string) => (await fresh.find(term(word))).candidates.map(({ article }) => article),
  };
  beforeEach(async () => {
    fresh.now = NOON;
    opened = await open({ now: () => fresh.now });
  });
  afterEach(() => opened?.close());
  return fresh;
}
