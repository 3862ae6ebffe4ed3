import { statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type { Clock } from "../../clock.ts";
import { isFolder, makeFolder } from "../../make-folder.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { Migration } from "../read-migrations.ts";
import { backUp, backupsOf } from "./back-up.ts";
import { inspectFile } from "./inspect-file.ts";
import { migrate } from "./migrate.ts";
import { explain, isBusy } from "./sqlite-failure.ts";
import { BUSY_MILLISECONDS } from "./transaction.ts";

export const IN_MEMORY = ":memory:";

const RETRY_MILLISECONDS = 20;
const CACHE_KIBIBYTES = 32 * 1024;
/** Pages of 4 KiB that the write-ahead log takes before it is written back: about two batches of an import. */
const CHECKPOINT_PAGES = 4_000;
const LOG_BYTES_KEPT = 64 * 1024 * 1024;

type DatabaseOptions = { clock: Clock; migrations: readonly Migration[]; maxPages?: number | undefined };

/** An open, current, writable database; or why it cannot be, and what to do. A file that is not ours stays untouched. */
export async function openDatabase(location: string, options: DatabaseOptions): Promise<Outcome<DatabaseSync>> {
  let connection: DatabaseSync | undefined;
  try {
    const refusal = location === IN_MEMORY ? undefined : refuse(location, options.migrations.length);
    if (refusal) return refusal;
    connection = new DatabaseSync(location);
    await useWriteAheadLog(connection);
    setUp(connection, options);
    await migrate(connection, options.migrations, (version) => backUp(location, version, options.clock.now()));
    tryToWrite(connection);
    return succeed(connection);
  } catch (error) {
    if (connection?.isOpen) connection.close();
    const failure = explain(error, location);
    if (failure) return { ok: false, failure };
    throw error;
  }
}

function refuse(location: string, newestKnown: number): Outcome<never> | undefined {
  makeFolder(dirname(location));
  if (isFolder(location)) {
    return fail(
      "not-a-database",
      `${location} is a folder. Point DATABASE_URL at a file, such as ${location}/tidings.db.`,
    );
  }
  if (statSync(location, { throwIfNoEntry: false })?.isFile() === false) {
    return fail(
      "not-a-database",
      `${location} is not a regular file. Point DATABASE_URL at one that is, or that is new.`,
    );
  }
  const state = inspectFile(location);
  if (state.kind === "foreign") {
    return fail(
      "not-a-database",
      `${location} is the database of another program. Nothing was changed. Point DATABASE_URL at another file.`,
    );
  }
  if (state.kind === "new" || state.version <= newestKnown) return undefined;
  const [backup] = backupsOf(location);
  const orBackup = backup ? `, or put the backup ${backup} in its place` : "";
  return fail(
    "newer-file",
    `${location} was written by a newer Tidings: its format is version ${state.version}, and this one knows up to ` +
      `version ${newestKnown}. Nothing was changed. Install the newer Tidings again${orBackup}.`,
  );
}

/**
 * Two processes that switch a new file at once would each wait for the other to let go; with no waiting inside SQLite one
 * of them gets it, and the other a little later.
 */
async function useWriteAheadLog(connection: DatabaseSync): Promise<void> {
  for (let left = BUSY_MILLISECONDS / RETRY_MILLISECONDS; ; left -= 1) {
    try {
      connection.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || left <= 0) throw error;
      await setTimeout(RETRY_MILLISECONDS);
    }
  }
}

function setUp(connection: DatabaseSync, { maxPages }: DatabaseOptions): void {
  connection.exec(`
    PRAGMA busy_timeout = ${BUSY_MILLISECONDS};
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -${CACHE_KIBIBYTES};
    PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
    PRAGMA journal_size_limit = ${LOG_BYTES_KEPT};
  `);
  if (maxPages !== undefined) connection.exec(`PRAGMA max_page_count = ${maxPages}`);
}

/** SQLite opens a file that it may not write as if nothing were wrong, and fails at the first change: better now. */
function tryToWrite(connection: DatabaseSync): void {
  connection.exec("BEGIN IMMEDIATE; UPDATE archive_totals SET articles = articles; ROLLBACK");
}
