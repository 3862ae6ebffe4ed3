import type { DatabaseSync } from "node:sqlite";
import type { Publisher } from "../../source.ts";
import type { Coverage } from "../../story.ts";
import { type CoverageRow, coverageOf } from "../coverage-row.ts";
import { type PublishedRow, publishedOf } from "../published-columns.ts";
import { query } from "./query.ts";
import { shownQuery } from "./shown-query.ts";

type PublisherRow = PublishedRow & { source: string; articles: number };

export function coverageReader(connection: DatabaseSync) {
  // SQLite takes the bare columns from the row that holds the max(): https://sqlite.org/lang_select.html#bareagg
  const publishers = shownQuery<PublisherRow>(
    connection,
    (isShown) => `SELECT source, count(*) AS articles, max(latest_moment), published_day, published_at
     FROM articles WHERE ${isShown("articles.id")} GROUP BY source ORDER BY articles DESC, source`,
  );
  // From name to name through the index: count(DISTINCT source) would read the whole of it for every answer.
  const coverage = query<CoverageRow>(
    connection,
    `WITH RECURSIVE names (name) AS (
       SELECT min(source) FROM articles
       UNION ALL SELECT (SELECT min(source) FROM articles WHERE source > name) FROM names WHERE name IS NOT NULL
     )
     SELECT articles, (SELECT count(name) FROM names) AS sources,
       (SELECT min(latest_moment) FROM articles) AS earliest, (SELECT max(latest_moment) FROM articles) AS latest
     FROM archive_totals`,
  );
  const coverageOfSome = shownQuery<CoverageRow>(
    connection,
    (isShown) => `SELECT count(*) AS articles, count(DISTINCT source) AS sources,
       min(latest_moment) AS earliest, max(latest_moment) AS latest
     FROM articles WHERE ${isShown("articles.id")}`,
  );
  // From name to name, as above: a handful of steps, however many articles.
  const languages = query<{ language: string }>(
    connection,
    `WITH RECURSIVE held (language) AS (
       SELECT min(language) FROM articles
       UNION ALL SELECT (SELECT min(articles.language) FROM articles WHERE articles.language > held.language)
       FROM held WHERE held.language IS NOT NULL
     )
     SELECT language FROM held WHERE language IS NOT NULL`,
  );
  const names = query<{ name: string }>(
    connection,
    `WITH RECURSIVE names (name) AS (
       SELECT min(source) FROM articles
       UNION ALL SELECT (SELECT min(source) FROM articles WHERE source > name) FROM names WHERE name IS NOT NULL
     )
     SELECT name FROM names WHERE name IS NOT NULL`,
  );
  const sample = query(connection, "SELECT 1 FROM articles WHERE is_sample = 1 LIMIT 1");

  return {
    publishers: (sources?: readonly number[]): Publisher[] =>
      publishers(sources)
        .all()
        .map((row) => ({ name: row.source, articles: row.articles, latest: publishedOf(row) })),

    coverage: (sources?: readonly number[]): Coverage =>
      coverageOf(sources ? coverageOfSome(sources).get() : coverage.get()),

    languages: (): string[] => languages.all().map(({ language }) => language),

    publisherNames: (): string[] => names.all().map(({ name }) => name),

    holdsSamples: (): boolean => sample.get() !== undefined,
  };
}
