import type { IndexedTerms } from "../../candidate.ts";
import { countTerms } from "../count-terms.ts";
import type { StoredArticle } from "../find-alike.ts";
import { openVocabulary } from "../vocabulary-words.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";
import { vectorOf } from "./term-weights.ts";
import { toColumn } from "./text-columns.ts";

const INDEX_TERMS = `
  INSERT INTO article_terms (article, title, body)
  SELECT article, title, body FROM json_to_recordset($1::text::json) AS asked (article bigint, title text, body text)
  ON CONFLICT (article) DO UPDATE SET title = excluded.title, body = excluded.body`;

const INDEX_WORDS = `
  INSERT INTO article_words (article, terms, words)
  SELECT article, terms, words::tsvector
  FROM json_to_recordset($1::text::json) AS asked (article bigint, terms integer, words text)
  ON CONFLICT (article) DO UPDATE SET terms = excluded.terms, words = excluded.words`;

// The greater of two spellings is the one in small letters, and the one that keeps its marks: "heat" over "Heat",
// "Zürich" over "Zurich".
const ADD_TO_VOCABULARY = `
  INSERT INTO vocabulary (word, spelling, articles)
  SELECT word, max(spelling COLLATE "C"), sum(articles)
  FROM json_to_recordset($1::text::json) AS asked (word text, spelling text, articles bigint) GROUP BY word ORDER BY word
  ON CONFLICT (word) DO UPDATE SET
    articles = vocabulary.articles + excluded.articles, spelling = greatest(vocabulary.spelling, excluded.spelling)`;

/** Writes what articles are found by, in the place of what they were found by before. Its caller holds the transaction. */
export async function indexArticles(queries: Queries, articles: readonly StoredArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const vocabulary = openVocabulary();
  for (const { article } of articles) vocabulary.gather(article);
  const terms = articles.map(({ article, terms: { title, body } }) => ({
    article: article.id,
    title: toColumn(title),
    body: toColumn(body),
  }));
  await queries.change(INDEX_TERMS, [asRecords(terms)]);
  await indexWords(
    queries,
    articles.map(({ article, terms }) => ({ article: article.id, ...terms })),
  );
  await queries.change(ADD_TO_VOCABULARY, [asRecords(vocabulary.take())]);
}

/** What articles are searched by, in the place of what they were searched by before. */
export async function indexWords(queries: Queries, articles: readonly Indexed[]): Promise<void> {
  await queries.change(INDEX_WORDS, [asRecords(wordRows(articles))]);
}

type Indexed = { article: number } & IndexedTerms;

/** The rows of `article_words`, its vectors as text. */
export const wordRows = (articles: readonly Indexed[]) =>
  articles.map(({ article, ...indexed }) => ({
    article,
    terms: countTerms(indexed.title) + countTerms(indexed.body),
    words: vectorOf(indexed),
  }));
