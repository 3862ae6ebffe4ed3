import type { Article, NewArticle } from "../article.ts";
import type { IndexedTerms } from "../candidate.ts";
import type { FreshItem } from "../fresh-item.ts";
import type { ItemReading } from "./feed-reading.ts";

/** What the store knows of articles that are there. */
export type KeptArticles = {
  articleByKey(key: string): Promise<Article | undefined>;
  termsById(ids: number[]): Promise<ReadonlyMap<number, IndexedTerms>>;
  originalOf(id: number): Promise<NewArticle["original"]>;
};

/**
 * Items on their way into the store, none of which takes anything from an article that is there: a teaser leaves the fuller
 * text of its own source, and brings its headline only; what another source says at the same address, such as a list of
 * links, leaves the whole article as it is, unless it has more of the text.
 */
export async function* keepFullerText(
  items: AsyncIterable<ItemReading> | Iterable<ItemReading>,
  store: KeptArticles,
): AsyncGenerator<FreshItem> {
  for await (const item of items) yield await fullerOf(item, store);
}

async function fullerOf(item: ItemReading, store: KeptArticles): Promise<FreshItem> {
  const kept = await knownArticle(item.article.keys, store);
  if (!kept || saysMore(item, kept)) return item;
  const [terms, original] = [(await store.termsById([kept.id])).get(kept.id), await store.originalOf(kept.id)];
  if (!terms) return item;
  const { key, fingerprint, article } = item;
  const { text, paragraphs, language } = kept;
  if (kept.source !== article.source) {
    const { id: _, version: __, firstSeenAt: ___, isBacklog: ____, ...same } = kept;
    return { key, fingerprint, article: { ...same, keys: article.keys, original }, terms };
  }
  const whole = { ...article, text, paragraphs, language, original };
  return { key, fingerprint, article: whole, terms: { title: item.terms.title, body: terms.body } };
}

async function knownArticle(keys: string[], store: KeptArticles): Promise<Article | undefined> {
  for (const key of keys) {
    const article = await store.articleByKey(key);
    if (article) return article;
  }
  return undefined;
}

/** A source may shorten its own articles; a teaser is not the shorter article, it is a part of it. */
function saysMore({ article, isTeaser }: ItemReading, kept: Article): boolean {
  const isLonger = lengthOf(article) > lengthOf(kept);
  return kept.source === article.source ? !isTeaser || isLonger : !isTeaser && isLonger;
}

const lengthOf = ({ paragraphs }: Pick<Article, "paragraphs">) =>
  paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
