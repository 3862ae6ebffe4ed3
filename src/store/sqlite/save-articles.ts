import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { Recognition } from "../../recognition.ts";
import { type Item, type KnownArticles, type Saved, type SavingOptions, takeArticles } from "../take-articles.ts";
import type { AlikeTextFinder } from "./alike-texts.ts";
import { articleTable } from "./article-table.ts";
import type { StoryJoiner } from "./join-stories.ts";
import { knownByText } from "./known-by-text.ts";
import { limitedArticles } from "./limited-articles.ts";
import { inDurableTransaction } from "./transaction.ts";
import type { UnjoinedArticles } from "./unjoined-articles.ts";

/** All of them, inside the transaction that its caller holds; in the order given. */
export type SaveAll = (items: Item[], options: SavingOptions) => Saved[];

export function articleWriter(connection: DatabaseSync, saveAll: SaveAll) {
  const limited = limitedArticles(connection);
  return {
    saveArticles: (items: Item[], now: Instant): Saved[] =>
      inDurableTransaction(connection, () => {
        const saved = saveAll(items, { isBacklog: false, isReread: false, now });
        limited.open(saved.map(({ id }) => id));
        return saved;
      }),
  };
}

export type SavingParts = {
  recognition: Recognition;
  texts: AlikeTextFinder;
  stories: StoryJoiner;
  unjoined: UnjoinedArticles;
};

export function articleSaver(
  connection: DatabaseSync,
  { recognition, texts, stories, unjoined }: SavingParts,
): SaveAll {
  const table = articleTable(connection);
  const known: KnownArticles = {
    ...table,
    ...knownByText(connection),
    idByText: (item, sketch) => texts.find(item, { sketch }).same,
  };

  return (items, options) => {
    if (items.some(({ article }) => !article.isSample)) table.removeSamples();
    const takesSamples = items.every(({ article }) => article.isSample) && !table.holdsRealArticles();
    const { saved, pending } = takeArticles(items, { known, recognition }, { ...options, takesSamples });
    const changed = [...pending.keys()];
    unjoined.forget(changed);
    stories.join(changed, pending);
    unjoined.joinSome();
    table.indexTerms(pending);
    return saved;
  };
}
