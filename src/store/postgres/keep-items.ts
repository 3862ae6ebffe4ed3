import type { Instant } from "../../clock.ts";
import type { FreshItem } from "../../fresh-item.ts";
import type { Saved } from "../take-articles.ts";
import { asRecords } from "./as-records.ts";
import type { Connection, Queries } from "./connection.ts";
import { adopt, limit } from "./limited-articles.ts";
import { lockSaving } from "./lock-saving.ts";
import type { SaveAll } from "./save-articles.ts";
import { fromColumn, toColumn, toKeyColumn } from "./text-columns.ts";

const HOLD = `
  INSERT INTO article_sources (article, source) SELECT DISTINCT article, $2::bigint FROM unnest($1::bigint[]) AS article
  ON CONFLICT DO NOTHING`;

const NOTE = `
  INSERT INTO seen_items (source, key, fingerprint)
  SELECT $1, key, fingerprint FROM json_to_recordset($2::text::json) AS asked (key text, fingerprint text)
  ON CONFLICT (source, key) DO UPDATE SET fingerprint = excluded.fingerprint`;

/** What came from each source, kept together with the articles that it became. */
export function itemKeeper(connection: Connection, saveAll: SaveAll) {
  return {
    async itemsSeen(source: number, keys: string[]): Promise<ReadonlyMap<string, string>> {
      const asked = new Map(keys.map((key) => [toKeyColumn(key), key]));
      const rows = await connection.rows<{ key: string; fingerprint: string }>(
        "SELECT key, fingerprint FROM seen_items WHERE source = $1 AND key = ANY($2::text[])",
        [source, [...asked.keys()]],
      );
      return new Map(rows.map(({ key, fingerprint }) => [asked.get(key) ?? key, fromColumn(fingerprint)]));
    },

    keepItems: (source: number, items: FreshItem[], options: { isBacklog: boolean; now: Instant }): Promise<Saved[]> =>
      connection.inTransaction(async (queries) => {
        await lockSaving(queries);
        // Locked, so that it stays until its items are noted.
        const there = await queries.rows("SELECT 1 FROM sources WHERE id = $1 FOR NO KEY UPDATE", [source]);
        if (there.length === 0) return [];
        const saved = await saveAll(queries, items, { ...options, isReread: true });
        await noteItems(queries, source, { items, saved });
        return saved;
      }),
  };
}

async function noteItems(
  queries: Queries,
  source: number,
  { items, saved }: { items: readonly FreshItem[]; saved: readonly Saved[] },
): Promise<void> {
  const added = new Set(saved.filter(({ as }) => as === "added").map(({ id }) => id));
  const all = saved.map(({ id }) => id);
  await limit(queries, [...added]);
  await adopt(
    queries,
    all.filter((id) => !added.has(id)),
  );
  const held = await queries.change(HOLD, [all, source]);
  if (held > 0) await queries.change("UPDATE sources SET articles = articles + $1 WHERE id = $2", [held, source]);
  // Of the same name twice, the last counts.
  const noted = new Map(items.map(({ key, fingerprint }) => [toKeyColumn(key), toColumn(fingerprint)]));
  await queries.change(NOTE, [source, asRecords([...noted].map(([key, fingerprint]) => ({ key, fingerprint })))]);
}
