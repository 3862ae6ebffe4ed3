import type { Article, NewArticle } from "../article.ts";
import type { IndexedTerms } from "../candidate.ts";
import type { FreshItem } from "../fresh-item.ts";
import type { Source } from "../source.ts";
import type { ItemReading } from "./feed-reading.ts";

/** What the store knows of articles that are there. */
export type KeptArticles = {
  articleByKey(key: string): Promise<Article | undefined>;
  termsById(ids: number[]): Promise<ReadonlyMap<number, IndexedTerms>>;
  originalOf(id: number): Promise<NewArticle["original"]>;
};

/** Of the words of a teaser: as many of them are in the text of its page. */
const SHARED_WORDS = 0.7;

/**
 * Items of a source on their way into the store, none of which takes anything from an article that is there. Where the
 * source reads pages, a teaser leaves the text of the page that it is a part of, and brings its headline only. What another
 * source says at the same address, such as a list of links, leaves the whole article as it is, unless it has more of the
 * text.
 */
export async function* keepFullerText(
  items: AsyncIterable<ItemReading> | Iterable<ItemReading>,
  { readsPages }: Pick<Source, "readsPages">,
  store: KeptArticles,
): AsyncGenerator<FreshItem> {
  for await (const item of items) yield await fullerOf(item, readsPages, store);
}

/** What is there, with all that is needed to hand it in again. */
type Kept = { article: Article; terms: IndexedTerms; original: NewArticle["original"] };

async function fullerOf(item: ItemReading, readsPages: boolean, store: KeptArticles): Promise<FreshItem> {
  const kept = await keptAs(item.article.keys, store);
  if (!kept) return item;
  const saysMore = lengthOf(item.article) > lengthOf(kept.article);
  if (kept.article.source !== item.article.source) {
    return item.isTeaser || !saysMore ? withArticle(item, kept) : item;
  }
  const isPart = readsPages && item.isTeaser && !saysMore && isPartOf(item.terms.body, kept.terms.body);
  return isPart ? withText(item, kept) : item;
}

async function keptAs(keys: string[], store: KeptArticles): Promise<Kept | undefined> {
  for (const key of keys) {
    const article = await store.articleByKey(key);
    const terms = article && (await store.termsById([article.id])).get(article.id);
    if (terms) return { article, terms, original: await store.originalOf(article.id) };
  }
  return undefined;
}

/** The item, known from now on as the article that is there. */
function withArticle({ key, fingerprint, article: { keys } }: ItemReading, kept: Kept): FreshItem {
  const { id: _, version: __, firstSeenAt: ___, isBacklog: ____, ...article } = kept.article;
  return { key, fingerprint, article: { ...article, keys, original: kept.original }, terms: kept.terms };
}

function withText({ key, fingerprint, article, terms }: ItemReading, kept: Kept): FreshItem {
  const { text, paragraphs, language } = kept.article;
  return {
    key,
    fingerprint,
    article: { ...article, text, paragraphs, language, original: kept.original },
    terms: { title: terms.title, body: kept.terms.body },
  };
}

const lengthOf = ({ paragraphs }: Pick<Article, "paragraphs">) =>
  paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);

function isPartOf(teaser: string, whole: string): boolean {
  const held = new Set(whole.split(" "));
  const words = new Set(teaser.split(" ").filter(Boolean));
  return [...words].filter((word) => held.has(word)).length >= words.size * SHARED_WORDS;
}
