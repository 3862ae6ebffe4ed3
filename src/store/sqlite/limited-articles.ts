import type { DatabaseSync } from "node:sqlite";

/** Who may see an article: everybody, or the followers of the sources that hold it. Its callers hold the transaction. */
export function limitedArticles(connection: DatabaseSync) {
  const limit = connection.prepare("INSERT INTO limited_articles (article) VALUES (?) ON CONFLICT DO NOTHING");
  const adopt = connection.prepare("UPDATE limited_articles SET is_orphaned = 0 WHERE article = ? AND is_orphaned = 1");
  const open = connection.prepare("DELETE FROM limited_articles WHERE article IN (SELECT value FROM json_each(?))");
  const openAll = connection.prepare(
    "DELETE FROM limited_articles WHERE article IN (SELECT article FROM article_sources WHERE source = ?)",
  );
  const orphanAll = connection.prepare(
    `UPDATE limited_articles SET is_orphaned = 1
     WHERE article IN (SELECT article FROM article_sources WHERE source = $source)
       AND NOT EXISTS (SELECT 1 FROM article_sources WHERE article = limited_articles.article AND source <> $source)`,
  );

  return {
    /** It came from a source, and was not there before. */
    limit: (article: number) => limit.run(article),
    /** A source holds it: it is nobody's no longer. */
    adopt: (article: number) => adopt.run(article),
    /** They came from somewhere else than a source. */
    open: (articles: readonly number[]) => open.run(JSON.stringify(articles)),
    /** Before a source goes that was everybody's: its articles stay everybody's. */
    openAllOf: (source: number) => openAll.run(source),
    /** Before another source goes: what only it holds is for nobody from now on. */
    orphanAllOf: (source: number) => orphanAll.run({ $source: source }),
  };
}
