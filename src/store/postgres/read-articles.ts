import { inflateSync } from "node:zlib";
import type { Article, ArticleVersion, NewArticle } from "../../article.ts";
import type { ArticleRow } from "../article-rows.ts";
import type { LatestQuery } from "../store.ts";
import { storedArticleOf, type VersionRow, versionOf } from "./article-columns.ts";
import type { Connection } from "./connection.ts";
import { isShown } from "./shown.ts";
import { toKeyColumn, toNameColumn } from "./text-columns.ts";
import { wholeNumbers } from "./whole-numbers.ts";

const BY_IDS = `
  SELECT articles.* FROM unnest($1::bigint[]) WITH ORDINALITY AS asked (id, place) JOIN articles USING (id)
  WHERE ${isShown("articles.id", "$2")} ORDER BY place`;

const BY_KEY = `
  SELECT articles.* FROM article_keys JOIN articles ON articles.id = article_keys.article
  WHERE article_keys.key = $1 AND ${isShown("articles.id", "$2")}`;

const LATEST = `
  SELECT * FROM articles
  WHERE sort_at >= coalesce($1::bigint, sort_at) AND sort_at <= coalesce($2::bigint, sort_at)
    AND ($3::text[] IS NULL OR source = ANY($3::text[])) AND ${isShown("articles.id", "$4")}
    AND (latest_moment IS NOT NULL OR NOT $5::boolean)
  ORDER BY sort_at DESC, id DESC LIMIT $6`;

export function articleReader(connection: Connection) {
  return {
    async articlesById(ids: number[], sources?: readonly number[]): Promise<Article[]> {
      const rows = await connection.rows<ArticleRow>(BY_IDS, [wholeNumbers(ids), sources ?? null]);
      return rows.map(storedArticleOf);
    },

    async articleByKey(key: string, sources?: readonly number[]): Promise<Article | undefined> {
      const [row] = await connection.rows<ArticleRow>(BY_KEY, [toKeyColumn(key), sources ?? null]);
      return row && storedArticleOf(row);
    },

    async latestArticles({ limit, since, until, publishers, isDated, sources }: LatestQuery): Promise<Article[]> {
      const rows = await connection.rows<ArticleRow>(LATEST, [
        since === undefined ? null : Math.ceil(since),
        until === undefined ? null : Math.floor(until),
        publishers?.map(toNameColumn) ?? null,
        sources ?? null,
        isDated ?? false,
        limit,
      ]);
      return rows.map(storedArticleOf);
    },

    async earlierVersions(id: number): Promise<ArticleVersion[]> {
      const rows = await connection.rows<VersionRow>(
        "SELECT * FROM article_versions WHERE article = ANY($1::bigint[]) ORDER BY version",
        [wholeNumbers([id])],
      );
      return rows.map(versionOf);
    },

    async originalOf(id: number): Promise<NewArticle["original"]> {
      const [row] = await connection.rows<{ format: "html" | "markdown"; markup: Uint8Array }>(
        "SELECT format, markup FROM originals WHERE article = ANY($1::bigint[])",
        [wholeNumbers([id])],
      );
      return row && { format: row.format, markup: inflateSync(row.markup).toString("utf8") };
    },
  };
}
