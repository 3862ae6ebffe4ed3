import type { DatabaseSync } from "node:sqlite";
import { query } from "../sqlite/query.ts";
import { bringBatch, removeLeft } from "./bring-batch.ts";
import { MOVED_TABLES, type MovedTable } from "./moved-tables.ts";
import { batchesOf, type Key } from "./read-file-table.ts";
import { type Target, workOn } from "./target.ts";

/** Rows removed at once. */
const MOST_KEYS = 5_000;

type Passing = {
  file: DatabaseSync;
  target: Target;
  interrupted: AbortSignal;
  rowsAtOnce?: number | undefined;
  /** After each batch: how many of its rows were looked at, and how many of them were written. */
  onBatch?: ((table: string, rows: number, written: number) => void) | undefined;
};

/**
 * What one pass did. `rows`: of each table, as many as the file had; `changed`: those tables that were not the same;
 * `hasFileChanged`: whether anybody has written to the file since it began.
 */
export type Pass = { rows: Map<string, number>; changed: string[]; hasFileChanged: () => boolean };

/**
 * Makes the tables on the server what those of the file are at this moment, whatever others write to it meanwhile. The file
 * keeps that state, and its write-ahead log grows, until the pass is over. Undefined when it was interrupted: what is there
 * stays, and the next pass goes on from it.
 */
export async function moveOnce(passing: Passing): Promise<Pass | undefined> {
  const { file } = passing;
  const before = changesOf(file);
  file.exec("BEGIN; SELECT 1 FROM sqlite_schema");
  try {
    const moved = await moveTables(passing);
    return moved && { ...moved, hasFileChanged: () => changesOf(file) !== before };
  } finally {
    file.exec("ROLLBACK");
  }
}

/** Another number once another connection has written. */
const changesOf = (file: DatabaseSync): number =>
  query<{ data_version: number }>(file, "PRAGMA data_version").get()?.data_version ?? 0;

async function moveTables(passing: Passing): Promise<Omit<Pass, "hasFileChanged"> | undefined> {
  const left: { table: MovedTable; keys: Key[] }[] = [];
  const rows = new Map<string, number>();
  const changed: string[] = [];
  for (const table of MOVED_TABLES) {
    const moved = await moveTable(passing, table);
    if (!moved) return undefined;
    rows.set(table.name, moved.rows);
    if (moved.written > 0 || moved.keys.length > 0) changed.push(table.name);
    left.push({ table, keys: moved.keys });
  }
  // Backwards: what is pointed at goes after what points at it.
  for (const { table, keys } of left.toReversed()) await remove(passing.target, table, keys);
  return { rows, changed };
}

async function moveTable({ file, target, interrupted, rowsAtOnce, onBatch }: Passing, table: MovedTable) {
  const moved = { rows: 0, written: 0, keys: [] as Key[] };
  for (const batch of batchesOf(file, table, rowsAtOnce)) {
    if (interrupted.aborted) return undefined;
    const brought = await workOn(target, async (queries) => {
      const { written, left } = await bringBatch(queries, table, batch);
      return { value: left, written };
    });
    moved.rows += batch.rows.length;
    moved.written += brought.written;
    moved.keys.push(...brought.value);
    onBatch?.(table.name, batch.rows.length, brought.written);
  }
  return moved;
}

async function remove(target: Target, table: MovedTable, keys: readonly Key[]): Promise<void> {
  for (let from = 0; from < keys.length; from += MOST_KEYS) {
    await workOn(target, async (queries) => {
      await removeLeft(queries, table, keys.slice(from, from + MOST_KEYS));
      return { value: undefined, written: 0 };
    });
  }
}
