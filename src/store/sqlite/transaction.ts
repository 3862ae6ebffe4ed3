import type { DatabaseSync } from "node:sqlite";

/** How long a write waits for another process, such as an import beside the bot. */
export const BUSY_MILLISECONDS = 10_000;

/** All of `work` or nothing. Takes the write lock at once, so that two processes wait for each other instead of failing. */
export const inTransaction = <Value>(connection: DatabaseSync, work: () => Value): Value =>
  between(connection, "BEGIN IMMEDIATE", work);

/** Several reads that see one state of the file, whatever another process writes meanwhile. Waits for nobody. */
export const inSnapshot = <Value>(connection: DatabaseSync, work: () => Value): Value =>
  between(connection, "BEGIN", work);

/**
 * A transaction that a power cut cannot undo once it has returned (a commit otherwise outlives the process at once, and
 * a power cut after some seconds). For what a person was told is done.
 */
export function inDurableTransaction<Value>(connection: DatabaseSync, work: () => Value): Value {
  connection.exec("PRAGMA synchronous = FULL");
  try {
    return inTransaction(connection, work);
  } finally {
    connection.exec("PRAGMA synchronous = NORMAL");
  }
}

function between<Value>(connection: DatabaseSync, begin: string, work: () => Value): Value {
  connection.exec(begin);
  try {
    const value = work();
    connection.exec("COMMIT");
    return value;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (connection.isTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}
