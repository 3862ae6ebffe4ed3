import type { Queries } from "./connection.ts";

// Who may see an article: everybody, or the followers of the sources that hold it. The callers hold the transaction.

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
