import { randomUUID } from "node:crypto";
import type { Instant } from "../../clock.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { Connection, Queries } from "../postgres/connection.ts";
import { withoutCopy } from "../postgres/dump-before.ts";
import { lookIntoPostgres } from "../postgres/look-into-postgres.ts";
import { migrate } from "../postgres/migrate.ts";
import { postgresMigrations } from "../postgres/migrations-folder.ts";
import { fromColumn, toColumn } from "../postgres/text-columns.ts";
import { readMigrations } from "../read-migrations.ts";
import { StoreFailure } from "../store.ts";

/** The database that a store is moved into, by this process alone. */
export type Target = { connection: Connection; runner: string; isResumed: boolean };

/** Any number that nothing else on this database locks. */
const MOVE_LOCK = 7_203_587;

type Note = { origin: string; rows: number; finished_at: Instant | null };

/**
 * Makes a database ready to take the store of this file: an empty one, or one that an unfinished move of the same file has begun.
 * Everything else is refused and left as it is.
 */
export async function openTarget(connection: Connection, origin: string, now: Instant): Promise<Outcome<Target>> {
  const { hasBots } = await lookIntoPostgres(connection);
  if (hasBots) return botsAreThere();
  const refusal = await refuseFull(connection);
  if (refusal) return refusal;
  const migrated = await migrate(connection, readMigrations(postgresMigrations), withoutCopy);
  if (!migrated.ok) return migrated;
  return await connection.inTransaction((queries) => begin(queries, { connection, origin, now }));
}

/** Before anything is changed, so that the store of somebody else is not even brought up to date. */
async function refuseFull(connection: Connection): Promise<Outcome<never> | undefined> {
  const there = async (table: string, condition: string): Promise<boolean> => {
    const [row] = await connection.rows<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [table]);
    if (!row?.there) return false;
    return (await connection.rows(`SELECT 1 FROM ${table} ${condition} LIMIT 1`)).length > 0;
  };
  if (await there("store_move", "WHERE finished_at IS NULL")) return undefined;
  if (!(await there("tidings_schema", ""))) return undefined;
  for (const table of ["articles", "sources", "conversations", "key_value"]) {
    if (await there(table, "")) return full();
  }
  return undefined;
}

async function begin(
  queries: Queries,
  { connection, origin, now }: { connection: Connection; origin: string; now: Instant },
): Promise<Outcome<Target>> {
  await queries.rows("SELECT 1 FROM pg_advisory_xact_lock($1)", [MOVE_LOCK]);
  const runner = randomUUID();
  const [note] = await queries.rows<Note>("SELECT origin, rows, finished_at FROM store_move");
  if (!note) {
    await queries.change("INSERT INTO store_move (origin, runner, began_at) VALUES ($1, $2, $3)", [
      toColumn(origin),
      runner,
      now,
    ]);
    return succeed({ connection, runner, isResumed: false });
  }
  if (note.finished_at !== null) return full();
  if (fromColumn(note.origin) !== origin) return another(fromColumn(note.origin));
  await queries.change("UPDATE store_move SET runner = $1", [runner]);
  return succeed({ connection, runner, isResumed: note.rows > 0 });
}

/** All of `work` or nothing, and only while no other process has taken over. */
export async function workOn<Value>(
  { connection, runner }: Target,
  work: (queries: Queries) => Promise<{ value: Value; written: number }>,
): Promise<{ value: Value; written: number }> {
  return await connection.inTransaction(async (queries) => {
    const ours = await queries.rows("SELECT 1 FROM store_move WHERE runner = $1 AND finished_at IS NULL FOR UPDATE", [
      runner,
    ]);
    if (ours.length === 0)
      throw new StoreFailure("Another npx tidings migrate has taken over this move. Let that one end first.");
    const done = await work(queries);
    if (done.written > 0) await queries.change("UPDATE store_move SET rows = rows + $1", [done.written]);
    return done;
  });
}

const botsAreThere = (): Outcome<never> =>
  fail(
    "bot-at-work",
    "A bot is at work on the PostgreSQL database that the store is to be moved to. Stop it, or name an empty database.",
  );

const full = (): Outcome<never> =>
  fail(
    "not-empty",
    "The PostgreSQL database holds a store already. Nothing was changed. Name an empty one: " +
      "createdb --encoding=UTF8 --template=template0 NAME",
  );

const another = (origin: string): Outcome<never> =>
  fail(
    "another-move",
    `The PostgreSQL database holds an unfinished move of ${origin}, which is another store. Nothing was changed. Go on with ` +
      "that one (DATABASE_URL), or name an empty database: createdb --encoding=UTF8 --template=template0 NAME",
  );
