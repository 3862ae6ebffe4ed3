import { readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { BUSY_MILLISECONDS } from "./transaction.ts";

const BACKUPS_KEPT = 3;

/**
 * A whole copy beside the database, named for its version and the moment: `tidings.db.v1.20261122T183000123Z.backup`.
 * A copy that was cut short never has that name. The three newest stay. Answers with the path.
 */
export async function backUp(location: string, version: number, now: Instant): Promise<string> {
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, "");
  const path = `${location}.v${version}.${stamp}.backup`;
  const unfinished = `${path}.unfinished`;
  const connection = new DatabaseSync(location, { readOnly: true, timeout: BUSY_MILLISECONDS });
  try {
    await backup(connection, unfinished);
  } finally {
    connection.close();
  }
  renameSync(unfinished, path);
  for (const older of backupsOf(location).slice(BACKUPS_KEPT)) rmSync(older);
  return path;
}

/** Newest first. */
export function backupsOf(location: string): string[] {
  const pattern = /\.v\d+\.(\d{8}T\d{9}Z)\.backup$/;
  const stampOf = (name: string) => pattern.exec(name)?.[1] ?? "";
  return readdirSync(dirname(location))
    .filter((name) => name.startsWith(`${basename(location)}.v`) && stampOf(name) !== "")
    .sort((one, other) => stampOf(other).localeCompare(stampOf(one)))
    .map((name) => join(dirname(location), name));
}
