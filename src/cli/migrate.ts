import { coreSettings } from "../config.ts";
import { isOnPostgres } from "../is-on-postgres.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { openRedact } from "../redact.ts";
import { secretsOf } from "../secrets-of.ts";
import { type Moved, moveStore } from "../store/move/move-store.ts";
import { openPool } from "../store/postgres/open-pool.ts";
import { lookIntoFile } from "../store/sqlite/look-into-file.ts";
import { explain } from "../store/sqlite/sqlite-failure.ts";
import { StoreFailure } from "../store/store.ts";
import { openMoveProgress } from "./move-progress.ts";
import { showMoved } from "./show-moved.ts";
import { storeFile } from "./store-file.ts";
import type { Subcommand, World } from "./subcommand.ts";

const ON_POSTGRES = "From one to another, its own tools move it: pg_dump and pg_restore.";
const INTERRUPTED_STATUS = 130;
/** Milliseconds. Counting the rows of a large table takes minutes. */
const PATIENCE = 15 * 60 * 1000;

type Wishes = { to: string; whileRunning?: boolean; json?: boolean };

export const migrate: Subcommand = (program, world, exit) =>
  program
    .command("migrate")
    .description("moves the store from its file into a PostgreSQL; interrupted, it goes on where it stopped")
    .requiredOption("--to <address>", "postgres://NAME:PASSWORD@HOST/DATABASE, which is empty")
    .option("--while-running", "only what can be done while the bot goes on with the file")
    .option("--json", "how it ended, as JSON")
    .addHelpText("after", "\nExample: npx tidings migrate --to postgres://tidings:PASSWORD@localhost:5432/tidings")
    .action(async (wishes: Wishes) => exit(await run(world, wishes)));

async function run(world: World, wishes: Wishes): Promise<number> {
  const redact = openRedact(secretsIn(wishes.to));
  const moved = await move(world, wishes);
  if (!moved.ok) {
    world.stderr.write(`The store was not moved. ${redact(moved.failure.message)}\n`);
    return 1;
  }
  const { location, ...how } = moved.value;
  world.stdout.write(wishes.json ? `${JSON.stringify(how)}\n` : showMoved(how, { ...wishes, location }));
  return statusOf(how, wishes);
}

/** 0: as wished. 1: all but the end, for which the bot must be stopped. */
function statusOf({ end }: Moved, { whileRunning }: Wishes): number {
  if (end === "interrupted") return INTERRUPTED_STATUS;
  return end === "finished" || whileRunning ? 0 : 1;
}

async function move(world: World, wishes: Wishes): Promise<Outcome<Moved & { location: string }>> {
  if (!isOnPostgres(wishes.to) || !URL.canParse(wishes.to)) return otherEngine();
  const file = storeFile(world, { onPostgres: ON_POSTGRES });
  if (!file.ok) return file;
  const location = file.value;
  const connection = openPool(wishes.to, "--to", PATIENCE);
  const progress = openMoveProgress(world);
  try {
    const refusal = refuseFile(location);
    if (refusal) return refusal;
    const { clock, interrupted } = world;
    const how = { onlyCopy: wishes.whileRunning, onProgress: progress.show };
    const moved = await moveStore({ location, connection, clock, interrupted, ...how });
    return moved.ok ? succeed({ ...moved.value, location }) : moved;
  } catch (error) {
    if (error instanceof StoreFailure)
      return fail("store", `${error.message} Run the same command again: it goes on from there.`);
    const failure = explain(error, location);
    if (failure) return { ok: false, failure };
    throw error;
  } finally {
    progress.close();
    await connection.close();
  }
}

/** Also where there is nothing to move, or where it must be brought up to date first. */
function refuseFile(location: string): Outcome<never> | undefined {
  const look = lookIntoFile(location);
  if (!("format" in look))
    return fail("no-store", `There is no store of Tidings at ${location}. DATABASE_URL names it.`);
  const { format, newestFormat } = look;
  if (format === newestFormat) return undefined;
  const remedy =
    format > newestFormat
      ? "a newer Tidings wrote it. Install that one again."
      : "the next start brings it up to date, with a backup. Run npx tidings stats, which does so too, and then this again.";
  return fail(
    "other-format",
    `${location} has format ${format}, and this Tidings moves format ${newestFormat}: ${remedy}`,
  );
}

const otherEngine = (): Outcome<never> =>
  fail(
    "other-engine",
    "A store can be moved to PostgreSQL only, --to postgres://… as npx tidings migrate --help shows it. A copy of the file: npx tidings backup.",
  );

/** As for the setting that the address is to become. */
const secretsIn = (address: string): string[] =>
  secretsOf({ DATABASE_URL: coreSettings.DATABASE_URL }, { DATABASE_URL: address });
