/**
 * The condition under which the article with this id (a column) is shown to those who follow these sources (a value such
 * as "$2"): it came from one of them, or from none. Where no sources are given (NULL), it holds for every article, and
 * PostgreSQL leaves it out of its plan.
 */
export const isShown = (article: string, sources: string): string =>
  `(${sources}::bigint[] IS NULL
    OR NOT EXISTS (SELECT 1 FROM limited_articles WHERE limited_articles.article = ${article})
    OR EXISTS (SELECT 1 FROM article_sources
               WHERE article_sources.article = ${article} AND article_sources.source = ANY(${sources}::bigint[])))`;
