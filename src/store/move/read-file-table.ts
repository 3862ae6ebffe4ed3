import type { DatabaseSync } from "node:sqlite";
import { query } from "../sqlite/query.ts";
import { convert, type FileValue, type MovedRow, type MovedValue } from "./moved-columns.ts";
import type { MovedTable } from "./moved-tables.ts";

const MOST_ROWS = 5_000;
/** In UTF-16 code units. What a batch takes in memory, twice, and on its way. */
const MOST_TEXT = 4_000_000;

export type Key = readonly MovedValue[];

/**
 * Rows that follow one another by key, and all that there are behind `after` up to the last of them, or to the end. Odd
 * ones have keys that are not written on the server as they are, or that sort elsewhere there: they come by themselves, all at once.
 */
export type Batch = { rows: MovedRow[]; after?: Key | undefined; upTo?: Key | undefined; isOdd: boolean };

/** Longer keys may be shortened on the server; it compares the same number. */
export const LONGEST_PLAIN_BYTES = 700;

export const keyOf = (row: MovedRow, { key }: MovedTable): Key => key.map((name) => row[name] ?? null);

/** All rows of a table, in batches, as they are to be on the server. The connection holds a state while it is read. */
export function* batchesOf(file: DatabaseSync, table: MovedTable, mostRows = MOST_ROWS): Generator<Batch> {
  const textKeys = table.key.filter((name) => isText(table, name));
  const plain = textKeys.map(isPlain).join(" AND ");
  let after: Key | undefined;
  let rows: MovedRow[] = [];
  let size = 0;
  for (const row of rowsOf(file, table, plain)) {
    rows.push(row);
    size += sizeOf(row);
    if (rows.length < mostRows && size < MOST_TEXT) continue;
    const upTo = keyOf(row, table);
    yield { rows, after, upTo, isOdd: false };
    after = upTo;
    rows = [];
    size = 0;
  }
  yield { rows, after, isOdd: false };
  if (plain !== "") yield { rows: [...rowsOf(file, table, `NOT (${plain})`)], isOdd: true };
}

/** How many rows a table has in the file. */
export const countInFile = (file: DatabaseSync, { name }: MovedTable): number =>
  query<{ rows: number }>(file, `SELECT count(*) AS rows FROM ${name}`).get()?.rows ?? 0;

export const isText = ({ columns }: MovedTable, name: string): boolean => columns[name] !== "number";

const isPlain = (name: string): string =>
  `(octet_length(${name}) <= ${LONGEST_PLAIN_BYTES} AND instr(${name}, char(0)) = 0 AND instr(${name}, char(26)) = 0)`;

function* rowsOf(file: DatabaseSync, { name, columns, key, inFile = {} }: MovedTable, condition: string) {
  const selected = Object.keys(columns).map((column) => `${inFile[column] ?? column} AS ${column}`);
  const order = key.map((column) => inFile[column] ?? column);
  const where = condition === "" ? "" : `WHERE ${condition}`;
  const statement = file.prepare(`SELECT ${selected.join(", ")} FROM ${name} ${where} ORDER BY ${order.join(", ")}`);
  for (const row of statement.iterate()) yield convert(row as Record<string, FileValue>, columns);
}

const sizeOf = (row: MovedRow): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
