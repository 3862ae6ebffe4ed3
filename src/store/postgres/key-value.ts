import type { SharedEntries } from "../../change-entry.ts";
import type { Clock, Instant } from "../../clock.ts";
import { type Entries, type Entry, keyValueAdapter } from "../key-value-adapter.ts";
import { asRecords } from "./as-records.ts";
import type { Connection } from "./connection.ts";

type Found = Pick<Entry, "key" | "value">;

const statementsOn = (table: string) => ({
  find: `
    SELECT key, value FROM ${table}
    WHERE namespace = $1 AND key = ANY($2::text[]) AND (expires IS NULL OR expires > $3)`,
  save: `
    INSERT INTO ${table} (namespace, key, value, expires)
    SELECT $1, key, value, expires FROM json_to_recordset($2::text::json) AS asked (key text, value text, expires bigint)
    ORDER BY key COLLATE "C"
    ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
  saveWhereNone: `
    INSERT INTO ${table} AS kept (namespace, key, value, expires) VALUES ($1, $2, $3, $4)
    ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires
    WHERE kept.expires <= $5`,
  saveInstead: `
    UPDATE ${table} SET value = $3, expires = $4
    WHERE namespace = $1 AND key = $2 AND (expires IS NULL OR expires > $5) AND value = $6`,
  remove: `DELETE FROM ${table} WHERE namespace = $1 AND key = ANY($2::text[]) RETURNING key`,
  clear: `DELETE FROM ${table} WHERE namespace = $1`,
  pageAfter: `
    SELECT key, value FROM ${table} WHERE namespace = $1 AND key > $2 AND (expires IS NULL OR expires > $3)
    ORDER BY key LIMIT 100`,
  sweep: `DELETE FROM ${table} WHERE expires <= $1`,
});

export function keyValueTable(connection: Connection, clock: Clock, table = "key_value") {
  const statements = statementsOn(table);
  const entriesIn = (own: string): Entries => ({
    async find(keys) {
      const found = await connection.rows<Found>(statements.find, [own, keys, clock.now()]);
      const values = new Map(found.map(({ key, value }) => [key, value]));
      return keys.map((key) => values.get(key));
    },
    async save(entries) {
      // Of the same key twice, the last counts.
      const rows = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
      await connection.inTransaction((queries) => queries.change(statements.save, [own, asRecords(rows)]));
    },
    async replace(before, { key, value, expires }) {
      const change = [own, key, value, expires ?? null, clock.now()];
      return before === undefined
        ? (await connection.change(statements.saveWhereNone, change)) > 0
        : (await connection.change(statements.saveInstead, [...change, before])) > 0;
    },
    async remove(keys) {
      const removed = await connection.inTransaction((queries) =>
        queries.rows<{ key: string }>(statements.remove, [own, keys]),
      );
      const were = new Set(removed.map(({ key }) => key));
      return keys.map((key) => were.delete(key));
    },
    async clear() {
      await connection.change(statements.clear, [own]);
    },
    async *list() {
      const pageAfter = (key: string) => connection.rows<Found>(statements.pageAfter, [own, key, clock.now()]);
      for (let page = await pageAfter(""); page.length > 0; page = await pageAfter(page.at(-1)?.key ?? "")) yield* page;
    },
  });

  return {
    keyValue: (namespace: string): SharedEntries => keyValueAdapter(namespace, { entriesIn, clock }),

    sweepKeyValue: (now: Instant): Promise<number> => connection.change(statements.sweep, [now]),
  };
}
