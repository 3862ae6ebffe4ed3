import type { DatabaseSync } from "node:sqlite";
import type { TermCounts } from "../../recognition.ts";
import { query } from "./query.ts";

/** In how many articles terms stand. One that is edited counts again: too rarely to matter for which words are common. */
export function termCounter(connection: DatabaseSync) {
  const add = query<{ term: number; articles: number }>(
    connection,
    `INSERT INTO term_counts (term, articles) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles RETURNING term, articles`,
  );

  return {
    /** Adds these articles, each as its language and its terms, and gives the counts of all of them. */
    count(articles: [language: number, ...terms: number[]][]): (language: number) => TermCounts {
      const added = new Map<number, number>();
      for (const terms of articles) for (const term of terms) added.set(term, (added.get(term) ?? 0) + 1);
      const rows = add.all(JSON.stringify([...added]));
      const articlesWith = new Map(rows.map(({ term, articles }) => [term, articles]));
      return (language) => ({ articles: articlesWith.get(language) ?? 0, articlesWith });
    },
  };
}
