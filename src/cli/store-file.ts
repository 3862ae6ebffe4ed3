import { resolve } from "node:path";
import { databasePath } from "../database-path.ts";
import { isOnPostgres } from "../is-on-postgres.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { settingsFromEnvironment } from "./settings-from-environment.ts";
import type { World } from "./subcommand.ts";

/** The path of the store, for what works on its file. On PostgreSQL it fails with what to do there instead. */
export function storeFile(
  world: Pick<World, "environment" | "folder">,
  { onPostgres }: { onPostgres: string },
): Outcome<string> {
  const settings = settingsFromEnvironment(world);
  if (!settings.ok) return settings;
  const { DATABASE_URL } = settings.value;
  if (DATABASE_URL === ":memory:") return fail("in-memory", "DATABASE_URL is :memory:, which keeps nothing.");
  if (isOnPostgres(DATABASE_URL)) return fail("postgres", `The store is on PostgreSQL. ${onPostgres}`);
  return succeed(resolve(world.folder, databasePath(DATABASE_URL)));
}
