import { readdirSync, readFileSync } from "node:fs";

export type Migration = { version: number; sql: string };

/** `0001-first-tables.sql` and its followers, in order. */
export function readMigrations(folder: URL): Migration[] {
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
