import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { unchanging } from "./copy-database.ts";
import { query } from "./query.ts";
import { BUSY_MILLISECONDS } from "./transaction.ts";

/** Stands in the header of our files, so that the file of another program is told from ours: "Tdgs" in ASCII. */
export const APPLICATION_ID = 0x54646773;

/** What a file is, read without writing to it. `version` is that of the last migration. */
export type FileState = { kind: "new" } | { kind: "ours"; version: number } | { kind: "foreign" };

/** Throws what SQLite throws for a file that it cannot read. */
export function inspectFile(location: string): FileState {
  if (sizeOf(location) === 0) return { kind: "new" };
  if (sizeOf(`${location}-wal`) > 0) return stateAt(pathToFileURL(location));
  // Without a write-ahead log the file says all by itself, and read as immutable it gets not even an empty log beside it.
  try {
    return stateAt(unchanging(location));
  } catch {
    // It was not: another process is writing to it. Or it is no database, which reading again will say.
    return stateAt(pathToFileURL(location));
  }
}

function stateAt(address: URL): FileState {
  const connection = new DatabaseSync(address, { readOnly: true, timeout: BUSY_MILLISECONDS });
  try {
    return stateOf(connection);
  } finally {
    connection.close();
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * An empty database is new; one with tables that are not ours is foreign. The tables are looked for first: another
 * process that is making ours writes them and the id in one transaction, so an id read later cannot be missing.
 */
export function stateOf(connection: DatabaseSync): FileState {
  const table = query(connection, "SELECT 1 FROM sqlite_schema LIMIT 1").get();
  const id = query<{ application_id: number }>(connection, "PRAGMA application_id").get()?.application_id ?? 0;
  const version = query<{ user_version: number }>(connection, "PRAGMA user_version").get()?.user_version ?? 0;
  if (id === APPLICATION_ID) return { kind: "ours", version };
  return table ? { kind: "foreign" } : { kind: "new" };
}
