import type { Queries } from "./connection.ts";

// Who may see an article: everybody, or the followers of the sources that hold it. The callers hold the transaction.

/** They came from a source, and were not there before. */
export async function limit(queries: Queries, articles: readonly number[]): Promise<void> {
  await queries.change("INSERT INTO limited_articles (article) SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING", [
    articles,
  ]);
}

/** A source holds them: they are nobody's no longer. */
export async function adopt(queries: Queries, articles: readonly number[]): Promise<void> {
  await queries.change(
    "UPDATE limited_articles SET is_orphaned = false WHERE article = ANY($1::bigint[]) AND is_orphaned",
    [articles],
  );
}

/** They came from somewhere else than a source: everybody is shown them. */
export async function openToAll(queries: Queries, articles: readonly number[]): Promise<void> {
  await queries.change("DELETE FROM limited_articles WHERE article = ANY($1::bigint[])", [articles]);
}

/** Before a source goes that was everybody's: its articles stay everybody's. */
export async function openAllOf(queries: Queries, source: number): Promise<void> {
  await queries.change(
    "DELETE FROM limited_articles WHERE article IN (SELECT article FROM article_sources WHERE source = $1)",
    [source],
  );
}

/** Before another source goes: what only it holds is for nobody from now on. */
export async function orphanAllOf(queries: Queries, source: number): Promise<void> {
  await queries.change(
    `UPDATE limited_articles SET is_orphaned = true
     WHERE article IN (SELECT article FROM article_sources WHERE source = $1)
       AND NOT EXISTS (SELECT 1 FROM article_sources WHERE article = limited_articles.article AND source <> $1)`,
    [source],
  );
}
