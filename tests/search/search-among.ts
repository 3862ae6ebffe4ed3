import type { NewArticle } from "../../src/article.ts";
import { rankByWords } from "../../src/search/rank-by-words.ts";
import type { SearchOptions, SearchResult } from "../../src/search/searcher.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { termsOf } from "../../src/text/terms.ts";

/** An article as a search test thinks of it; the body is one paragraph. */
export type Told = { title?: string; body: string; language?: string; published?: NewArticle["published"] };

export type Ask = (question: string, options?: Partial<SearchOptions>) => Promise<SearchResult>;

/** A searcher over a real store in memory that holds these articles, numbered from 1; it answers people unless told otherwise. */
export async function searchAmong(...told: Told[]): Promise<Ask> {
  const store = await openSqliteStore(":memory:");
  if (!store.ok) throw new Error(store.failure.message);
  const articles = told.map(articleOf);
  await store.value.saveArticles(
    articles.map((article) => ({
      article,
      terms: {
        title: termsOf(article.title, article.language).join(" "),
        body: termsOf(article.text, article.language).join(" "),
      },
    })),
    Date.UTC(2026, 10, 1),
  );
  const searcher = rankByWords(store.value);
  return (question, options) =>
    searcher.search(question, { limit: 10, now: Date.UTC(2026, 10, 22, 12), onlyAnswers: true, ...options });
}

/** The titles of what was found, best first. */
export const titlesOf = ({ hits }: SearchResult): string[] => hits.map(({ article }) => article.title);

function articleOf(
  { title = "Untitled", body, language = "en", published = "unknown" }: Told,
  index: number,
): NewArticle {
  return {
    keys: [`id:${index}`],
    source: "Example Times",
    title,
    titleIsGuessed: false,
    text: body,
    paragraphs: [{ start: 0, end: body.length }],
    language,
    published,
    isSample: false,
  };
}
