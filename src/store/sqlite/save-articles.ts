import type { DatabaseSync } from "node:sqlite";
import { latestMomentOf, type NewArticle, type Published } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import type { Instant } from "../../clock.ts";
import type { Recognition } from "../../recognition.ts";
import type { SavedAs } from "../store.ts";
import type { AlikeTextFinder } from "./alike-texts.ts";
import { articleTable } from "./article-table.ts";
import type { StoryJoiner } from "./join-stories.ts";
import { knownByText } from "./known-by-text.ts";
import { limitedArticles } from "./limited-articles.ts";
import { inDurableTransaction } from "./transaction.ts";
import type { UnjoinedArticles } from "./unjoined-articles.ts";

type Item = { article: NewArticle; terms: IndexedTerms };
/** `isChanged`: its terms may no longer be those in the index. */
type Saved = { id: number; as: SavedAs; isChanged: boolean };

/** What was added in this call, by source and text. */
type Arrived = Map<string, { id: number; item: Item }>;
/** `isReread`: these are read again and again, and a later date makes nothing new: feeds date their items anew. */
type SavingOptions = { isBacklog: boolean; isReread: boolean; now: Instant };

/** A sample that came too late: no article has this number. */
const NOT_TAKEN: Saved = { id: 0, as: "known", isChanged: false };

/** All of them, inside the transaction that its caller holds; in the order given. */
export type SaveAll = (items: Item[], options: SavingOptions) => { id: number; as: SavedAs }[];

export function articleWriter(connection: DatabaseSync, saveAll: SaveAll) {
  const limited = limitedArticles(connection);
  return {
    saveArticles: (items: Item[], now: Instant): { id: number; as: SavedAs }[] =>
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
  const byText = knownByText(connection);

  function saveOne({ article: given, terms }: Item, options: SavingOptions, arrived: Arrived): Saved {
    const article = storable(given);
    const id = table.idByKeys(article.keys) ?? idByText({ article, terms }, arrived);
    if (id === undefined) return addNew({ article, terms }, options, arrived);
    table.addKeys(id, article.keys);
    return { id, ...update(id, article, terms, options) };
  }

  /**
   * One that comes under other keys, perhaps edited. Two that come at once and differ are two: their source says so. So
   * are two to which whoever imports them gave ids of their own: that is no feed that changes its numbers.
   */
  function idByText(item: Item, arrived: Arrived): number | undefined {
    if (item.article.givenId !== undefined) return undefined;
    const sketch = recognition.sketchOf(item.terms);
    if (sketch.length === 0) return undefined;
    const twin = arrived.get(textOf(item));
    const isTwin = twin && recognition.likeness(item, twin.item) === "one article";
    const id = isTwin ? twin.id : texts.find(item, { sketch }).same;
    if (id !== undefined) byText.note(id);
    return id;
  }

  function addNew(item: Item, options: SavingOptions, arrived: Arrived): Saved {
    const id = table.add(item.article, item.terms, options);
    arrived.set(textOf(item), { id, item });
    return { id, as: "added", isChanged: true };
  }

  function update(
    id: number,
    given: NewArticle,
    terms: IndexedTerms,
    { isReread, now }: SavingOptions,
  ): Omit<Saved, "id"> {
    const before = table.stateOf(id);
    const comesUnderTwoKeys = byText.has(id);
    // Each of its keys would bring its own version back, again and again.
    if (comesUnderTwoKeys && byText.saidBefore(id, given)) return { as: "known", isChanged: false };
    // A source that stops giving the date has not taken it back, and a new number makes nothing new.
    const keepsDate =
      given.published === "unknown" ||
      (comesUnderTwoKeys && before.published !== "unknown") ||
      (isReread && isLater(given.published, before.published));
    const article = keepsDate ? { ...given, published: before.published } : given;
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
    const pending = new Map<number, IndexedTerms>();
    const arrived: Arrived = new Map();
    const saved = items.map((item) => {
      if (item.article.isSample && !takesSamples) return NOT_TAKEN;
      const one = saveOne(item, options, arrived);
      // One article may have come several times: its last terms count.
      if (one.isChanged) pending.set(one.id, item.terms);
      return one;
    });
    const changed = [...pending.keys()];
    unjoined.forget(changed);
    stories.join(changed, pending);
    unjoined.joinSome();
    table.indexTerms(pending);
    return saved.map(({ id, as }) => ({ id, as }));
  };
}

const textOf = ({ article, terms }: Item): string => `${article.source}\n${terms.body}`;

function isLater(one: Published, other: Published): boolean {
  const [moment, otherMoment] = [latestMomentOf(one), latestMomentOf(other)];
  return moment !== undefined && otherMoment !== undefined && moment > otherMoment;
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** UTF-8 cannot carry half a surrogate pair; U+FFFD in its place is one code unit too, so every span still fits. */
const storable = (article: NewArticle): NewArticle => ({
  ...article,
  title: article.title.toWellFormed(),
  text: article.text.toWellFormed(),
});
