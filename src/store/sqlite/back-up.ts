import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Instant } from "../../clock.ts";
import { copyDatabase } from "./copy-database.ts";

const BACKUPS_KEPT = 3;

/**
 * A whole copy beside the database, named for its version and the moment: `tidings.db.v1.20261122T183000123Z.backup`.
 * It was checked, and one that was cut short never has that name. The three newest stay. Answers with the path.
 */
export async function backUp(location: string, version: number, now: Instant): Promise<string> {
  const path = `${location}.v${version}.${stampOf(now)}.backup`;
  await copyDatabase(location, path);
  for (const older of backupsOf(location).slice(BACKUPS_KEPT)) rmSync(older);
  return path;
}

/** A moment in the name of a file: "20261122T183000123Z". */
export const stampOf = (now: Instant): string => new Date(now).toISOString().replace(/[-:.]/g, "");

/** Newest first. */
export function backupsOf(location: string): string[] {
  const pattern = /\.v\d+\.(\d{8}T\d{9}Z)\.backup$/;
  const stampIn = (name: string) => pattern.exec(name)?.[1] ?? "";
  return readdirSync(dirname(location))
    .filter((name) => name.startsWith(`${basename(location)}.v`) && stampIn(name) !== "")
    .sort((one, other) => stampIn(other).localeCompare(stampIn(one)))
    .map((name) => join(dirname(location), name));
}
