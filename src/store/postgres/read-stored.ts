import type { IndexedTerms } from "../../candidate.ts";
import type { ArticleRow } from "../article-rows.ts";
import type { StoredArticle } from "../find-alike.ts";
import { storedArticleOf } from "./article-columns.ts";
import type { Queries } from "./connection.ts";
import { fromColumn } from "./text-columns.ts";

type Row = ArticleRow & { indexed_title: string; indexed_body: string };

const BY_IDS = `
  SELECT articles.*, article_terms.title AS indexed_title, article_terms.body AS indexed_body
  FROM articles JOIN article_terms ON article_terms.article = articles.id WHERE articles.id = ANY($1::bigint[])`;

/** Articles with what they are found by, by their numbers; what is not there, or not indexed, is left out. */
export async function readStored(queries: Queries, ids: Iterable<number>): Promise<Map<number, StoredArticle>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = await queries.rows<Row>(BY_IDS, [asked]);
  return new Map(rows.map((row) => [row.id, { article: storedArticleOf(row), terms: termsOf(row) }]));
}

const termsOf = (row: Row): IndexedTerms => ({
  title: fromColumn(row.indexed_title),
  body: fromColumn(row.indexed_body),
});
