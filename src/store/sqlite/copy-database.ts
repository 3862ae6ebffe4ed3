import { closeSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { query } from "./query.ts";
import { BUSY_MILLISECONDS } from "./transaction.ts";

/** Pages of a step. Between two of them others have their turn. */
const PAGES_AT_ONCE = 1_000;

/** How much is done, in pages. */
export type CopyProgress = (done: number, all: number) => void;
/** `isUnchanging`: nobody writes to the original meanwhile, and it has no write-ahead log. */
type CopyHow = { isUnchanging?: boolean; onProgress?: CopyProgress | undefined };

/**
 * A copy of a database as it is at this moment, whatever others write to it meanwhile. It has its name only once it is
 * whole, was checked, and is on the disk; as few may read it as may read the original. Throws what SQLite and the file
 * system throw, and leaves nothing behind then; what has the name already is replaced.
 */
export async function copyDatabase(from: string, to: string, how: CopyHow = {}): Promise<void> {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, "wx", statSync(from).mode & 0o777));
  try {
    await copyState(how.isUnchanging ? unchanging(from) : from, unfinished, how.onProgress ?? (() => {}));
    checkDatabase(unfinished);
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function copyState(from: string | URL, to: string, onProgress: CopyProgress): Promise<void> {
  const connection = new DatabaseSync(from, { readOnly: true, timeout: BUSY_MILLISECONDS });
  try {
    // Without a state that is held, whatever somebody writes meanwhile makes the copy begin anew.
    connection.exec("BEGIN; SELECT 1 FROM sqlite_schema");
    await backup(connection, to, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
    });
  } finally {
    connection.close();
  }
}

/** Throws SQLite's own error where the file is damaged. Reads all of it. */
function checkDatabase(location: string): void {
  const connection = new DatabaseSync(unchanging(location), { readOnly: true });
  try {
    const found = query<{ quick_check: string }>(connection, "PRAGMA quick_check(1)").get()?.quick_check;
    if (found !== "ok") throw Object.assign(new Error(found), { errcode: CORRUPT });
  } finally {
    connection.close();
  }
}

/** https://sqlite.org/rescode.html#corrupt */
const CORRUPT = 11;

/**
 * The address of a file that nobody changes while it is read: it is read as it lies there, also in a folder that may not
 * be written, and gets no log beside it.
 */
export function unchanging(location: string): URL {
  const address = pathToFileURL(location);
  address.searchParams.set("immutable", "1");
  return address;
}
