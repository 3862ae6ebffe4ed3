import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { FreshItem } from "../../fresh-item.ts";
import type { SavedAs } from "../store.ts";
import { limitedArticles } from "./limited-articles.ts";
import { query } from "./query.ts";
import type { SaveAll } from "./save-articles.ts";
import { inTransaction } from "./transaction.ts";

type Kept = { id: number; as: SavedAs };

/** What came from each source, kept together with the articles that it became. */
export function itemKeeper(connection: DatabaseSync, saveAll: SaveAll) {
  const limited = limitedArticles(connection);
  const source = query(connection, "SELECT 1 FROM sources WHERE id = ?");
  const seen = query<{ fingerprint: string }>(
    connection,
    "SELECT fingerprint FROM seen_items WHERE source = ? AND key = ?",
  );
  const hold = connection.prepare("INSERT INTO article_sources (article, source) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const note = connection.prepare(
    `INSERT INTO seen_items (source, key, fingerprint) VALUES (?, ?, ?)
     ON CONFLICT (source, key) DO UPDATE SET fingerprint = excluded.fingerprint`,
  );
  const countArticle = connection.prepare("UPDATE sources SET articles = articles + 1 WHERE id = ?");

  function noteItem(id: number, item: FreshItem, { id: article, as }: Kept): void {
    if (as === "added") limited.limit(article);
    else limited.adopt(article);
    if (hold.run(article, id).changes > 0) countArticle.run(id);
    note.run(id, item.key, item.fingerprint);
  }

  return {
    itemsSeen(id: number, keys: string[]): ReadonlyMap<string, string> {
      const fingerprints = new Map<string, string>();
      for (const key of keys) {
        const row = seen.get(id, key);
        if (row) fingerprints.set(key, row.fingerprint);
      }
      return fingerprints;
    },

    // A power cut may undo the last seconds, and what was noted of the source with them: it is read again then.
    keepItems: (id: number, items: FreshItem[], options: { isBacklog: boolean; now: Instant }): Kept[] =>
      inTransaction(connection, () => {
        if (!source.get(id)) return [];
        const saved = saveAll(items, { ...options, isReread: true });
        for (const [at, kept] of saved.entries()) {
          const item = items[at];
          if (item) noteItem(id, item, kept);
        }
        return saved;
      }),
  };
}
