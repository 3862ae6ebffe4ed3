import { readdirSync, readFileSync } from "node:fs";

export type Migration = { version: number; sql: string };

/** Beside this file, also where it was compiled: the build copies the folder. */
const FOLDER = new URL("./migrations/", import.meta.url);

/** `0001-first-tables.sql` and its followers, in order. */
export function readMigrations(folder: URL = FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name, index) => {
    const version = Number.parseInt(name, 10);
    if (version !== index + 1)
      throw new Error(`Migrations must be numbered without gaps: ${name} stands at ${index + 1}`);
    return { version, sql: readFileSync(new URL(name, folder), "utf8") };
  });
}
