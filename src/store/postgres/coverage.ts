import type { IndexedTerms } from "../../candidate.ts";
import type { Publisher } from "../../source.ts";
import type { Coverage } from "../../story.ts";
import { type CoverageRow, coverageOf } from "../coverage-row.ts";
import { type PublishedRow, publishedOf } from "../published-columns.ts";
import type { Connection } from "./connection.ts";
import { isShown } from "./shown.ts";
import { fromColumn } from "./text-columns.ts";
import { wholeNumbers } from "./whole-numbers.ts";

type PublisherRow = PublishedRow & { source: string; articles: number };

/** From value to value through an index, a handful of steps: PostgreSQL's DISTINCT would read the whole of it. */
const eachOf = (column: string): string => `
  WITH RECURSIVE held (value) AS (
    SELECT min(${column}) FROM articles
    UNION ALL SELECT (SELECT min(${column}) FROM articles WHERE ${column} > held.value) FROM held WHERE held.value IS NOT NULL
  )
  SELECT value FROM held WHERE value IS NOT NULL`;

const LATEST_OF_EACH = `
  SELECT * FROM (
    SELECT DISTINCT ON (source) source, count(*) OVER (PARTITION BY source) AS articles, published_day, published_at
    FROM articles WHERE ${isShown("articles.id", "$1")}
    ORDER BY source, latest_moment DESC NULLS LAST
  ) AS publishers
  ORDER BY articles DESC, source`;

const ALL = `
  SELECT articles, (SELECT count(*) FROM (${eachOf("source")}) AS names) AS sources,
    (SELECT min(latest_moment) FROM articles) AS earliest, (SELECT max(latest_moment) FROM articles) AS latest
  FROM archive_totals`;

const SOME = `
  SELECT count(*) AS articles, count(DISTINCT source) AS sources,
    min(latest_moment) AS earliest, max(latest_moment) AS latest
  FROM articles WHERE ${isShown("articles.id", "$1")}`;

/** What the archive holds, by its languages, publishers and days. */
export function coverageReader(connection: Connection) {
  const each = async (column: string): Promise<string[]> =>
    (await connection.rows<{ value: string }>(eachOf(column))).map(({ value }) => fromColumn(value));

  return {
    async publishers(sources?: readonly number[]): Promise<Publisher[]> {
      const rows = await connection.rows<PublisherRow>(LATEST_OF_EACH, [sources ?? null]);
      return rows.map((row) => {
        return { name: fromColumn(row.source), articles: row.articles, latest: publishedOf(row) };
      });
    },

    async coverage(sources?: readonly number[]): Promise<Coverage> {
      const [row] = sources
        ? await connection.rows<CoverageRow>(SOME, [sources])
        : await connection.rows<CoverageRow>(ALL);
      return coverageOf(row);
    },

    languages: (): Promise<string[]> => each("language"),

    publisherNames: (): Promise<string[]> => each("source"),

    holdsSamples: async (): Promise<boolean> =>
      (await connection.rows("SELECT 1 FROM articles WHERE is_sample LIMIT 1")).length > 0,

    async termsById(ids: number[]): Promise<ReadonlyMap<number, IndexedTerms>> {
      const rows = await connection.rows<{ article: number } & IndexedTerms>(
        "SELECT article, title, body FROM article_terms WHERE article = ANY($1::bigint[])",
        [wholeNumbers(ids)],
      );
      return new Map(
        rows.map(({ article, title, body }) => [article, { title: fromColumn(title), body: fromColumn(body) }]),
      );
    },
  };
}
