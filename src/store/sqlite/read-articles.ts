import type { DatabaseSync } from "node:sqlite";
import { inflateSync } from "node:zlib";
import type { Article, ArticleVersion, NewArticle } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import { type ArticleRow, articleOf } from "../article-rows.ts";
import { type PublishedRow, publishedOf } from "../published-columns.ts";
import type { LatestQuery } from "../store.ts";
import { query } from "./query.ts";
import { shownQuery } from "./shown-query.ts";

type VersionRow = PublishedRow & { version: number; replaced_at: number; title: string; text: string };
type OriginalRow = { format: "html" | "markdown"; markup: Uint8Array };

export function articleReader(connection: DatabaseSync) {
  const byIds = shownQuery<ArticleRow>(
    connection,
    (isShown) =>
      `SELECT articles.* FROM json_each(?) AS asked JOIN articles ON articles.id = asked.value
       WHERE ${isShown("articles.id")} ORDER BY asked.key`,
  );
  const termsByIds = query<IndexedTerms & { id: number }>(
    connection,
    `SELECT asked.value AS id, article_terms.title, article_terms.body
     FROM json_each(?) AS asked JOIN article_terms ON article_terms.rowid = asked.value`,
  );
  const byKey = shownQuery<ArticleRow>(
    connection,
    (isShown) =>
      `SELECT articles.* FROM article_keys JOIN articles ON articles.id = article_keys.article
       WHERE article_keys.key = ? AND ${isShown("articles.id")}`,
  );
  const latest = shownQuery<ArticleRow>(
    connection,
    (isShown) =>
      `SELECT * FROM articles WHERE sort_at BETWEEN ? AND ? AND (latest_moment IS NOT NULL OR ?) AND ${isShown("articles.id")}
       ORDER BY sort_at DESC, id DESC LIMIT ?`,
  );
  const latestOf = shownQuery<ArticleRow>(
    connection,
    (isShown) =>
      `SELECT * FROM articles WHERE source IN (SELECT value FROM json_each(?)) AND sort_at BETWEEN ? AND ?
         AND (latest_moment IS NOT NULL OR ?) AND ${isShown("articles.id")} ORDER BY sort_at DESC, id DESC LIMIT ?`,
  );
  const versions = query<VersionRow>(connection, "SELECT * FROM article_versions WHERE article = ? ORDER BY version");
  const original = query<OriginalRow>(connection, "SELECT format, markup FROM originals WHERE article = ?");

  return {
    articlesById: (ids: number[], sources?: readonly number[]): Article[] =>
      byIds(sources).all(JSON.stringify(ids)).map(articleOf),

    termsById: (ids: number[]): ReadonlyMap<number, IndexedTerms> =>
      new Map(termsByIds.all(JSON.stringify(ids)).map(({ id, title, body }) => [id, { title, body }])),

    articleByKey(key: string, sources?: readonly number[]): Article | undefined {
      const row = byKey(sources).get(key);
      return row && articleOf(row);
    },

    latestArticles({ limit, since, until, publishers, isDated = false, sources }: LatestQuery): Article[] {
      const ever = [since ?? Number.MIN_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER];
      const bounds = [...ever, isDated ? 0 : 1, limit];
      const rows = publishers
        ? latestOf(sources).all(JSON.stringify(publishers), ...bounds)
        : latest(sources).all(...bounds);
      return rows.map(articleOf);
    },

    earlierVersions: (id: number): ArticleVersion[] => versions.all(id).map(versionOf),

    originalOf(id: number): NewArticle["original"] {
      const row = original.get(id);
      return row && { format: row.format, markup: inflateSync(row.markup).toString("utf8") };
    },
  };
}

const versionOf = (row: VersionRow): ArticleVersion => ({
  version: row.version,
  title: row.title,
  text: row.text,
  published: publishedOf(row),
  replacedAt: row.replaced_at,
});
