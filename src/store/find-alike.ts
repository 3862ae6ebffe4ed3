import type { Article } from "../article.ts";
import type { Likeness, ReadArticle, Recognition } from "../recognition.ts";

/** A hash that more articles share says little; the newest of them are enough. */
export const ARTICLES_OF_A_HASH = 50;
/** One hash in common is chance; of copies that share a third of their words, fewer than one in 5,000 has no two. */
const FEWEST_SHARED = 2;
const COMPARED = 6;

/** Stored articles: the one that this one is, those with its text (that one among them), those written by its pattern. */
export type AlikeTexts = { same: number | undefined; copies: number[]; patterns: number[] };
export type StoredArticle = ReadArticle & { article: Article };

/** The articles with most hashes of a sketch in common, not this one itself; `sharing` gives those that have one of them. */
export function likeliest(
  sketch: readonly number[],
  sharing: (hash: number) => Iterable<number>,
  except?: number,
): number[] {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    for (const article of sharing(hash)) shared.set(article, (shared.get(article) ?? 0) + 1);
  }
  return [...shared]
    .filter(([article, count]) => count >= FEWEST_SHARED && article !== except)
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other)
    .slice(0, COMPARED)
    .map(([article]) => article);
}

/** What each of these stored articles is to this one; what cannot be read is different. */
export function compareTexts(
  given: ReadArticle,
  { articles, read }: { articles: readonly number[]; read: (id: number) => StoredArticle | undefined },
  { likeness }: Pick<Recognition, "likeness">,
): AlikeTexts {
  const found = articles.map((article) => {
    const stored = read(article);
    return { article, likeness: stored ? likeness(given, stored) : ("different" satisfies Likeness) };
  });
  const those = (...wanted: Likeness[]) =>
    found.filter(({ likeness }) => wanted.includes(likeness)).map(({ article }) => article);
  const [same] = those("one article");
  return { same, copies: those("one article", "copy"), patterns: those("pattern") };
}
