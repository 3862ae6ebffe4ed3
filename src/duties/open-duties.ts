import { isOnPostgres } from "../is-on-postgres.ts";
import type { Log } from "../log.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { systemTimer } from "../timer.ts";
import type { Duties } from "./duties.ts";
import { shareWork } from "./share-work.ts";

/** Undefined where this process is alone on its store. Fails, with what to do, where the PostgreSQL cannot be reached. */
export async function openDuties(databaseUrl: string, log: Log): Promise<Outcome<Duties | undefined>> {
  if (!isOnPostgres(databaseUrl)) return succeed(undefined);
  const { openBoss } = await import("./open-boss.ts");
  try {
    const boss = await openBoss({ connectionString: databaseUrl }, log);
    return succeed(shareWork({ boss, timer: systemTimer, log }));
  } catch (error) {
    return fail(
      "duties",
      `The processes on this PostgreSQL cannot share their work (${(error as Error).message}). Check that it runs, and that its user may create a schema in the database; then start again.`,
    );
  }
}
