import type { DatabaseSync } from "node:sqlite";
import type { Migration } from "../read-migrations.ts";
import { APPLICATION_ID, stateOf } from "./inspect-file.ts";

/**
 * Brings the file to the newest version, in one transaction: all of the missing migrations, or none. `backUp` is called
 * first when the file holds something, while nobody else can write to it.
 */
export async function migrate(
  connection: DatabaseSync,
  migrations: readonly Migration[],
  backUp: (version: number) => Promise<unknown>,
): Promise<void> {
  if (missingFrom(connection, migrations).length === 0) return;
  connection.exec("BEGIN IMMEDIATE");
  try {
    // Asked again: another process may have migrated while this one waited for the lock.
    const missing = missingFrom(connection, migrations);
    const before = versionOf(connection);
    if (before > 0 && missing.length > 0) await backUp(before);
    for (const { version, sql } of missing) {
      connection.exec(sql);
      connection.exec(`PRAGMA user_version = ${version}; PRAGMA application_id = ${APPLICATION_ID}`);
    }
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.isTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

const missingFrom = (connection: DatabaseSync, migrations: readonly Migration[]): Migration[] =>
  migrations.slice(versionOf(connection));

function versionOf(connection: DatabaseSync): number {
  const state = stateOf(connection);
  return state.kind === "ours" ? state.version : 0;
}
