import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { Migration } from "../read-migrations.ts";
import type { Connection, Queries } from "./connection.ts";
import type { BackUp } from "./dump-before.ts";

/** Any number that nothing else on this database locks. */
const MIGRATION_LOCK = 7_203_580;

/** A large store takes its time, and whoever waits for the one that migrates takes as long: also where the server has limits. */
const WITHOUT_LIMITS =
  "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";

/**
 * Brings the database to the newest version, in one transaction: all of the missing migrations, or none. A newer one, and
 * one that holds the tables of something else, is refused and left as it is. Of several processes that start at once, one
 * migrates and the others wait for it. `backUp` is called first where there is something to lose.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  backUp: BackUp,
): Promise<Outcome<void>> {
  return await connection.inTransaction(async (queries) => {
    await queries.change(WITHOUT_LIMITS);
    await queries.rows("SELECT 1 FROM pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    const encoding = await encodingOf(queries);
    if (encoding !== "UTF8") return notEveryText(encoding);
    const before = await versionOf(queries);
    if (before === "foreign") return foreign();
    if (before > migrations.length) return newer(before, migrations.length);
    const missing = migrations.slice(before);
    const kept = before > 0 && missing.length > 0 ? await backUp(before) : succeed(undefined);
    if (!kept.ok) return kept;
    for (const { version, sql } of missing) {
      await queries.change(sql);
      await queries.change("UPDATE tidings_schema SET version = $1", [version]);
    }
    return succeed(undefined);
  });
}

async function encodingOf(queries: Queries): Promise<string> {
  const [row] = await queries.rows<{ encoding: string }>("SELECT current_setting('server_encoding') AS encoding");
  return row?.encoding ?? "";
}

async function versionOf(queries: Queries): Promise<number | "foreign"> {
  const [ours] = await queries.rows<{ there: boolean }>("SELECT to_regclass('tidings_schema') IS NOT NULL AS there");
  if (ours?.there) {
    const [row] = await queries.rows<{ version: number }>("SELECT version FROM tidings_schema");
    return row?.version ?? 0;
  }
  const others = await queries.rows("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1");
  if (others.length > 0) return "foreign";
  await queries.change("CREATE TABLE tidings_schema (version integer NOT NULL)");
  await queries.change("INSERT INTO tidings_schema VALUES (0)");
  return 0;
}

const foreign = (): Outcome<never> =>
  fail(
    "not-a-database",
    "The PostgreSQL database holds the tables of another program. Nothing was changed. Give Tidings one of its own: " +
      "createdb --encoding=UTF8 tidings",
  );

const notEveryText = (encoding: string): Outcome<never> =>
  fail(
    "encoding",
    `The PostgreSQL database has the encoding ${encoding}, which cannot hold the news of every language. Nothing was ` +
      "changed. Create another one for Tidings: createdb --encoding=UTF8 --template=template0 tidings",
  );

const newer = (version: number, newestKnown: number): Outcome<never> =>
  fail(
    "newer-file",
    `The PostgreSQL database was written by a newer Tidings: its format is version ${version}, and this one knows up to ` +
      `version ${newestKnown}. Nothing was changed. Install the newer Tidings again, or restore the dump from before it.`,
  );
