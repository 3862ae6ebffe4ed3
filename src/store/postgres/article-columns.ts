import type { Article, ArticleVersion } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import { type ArticleRow, articleOf, spansAsJson } from "../article-rows.ts";
import { countTerms } from "../count-terms.ts";
import { type PublishedRow, publishedColumns, publishedOf } from "../published-columns.ts";
import { fromColumn, toColumn, toNameColumn } from "./text-columns.ts";

/** A row of `articles` as the article that it is. */
export const storedArticleOf = (row: ArticleRow): Article =>
  articleOf({
    ...row,
    source: fromColumn(row.source),
    given_id: row.given_id && fromColumn(row.given_id),
    url: row.url && fromColumn(row.url),
    author: row.author && fromColumn(row.author),
    image: row.image && fromColumn(row.image),
    title: fromColumn(row.title),
    text: fromColumn(row.text),
  });

/** What is written of an article, by the names of the columns. */
export function columnsOf(article: Omit<Article, "id">, terms: IndexedTerms) {
  const [published_day, published_at, latest_moment] = publishedColumns(article.published);
  return {
    ...{ published_day, published_at, latest_moment },
    version: article.version,
    is_sample: article.isSample,
    is_backlog: article.isBacklog,
    title_is_guessed: article.titleIsGuessed,
    first_seen_at: article.firstSeenAt,
    sort_at: latest_moment ?? article.firstSeenAt,
    title_terms: countTerms(terms.title),
    body_terms: countTerms(terms.body),
    source: toNameColumn(article.source),
    given_id: nullable(article.givenId),
    url: nullable(article.url),
    author: nullable(article.author),
    image: nullable(article.image),
    language: article.language ?? null,
    title: toColumn(article.title),
    paragraphs: spansAsJson(article.paragraphs),
    text: toColumn(article.text),
  };
}

/** The names of these columns, and their types, as `json_to_recordset` wants to have them. */
export const ARTICLE_COLUMNS = `published_day, published_at, latest_moment, version, is_sample, is_backlog, title_is_guessed,
  first_seen_at, sort_at, title_terms, body_terms, source, given_id, url, author, image, language, title, paragraphs, text`;
export const TYPED_ARTICLE_COLUMNS = `published_day text, published_at bigint, latest_moment bigint, version integer,
  is_sample boolean, is_backlog boolean, title_is_guessed boolean, first_seen_at bigint, sort_at bigint, title_terms integer,
  body_terms integer, source text, given_id text, url text, author text, image text, language text, title text, paragraphs text,
  text text`;

export type VersionRow = PublishedRow & { version: number; replaced_at: number; title: string; text: string };

export const versionOf = (row: VersionRow): ArticleVersion => ({
  version: row.version,
  title: fromColumn(row.title),
  text: fromColumn(row.text),
  published: publishedOf(row),
  replacedAt: row.replaced_at,
});

const nullable = (text: string | undefined): string | null => (text === undefined ? null : toColumn(text));
