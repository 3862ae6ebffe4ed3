import type { DatabaseSync } from "node:sqlite";
import type { NewArticle } from "../../article.ts";
import { query } from "./query.ts";

/** Articles that came under another key and were known by their text. Its callers hold the transaction. */
export function knownByText(connection: DatabaseSync) {
  const insert = connection.prepare("INSERT INTO known_by_text (article) VALUES (?) ON CONFLICT DO NOTHING");
  const known = query(connection, "SELECT 1 FROM known_by_text WHERE article = ?");
  const version = query(
    connection,
    "SELECT 1 FROM article_versions WHERE article = ? AND title = ? AND text = ? LIMIT 1",
  );

  return {
    note: (article: number) => insert.run(article),
    has: (article: number): boolean => known.get(article) !== undefined,
    /** In an earlier version than the one that is shown. */
    saidBefore: (article: number, { title, text }: NewArticle): boolean =>
      version.get(article, title, text) !== undefined,
  };
}
