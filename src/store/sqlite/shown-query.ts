import type { DatabaseSync } from "node:sqlite";
import { type Query, query } from "./query.ts";

/** The condition under which the article with this id is among those that were asked for. */
type IsShown = (article: string) => string;

const toEverybody: IsShown = () => "true";

// The plus keeps SQLite from looking for each of ten thousand sources in turn: an article has few, and they are looked at.
const toFollowers: IsShown = (article) =>
  `(NOT EXISTS (SELECT 1 FROM limited_articles WHERE limited_articles.article = ${article})
    OR EXISTS (SELECT 1 FROM article_sources WHERE article_sources.article = ${article}
               AND +article_sources.source IN (SELECT value FROM json_each($sources))))`;

/**
 * A query for articles that can be told whose: all of them, or those of some sources and of none. The question about all
 * is a statement of its own, so that it costs nothing more.
 */
export function shownQuery<Row>(
  connection: DatabaseSync,
  sql: (isShown: IsShown) => string,
): (sources: readonly number[] | undefined) => Query<Row> {
  const all = query<Row>(connection, sql(toEverybody));
  const some = connection.prepare(sql(toFollowers));
  return (sources) => {
    if (sources === undefined) return all;
    const named = { $sources: JSON.stringify(sources) };
    return {
      all: (...values) => some.all(named, ...values) as Row[],
      get: (...values) => some.get(named, ...values) as Row | undefined,
    };
  };
}
