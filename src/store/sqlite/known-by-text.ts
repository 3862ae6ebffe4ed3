import type { DatabaseSync } from "node:sqlite";
import type { KnownArticles } from "../take-articles.ts";
import { query } from "./query.ts";

/** Articles that came under another key and were known by their text. Its callers hold the transaction. */
export function knownByText(
  connection: DatabaseSync,
): Pick<KnownArticles, "noteKnownByText" | "isKnownByText" | "saidBefore"> {
  const insert = connection.prepare("INSERT INTO known_by_text (article) VALUES (?) ON CONFLICT DO NOTHING");
  const known = query(connection, "SELECT 1 FROM known_by_text WHERE article = ?");
  const version = query(
    connection,
    "SELECT 1 FROM article_versions WHERE article = ? AND title = ? AND text = ? LIMIT 1",
  );

  return {
    noteKnownByText: (article) => void insert.run(article),
    isKnownByText: (article) => known.get(article) !== undefined,
    saidBefore: (article, { title, text }) => version.get(article, title, text) !== undefined,
  };
}
