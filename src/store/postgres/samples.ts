import type { Queries } from "./connection.ts";

/** What has no foreign key, and was there for samples alone: they are only in a store that holds nothing else. */
const OF_SAMPLES = ["vocabulary", "text_sketches", "story_terms"];

/** With all that goes by foreign keys: keys, versions, terms, stories, and what was told of them. */
export async function removeSamples(queries: Queries): Promise<void> {
  const removed = await queries.change("DELETE FROM articles WHERE is_sample");
  if (removed === 0) return;
  for (const table of OF_SAMPLES) await queries.change(`DELETE FROM ${table}`);
}

export async function holdsRealArticles(queries: Queries): Promise<boolean> {
  return (await queries.rows("SELECT 1 FROM articles WHERE NOT is_sample LIMIT 1")).length > 0;
}
