import type { Article, ArticleVersion, NewArticle } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import type { Recognition } from "../../recognition.ts";
import { compareTexts, likeliest, type StoredArticle } from "../find-alike.ts";
import type { KnownArticles } from "../take-articles.ts";
import { FIRST_NEW } from "./first-new.ts";
import { toKeyColumn } from "./text-columns.ts";
import type { Sketches } from "./text-sketches.ts";

/** What is known of the articles that came, and of those that they may be; see `readAtHand`. */
export type AtHand = {
  /** The article of each key, as its column has it. */
  keys: Map<string, number>;
  articles: Map<number, Article>;
  /** Those with which texts are compared. */
  stored: ReadonlyMap<number, StoredArticle>;
  sketches: Sketches;
  knownByText: Set<number>;
  /** What those that may be known by their text said before. */
  versions: Map<number, Pick<ArticleVersion, "title" | "text">[]>;
};

/** What became of them, to be written down. Articles from `FIRST_NEW` on have no number of their own yet. */
export type ArticleChanges = {
  /** In the order in which they were added. */
  added: { article: Article; terms: IndexedTerms }[];
  replaced: { article: Article; terms: IndexedTerms }[];
  versions: (ArticleVersion & { article: number })[];
  keys: { key: string; article: number }[];
  /** Undefined where an article has none any more. */
  originals: ReadonlyMap<number, NewArticle["original"]>;
  knownByText: number[];
};

/** Changed in memory first, because each article that is taken in sees what became of those before it. */
export function articlesAtHand(
  { keys, articles, stored, sketches, knownByText, versions }: AtHand,
  recognition: Recognition,
): { known: KnownArticles; changes(): ArticleChanges } {
  const termsOf = new Map<number, IndexedTerms>();
  const newVersions: ArticleChanges["versions"] = [];
  const newKeys = new Map<string, number>();
  const originals = new Map<number, NewArticle["original"]>();
  const noted = new Set<number>();
  let added = 0;

  function stateOf(id: number): Article {
    const article = articles.get(id);
    if (!article) throw new Error(`Article ${id} has a key and no row`);
    return article;
  }

  function addKeys(id: number, given: readonly string[]): void {
    for (const key of given.map(toKeyColumn)) {
      if (keys.has(key)) continue;
      keys.set(key, id);
      newKeys.set(key, id);
    }
  }

  function put(article: Article, terms: IndexedTerms, { original }: NewArticle): void {
    articles.set(article.id, article);
    termsOf.set(article.id, terms);
    if (original) originals.set(article.id, original);
  }

  const known: KnownArticles = {
    addKeys,
    stateOf,
    idByKeys: (given) => given.map((key) => keys.get(toKeyColumn(key))).find((id) => id !== undefined),
    idByText(item, sketch) {
      const read = (id: number) => {
        const compared = stored.get(id);
        return compared && { ...compared, article: stateOf(id) };
      };
      return compareTexts(item, { articles: likeliest(sketch, sketches.sharing), read }, recognition).same;
    },
    add(given, terms, { isBacklog, now }) {
      const id = FIRST_NEW + added;
      added += 1;
      put({ ...withoutKeys(given), id, version: 1, firstSeenAt: now, isBacklog }, terms, given);
      addKeys(id, given.keys);
      return id;
    },
    replace(id, given, terms, version) {
      const before = stateOf(id);
      if (before.text !== given.text) originals.set(id, undefined);
      put({ ...merged(before, given), version }, terms, given);
    },
    keepVersion(id, now) {
      const { version, title, text, published } = stateOf(id);
      newVersions.push({ article: id, version, title, text, published, replacedAt: now });
      versions.set(id, [...(versions.get(id) ?? []), { title, text }]);
    },
    noteKnownByText(id) {
      knownByText.add(id);
      noted.add(id);
    },
    isKnownByText: (id) => knownByText.has(id),
    saidBefore: (id, { title, text }) =>
      (versions.get(id) ?? []).some((version) => version.title === title && version.text === text),
  };

  const written = (isNew: boolean) =>
    [...termsOf].filter(([id]) => id >= FIRST_NEW === isNew).map(([id, terms]) => ({ article: stateOf(id), terms }));

  return {
    known,
    changes: () => ({
      added: written(true),
      replaced: written(false),
      versions: newVersions,
      keys: [...newKeys].map(([key, article]) => ({ key, article })),
      originals,
      knownByText: [...noted],
    }),
  };
}

const withoutKeys = ({ keys: _keys, original: _original, ...article }: NewArticle) => article;

/** What the new reading does not say, the old one still does. */
const merged = (before: Article, given: NewArticle): Article => ({
  ...before,
  ...withoutKeys(given),
  isSample: before.isSample,
  givenId: given.givenId ?? before.givenId,
  url: given.url ?? before.url,
  author: given.author ?? before.author,
  image: given.image ?? before.image,
  language: given.language ?? before.language,
});
