import type { TermCounts } from "../../recognition.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";

const ADD = `
  INSERT INTO term_counts (term, articles)
  SELECT term, articles FROM json_to_recordset($1::text::json) AS asked (term bigint, articles bigint)
  ON CONFLICT (term) DO UPDATE SET articles = term_counts.articles + excluded.articles RETURNING term, articles`;

/**
 * Adds these articles, each as its language and its terms, to in how many articles terms stand, and gives the counts of
 * all of them. One that is edited counts again: too rarely to matter for which words are common.
 */
export async function countTermsOf(
  queries: Queries,
  articles: readonly [language: number, ...terms: number[]][],
): Promise<(language: number) => TermCounts> {
  const added = new Map<number, number>();
  for (const terms of articles) for (const term of terms) added.set(term, (added.get(term) ?? 0) + 1);
  const asked = [...added].map(([term, articles]) => ({ term, articles }));
  const rows = await queries.rows<{ term: number; articles: number }>(ADD, [asRecords(asked)]);
  const articlesWith = new Map(rows.map(({ term, articles }) => [term, articles]));
  return (language) => ({ articles: articlesWith.get(language) ?? 0, articlesWith });
}
