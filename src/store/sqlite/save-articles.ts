import type { DatabaseSync } from "node:sqlite";
import type { NewArticle } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import type { Instant } from "../../clock.ts";
import type { SavedAs } from "../store.ts";
import { articleTable } from "./article-table.ts";
import { limitedArticles } from "./limited-articles.ts";
import { inDurableTransaction } from "./transaction.ts";

type Item = { article: NewArticle; terms: IndexedTerms };
/** `isChanged`: its terms may no longer be those in the index. */
type Saved = { id: number; as: SavedAs; isChanged: boolean };

/** A sample that came too late: no article has this number. */
const NOT_TAKEN: Saved = { id: 0, as: "known", isChanged: false };

/** All of them, inside the transaction that its caller holds; in the order given. */
export type SaveAll = (items: Item[], options: { isBacklog: boolean; now: Instant }) => { id: number; as: SavedAs }[];

export function articleWriter(connection: DatabaseSync, saveAll: SaveAll) {
  const limited = limitedArticles(connection);
  return {
    saveArticles: (items: Item[], now: Instant): { id: number; as: SavedAs }[] =>
      inDurableTransaction(connection, () => {
        const saved = saveAll(items, { isBacklog: false, now });
        limited.open(saved.map(({ id }) => id));
        return saved;
      }),
  };
}

export function articleSaver(connection: DatabaseSync): SaveAll {
  const table = articleTable(connection);

  function saveOne({ article: given, terms }: Item, options: { isBacklog: boolean; now: Instant }): Saved {
    const article = storable(given);
    const id = table.idByKeys(article.keys);
    if (id === undefined) return { id: table.add(article, terms, options), as: "added", isChanged: true };
    table.addKeys(id, article.keys);
    return { id, ...update(id, article, terms, options.now) };
  }

  function update(id: number, given: NewArticle, terms: IndexedTerms, now: Instant): Omit<Saved, "id"> {
    const before = table.stateOf(id);
    // A source that stops giving the date has not taken it back.
    const article = given.published === "unknown" ? { ...given, published: before.published } : given;
    const isEdited = article.title !== before.title || article.text !== before.text;
    const isUpdated = isEdited || !sameJson(article.published, before.published);
    // The same text in other paragraphs: a better reader has read it, and its words are found from now on.
    const isChanged = isUpdated || !sameJson(article.paragraphs, before.paragraphs);
    if (isEdited) table.keepVersion(id, now);
    if (isChanged) table.replace(id, article, terms, isEdited ? before.version + 1 : before.version);
    return { as: isUpdated ? "updated" : "known", isChanged };
  }

  return (items, options) => {
    if (items.some(({ article }) => !article.isSample)) table.removeSamples();
    const takesSamples = items.every(({ article }) => article.isSample) && !table.holdsRealArticles();
    const saved = items.map((item) => (item.article.isSample && !takesSamples ? NOT_TAKEN : saveOne(item, options)));
    table.indexTerms(lastTermsOf(items, saved));
    return saved.map(({ id, as }) => ({ id, as }));
  };
}

/** One article may have come several times: its last terms count. */
function lastTermsOf(items: Item[], saved: Saved[]): Map<number, IndexedTerms> {
  const terms = new Map<number, IndexedTerms>();
  for (const [at, { id, isChanged }] of saved.entries()) {
    const item = items[at];
    if (item && isChanged) terms.set(id, item.terms);
  }
  return terms;
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** UTF-8 cannot carry half a surrogate pair; U+FFFD in its place is one code unit too, so every span still fits. */
const storable = (article: NewArticle): NewArticle => ({
  ...article,
  title: article.title.toWellFormed(),
  text: article.text.toWellFormed(),
});
