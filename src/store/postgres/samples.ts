import type { Queries } from "./connection.ts";

/** With all that goes by foreign keys: keys, versions, terms, stories, and what was told of them. There was nothing else. */
export async function removeSamples(queries: Queries): Promise<void> {
  const removed = await queries.change("DELETE FROM articles WHERE is_sample");
  if (removed > 0) await queries.change("DELETE FROM vocabulary");
}

export async function holdsRealArticles(queries: Queries): Promise<boolean> {
  return (await queries.rows("SELECT 1 FROM articles WHERE NOT is_sample LIMIT 1")).length > 0;
}
