import type { Instant } from "../../clock.ts";
import type { Recognition } from "../../recognition.ts";
import type { StoredArticle } from "../find-alike.ts";
import { type Item, type Saved, type SavingOptions, takeArticles } from "../take-articles.ts";
import { articlesAtHand } from "./articles-at-hand.ts";
import type { Connection, Queries } from "./connection.ts";
import { indexArticles } from "./index-articles.ts";
import { joinStories } from "./join-stories.ts";
import { openToAll } from "./limited-articles.ts";
import { lockSaving } from "./lock-saving.ts";
import { readAtHand } from "./read-at-hand.ts";
import { holdsRealArticles, removeSamples } from "./samples.ts";
import type { UnjoinedArticles } from "./unjoined-articles.ts";
import { writeArticles } from "./write-articles.ts";

/** All of them, inside the transaction that its caller holds; in the order given. */
export type SaveAll = (queries: Queries, items: Item[], options: SavingOptions) => Promise<Saved[]>;

export function articleWriter(connection: Connection, saveAll: SaveAll) {
  return {
    saveArticles: (items: Item[], now: Instant): Promise<Saved[]> =>
      connection.inTransaction(async (queries) => {
        const saved = await saveAll(queries, items, { isBacklog: false, isReread: false, now });
        await openToAll(
          queries,
          saved.map(({ id }) => id),
        );
        return saved;
      }),
  };
}

export type SavingParts = { recognition: Recognition; unjoined: UnjoinedArticles };

/** A batch takes a few dozen ways to the server, however many articles are in it. */
export function articleSaver({ recognition, unjoined }: SavingParts): SaveAll {
  return async (queries, items, options) => {
    if (items.length === 0) return [];
    await lockSaving(queries);
    const areSamples = items.every(({ article }) => article.isSample);
    if (!areSamples) await removeSamples(queries);
    const takesSamples = areSamples && !(await holdsRealArticles(queries));
    const { known, changes } = articlesAtHand(await readAtHand(queries, items, recognition), recognition);
    const { saved, pending } = takeArticles(items, { known, recognition }, { ...options, takesSamples });
    const numberOf = await writeArticles(queries, changes());
    const changed = [...pending].map(([id, terms]): StoredArticle => {
      return { article: { ...known.stateOf(id), id: numberOf(id) }, terms };
    });
    await indexArticles(queries, changed);
    await unjoined.forget(
      queries,
      changed.map(({ article }) => article.id),
    );
    await joinStories(queries, changed, recognition);
    await unjoined.joinSome(queries);
    return saved.map(({ id, as }) => ({ id: numberOf(id), as }));
  };
}
