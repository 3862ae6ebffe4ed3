import { type Article, latestMomentOf, type NewArticle, type Published } from "../article.ts";
import type { IndexedTerms } from "../candidate.ts";
import type { Instant } from "../clock.ts";
import type { Recognition } from "../recognition.ts";
import type { SavedAs } from "./store.ts";

export type Item = { article: NewArticle; terms: IndexedTerms };
export type Saved = { id: number; as: SavedAs };
/** `isReread`: these are read again and again, and a later date makes nothing new: feeds date their items anew. */
export type SavingOptions = { isBacklog: boolean; isReread: boolean; now: Instant };
/** The terms of articles that are not in the index yet, by the article's number. */
export type PendingTerms = ReadonlyMap<number, IndexedTerms>;

/** The articles of a store while some are taken in: each sees what became of those before it. */
export type KnownArticles = {
  /** The article of the first key that is known. */
  idByKeys(keys: readonly string[]): number | undefined;
  addKeys(id: number, keys: readonly string[]): void;
  /** The one with this text, or nearly, that the same source brought under other keys. */
  idByText(item: Item, sketch: readonly number[]): number | undefined;
  stateOf(id: number): Article;
  add(article: NewArticle, terms: IndexedTerms, options: Pick<SavingOptions, "isBacklog" | "now">): number;
  replace(id: number, article: NewArticle, terms: IndexedTerms, version: number): void;
  /** Copies what the article says now to its earlier versions. */
  keepVersion(id: number, now: Instant): void;
  /** Articles that came under another key and were known by their text. */
  noteKnownByText(id: number): void;
  isKnownByText(id: number): boolean;
  /** In an earlier version than the one that is shown. */
  saidBefore(id: number, article: NewArticle): boolean;
};

/** What was added in this call, by source and text. */
type Arrived = Map<string, { id: number; item: Item }>;
/** `isChanged`: its terms may no longer be those in the index. */
type Taken = Saved & { isChanged: boolean };

/** A sample that came too late: no article has this number. */
const NOT_TAKEN: Taken = { id: 0, as: "known", isChanged: false };

/**
 * Decides what becomes of each of these articles, in the order given: the same in every engine, which looks up and writes
 * down. `takesSamples`: they enter a store that holds nothing else. Answers with what is to be indexed as well.
 */
export function takeArticles(
  items: readonly Item[],
  { known, recognition }: { known: KnownArticles; recognition: Recognition },
  options: SavingOptions & { takesSamples: boolean },
): { saved: Saved[]; pending: Map<number, IndexedTerms> } {
  const arrived: Arrived = new Map();
  const pending = new Map<number, IndexedTerms>();

  function takeOne({ article: given, terms }: Item): Taken {
    const article = storable(given);
    const id = known.idByKeys(article.keys) ?? idByText({ article, terms });
    if (id === undefined) return addNew({ article, terms });
    known.addKeys(id, article.keys);
    return { id, ...update(id, article, terms) };
  }

  /**
   * One that comes under other keys, perhaps edited. Two that come at once and differ are two: their source says so. So
   * are two to which whoever imports them gave ids of their own: that is no feed that changes its numbers.
   */
  function idByText(item: Item): number | undefined {
    if (item.article.givenId !== undefined) return undefined;
    const sketch = recognition.sketchOf(item.terms);
    if (sketch.length === 0) return undefined;
    const twin = arrived.get(textOf(item));
    const isTwin = twin && recognition.likeness(item, twin.item) === "one article";
    const id = isTwin ? twin.id : known.idByText(item, sketch);
    if (id !== undefined) known.noteKnownByText(id);
    return id;
  }

  function addNew(item: Item): Taken {
    const id = known.add(item.article, item.terms, options);
    arrived.set(textOf(item), { id, item });
    return { id, as: "added", isChanged: true };
  }

  function update(id: number, given: NewArticle, terms: IndexedTerms): Omit<Taken, "id"> {
    const before = known.stateOf(id);
    const comesUnderTwoKeys = known.isKnownByText(id);
    // Each of its keys would bring its own version back, again and again.
    if (comesUnderTwoKeys && known.saidBefore(id, given)) return { as: "known", isChanged: false };
    // A source that stops giving the date has not taken it back, and a new number makes nothing new.
    const keepsDate =
      given.published === "unknown" ||
      (comesUnderTwoKeys && before.published !== "unknown") ||
      (options.isReread && isLater(given.published, before.published));
    const article = keepsDate ? { ...given, published: before.published } : given;
    const isEdited = article.title !== before.title || article.text !== before.text;
    const isUpdated = isEdited || !sameJson(article.published, before.published);
    const isChanged = isUpdated || isReadBetter(article, before);
    if (isEdited) known.keepVersion(id, options.now);
    if (isChanged) known.replace(id, article, terms, isEdited ? before.version + 1 : before.version);
    return { as: isUpdated ? "updated" : "known", isChanged };
  }

  const saved = items.map((item) => {
    if (item.article.isSample && !options.takesSamples) return NOT_TAKEN;
    const one = takeOne(item);
    // One article may have come several times: its last terms count.
    if (one.isChanged) pending.set(one.id, item.terms);
    return one;
  });
  return { saved: saved.map(({ id, as }) => ({ id, as })), pending };
}

const textOf = ({ article, terms }: Item): string => `${article.source}\n${terms.body}`;

function isLater(one: Published, other: Published): boolean {
  const [moment, otherMoment] = [latestMomentOf(one), latestMomentOf(other)];
  return moment !== undefined && otherMoment !== undefined && moment > otherMoment;
}

/** The same text in other paragraphs, whose words are found from now on; or with another picture. */
const isReadBetter = ({ paragraphs, image }: NewArticle, before: Article): boolean =>
  !sameJson(paragraphs, before.paragraphs) || (image !== undefined && image !== before.image);

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** UTF-8 cannot carry half a surrogate pair; U+FFFD in its place is one code unit too, so every span still fits. */
const storable = (article: NewArticle): NewArticle => ({
  ...article,
  title: article.title.toWellFormed(),
  text: article.text.toWellFormed(),
});
