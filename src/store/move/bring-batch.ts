import { asRecords } from "../postgres/as-records.ts";
import type { Queries } from "../postgres/connection.ts";
import { type Columns, digestOf, digestOnServer, type MovedRow, sent, typed } from "./moved-columns.ts";
import type { MovedTable } from "./moved-tables.ts";
import { type Batch, isText, type Key, keyOf, LONGEST_PLAIN_BYTES } from "./read-file-table.ts";

/** `written`: rows that were missing or different. `left`: keys that the file does not have any more. */
type Brought = { written: number; left: Key[] };

/**
 * Makes the server have these rows, inside the transaction of the caller: what is there already and the same is not
 * written again. What is there and not among them is told, and goes once nothing points at it any more.
 */
export async function bringBatch(queries: Queries, table: MovedTable, batch: Batch): Promise<Brought> {
  // A table that was just filled has no statistics yet, without which all of it would be read for each batch.
  await queries.change("SET LOCAL enable_seqscan = off");
  const there = await readThere(queries, table, batch);
  const rest = restOf(table);
  const missing = batch.rows.filter((row) => {
    const name = JSON.stringify(keyOf(row, table));
    const found = there.get(name);
    there.delete(name);
    return found?.row_hash !== digestOf(row, rest);
  });
  if (missing.length > 0) await write(queries, table, missing);
  return { written: missing.length, left: [...there.values()].map((found) => keyOf(found, table)) };
}

type There = MovedRow & { row_hash: string };

async function readThere(
  queries: Queries,
  table: MovedTable,
  { after, upTo, isOdd }: Batch,
): Promise<Map<string, There>> {
  const values = [...(after ?? []), ...(upTo ?? [])];
  const conditions = [
    ...plainOnServer(table, isOdd),
    ...(after ? [`(${table.key}) > (${asked(table, 0)})`] : []),
    ...(upTo ? [`(${table.key}) <= (${asked(table, after?.length ?? 0)})`] : []),
  ];
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const rows = await queries.rows<There>(
    `SELECT ${table.key}, ${digestOnServer(restOf(table))} AS row_hash FROM ${table.name} ${where}`,
    values,
  );
  return new Map(rows.map((row) => [JSON.stringify(keyOf(row, table)), row]));
}

/** The same division as in the file, see `read-file-table.ts`. */
function plainOnServer(table: MovedTable, isOdd: boolean): string[] {
  const plain = table.key
    .filter((name) => isText(table, name))
    .map((name) => `octet_length(${name}) <= ${LONGEST_PLAIN_BYTES} AND strpos(${name}, chr(26)) = 0`)
    .join(" AND ");
  if (plain === "") return [];
  return [isOdd ? `NOT (${plain})` : plain];
}

const asked = (table: MovedTable, before: number): string =>
  table.key.map((name, at) => `$${before + at + 1}::${isText(table, name) ? "text" : "bigint"}`).join(", ");

const restOf = ({ columns, key }: MovedTable): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !key.includes(name)));

async function write(queries: Queries, table: MovedTable, rows: readonly MovedRow[]): Promise<void> {
  const { name, columns, key, unique, also } = table;
  const records = asRecords(rows);
  const from = `json_to_recordset($1::text::json) AS asked (${typed(columns)})`;
  if (unique) {
    await queries.change(`DELETE FROM ${name} USING ${from} WHERE ${same(name, unique)} AND NOT (${same(name, key)})`, [
      records,
    ]);
  }
  const rest = Object.keys(restOf(table)).map((column) => `${column} = excluded.${column}`);
  const change = rest.length === 0 ? "NOTHING" : `UPDATE SET ${rest.join(", ")}`;
  await queries.change(
    `INSERT INTO ${name} (${Object.keys(columns)}) SELECT ${sent(columns)} FROM ${from} ON CONFLICT (${key}) DO ${change}`,
    [records],
  );
  await also?.(queries, rows);
}

/** Rows that the file does not have any more, and whatever belongs to them. */
export async function removeLeft(
  queries: Queries,
  { name, columns, key }: MovedTable,
  left: readonly Key[],
): Promise<void> {
  const keys: Columns = Object.fromEntries(Object.entries(columns).filter(([column]) => key.includes(column)));
  const rows = left.map((values) => Object.fromEntries(key.map((column, at) => [column, values[at] ?? null])));
  await queries.change(
    `DELETE FROM ${name} USING json_to_recordset($1::text::json) AS asked (${typed(keys)}) WHERE ${same(name, key)}`,
    [asRecords(rows)],
  );
}

const same = (table: string, columns: readonly string[]): string =>
  columns.map((column) => `${table}.${column} = asked.${column}`).join(" AND ");
