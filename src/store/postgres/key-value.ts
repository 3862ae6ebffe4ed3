import type { KeyvStorageAdapter } from "keyv";
import type { Clock, Instant } from "../../clock.ts";
import { type Entries, type Entry, keyValueAdapter } from "../key-value-adapter.ts";
import { asRecords } from "./as-records.ts";
import type { Connection } from "./connection.ts";

type Found = Pick<Entry, "key" | "value">;

const FIND = `
  SELECT key, value FROM key_value WHERE namespace = $1 AND key = ANY($2::text[]) AND (expires IS NULL OR expires > $3)`;

const SAVE = `
  INSERT INTO key_value (namespace, key, value, expires)
  SELECT $1, key, value, expires FROM json_to_recordset($2::text::json) AS asked (key text, value text, expires bigint)
  ORDER BY key COLLATE "C"
  ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`;

const REMOVE = "DELETE FROM key_value WHERE namespace = $1 AND key = ANY($2::text[]) RETURNING key";

const PAGE_AFTER = `
  SELECT key, value FROM key_value WHERE namespace = $1 AND key > $2 AND (expires IS NULL OR expires > $3)
  ORDER BY key LIMIT 100`;

export function keyValueTable(connection: Connection, clock: Clock) {
  const entriesIn = (own: string): Entries => ({
    async find(keys) {
      const found = await connection.rows<Found>(FIND, [own, keys, clock.now()]);
      const values = new Map(found.map(({ key, value }) => [key, value]));
      return keys.map((key) => values.get(key));
    },
    async save(entries) {
      // Of the same key twice, the last counts.
      const rows = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
      await connection.inTransaction((queries) => queries.change(SAVE, [own, asRecords(rows)]));
    },
    async remove(keys) {
      const removed = await connection.inTransaction((queries) => queries.rows<{ key: string }>(REMOVE, [own, keys]));
      const were = new Set(removed.map(({ key }) => key));
      return keys.map((key) => were.delete(key));
    },
    async clear() {
      await connection.change("DELETE FROM key_value WHERE namespace = $1", [own]);
    },
    async *list() {
      const pageAfter = (key: string) => connection.rows<Found>(PAGE_AFTER, [own, key, clock.now()]);
      for (let page = await pageAfter(""); page.length > 0; page = await pageAfter(page.at(-1)?.key ?? "")) yield* page;
    },
  });

  return {
    keyValue: (namespace: string): KeyvStorageAdapter => keyValueAdapter(namespace, entriesIn),

    sweepKeyValue: (now: Instant): Promise<number> =>
      connection.change("DELETE FROM key_value WHERE expires <= $1", [now]),
  };
}
