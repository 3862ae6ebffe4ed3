import type { StoredArticle } from "../find-alike.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";

/** Writes what articles are found by, in the place of what they were found by before. Its caller holds the transaction. */
export async function indexArticles(queries: Queries, articles: readonly StoredArticle[]): Promise<void> {
  const rows = articles.map(({ article, terms }) => ({ article: article.id, ...terms }));
  await queries.change(
    `INSERT INTO article_terms (article, title, body)
     SELECT article, title, body FROM json_to_recordset($1::text::json) AS asked (article bigint, title text, body text)
     ON CONFLICT (article) DO UPDATE SET title = excluded.title, body = excluded.body`,
    [asRecords(rows)],
  );
}
