import { copyFileSync, existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { makeFolder } from "../../make-folder.ts";
import { type Failure, fail, type Outcome, succeed } from "../../outcome.ts";
import { readMigrations } from "../read-migrations.ts";
import { stampOf } from "./back-up.ts";
import { botClaimOn } from "./bot-claim.ts";
import { type CopyProgress, copyDatabase } from "./copy-database.ts";
import { type FileState, inspectFile } from "./inspect-file.ts";
import { sqliteMigrations } from "./migrations-folder.ts";
import { explain, isBusy } from "./sqlite-failure.ts";

/** Where what was there before lies now; undefined where there was nothing. */
type Restored = { kept?: string | undefined };

type Restoring = { file: string; location: string; now: Instant; onProgress?: CopyProgress | undefined };

/**
 * Puts a copy of a backup in the place of the store, and what was there beside it. Killed at any moment, either the one
 * or the other is the store. Fails, and changes nothing, where the backup is none or is damaged, a newer Tidings wrote
 * it, or another program is at work on the store.
 */
export async function restoreFile({ location, ...restoring }: Restoring): Promise<Outcome<Restored>> {
  makeFolder(dirname(location));
  // By its real path: a link stays one, and two names of one store are one.
  const real = existsSync(location) ? realpathSync(location) : location;
  const refusal = refuseBackup(restoring.file) ?? refusePlace(real, restoring.file);
  if (refusal) return refusal;
  const claim = botClaimOn(real);
  try {
    if (!claim.claim()) return atWork(real, "a bot is at work on it");
    return await replace({ location: real, ...restoring });
  } catch (error) {
    const failure = explain(error, real);
    if (failure?.code === "corrupt") return fail("damaged", `${restoring.file} is damaged. ${UNTOUCHED} Take another.`);
    if (failure) return { ok: false, failure };
    throw error;
  } finally {
    claim.release();
  }
}

async function replace({ file, location, now, onProgress }: Restoring): Promise<Outcome<Restored>> {
  const fresh = `${location}.restoring`;
  await copyDatabase(file, fresh, { isUnchanging: !hasLog(file), onProgress });
  if (!closeLog(location)) {
    rmSync(fresh);
    return atWork(location, "another program, such as an import, has it open");
  }
  const kept = existsSync(location) ? `${location}.before-${stampOf(now)}` : undefined;
  if (kept) keepBeside(location, kept);
  renameSync(fresh, location);
  return succeed({ kept });
}

const UNTOUCHED = "Nothing was changed.";

function refuseBackup(file: string): Outcome<never> | undefined {
  if (!existsSync(file)) return fail("no-backup", `${file} is not there. Check the path.`);
  const state = stateOf(file);
  if ("code" in state) return { ok: false, failure: state };
  if (state.kind === "foreign") return notOurs(file);
  if (state.kind === "new") return fail("no-backup", `${file} is empty. ${UNTOUCHED}`);
  const newestKnown = readMigrations(sqliteMigrations).length;
  if (state.version <= newestKnown) return undefined;
  return fail(
    "newer-file",
    `${file} was written by a newer Tidings: its format is version ${state.version}, and this one knows up to version ` +
      `${newestKnown}. ${UNTOUCHED} Install the newer Tidings, and restore with it.`,
  );
}

/** A damaged store may be replaced, another program's may not. */
function refusePlace(location: string, file: string): Outcome<never> | undefined {
  if (!existsSync(location)) return undefined;
  if (realpathSync(file) === location) return fail("itself", `${file} is the store itself. Name a backup of it.`);
  const state = stateOf(location);
  return "kind" in state && state.kind === "foreign" ? notOurs(location) : undefined;
}

const notOurs = (file: string) => fail("not-ours", `${file} is no store of Tidings. ${UNTOUCHED}`);

/** What a file is, or why it cannot be read. */
function stateOf(file: string): FileState | Failure {
  try {
    return inspectFile(file);
  } catch (error) {
    const failure = explain(error, file);
    if (failure?.code === "not-a-database") return { kind: "foreign" };
    if (failure) return failure;
    throw error;
  }
}

const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * Writes the write-ahead log of the old store back and takes it away, which SQLite does for nobody while another program
 * has the file open: answers with false then. What is too damaged for that is taken as it is.
 */
function closeLog(location: string): boolean {
  if (!existsSync(location)) return true;
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(location);
    connection.exec("PRAGMA journal_mode = DELETE");
    return true;
  } catch (error) {
    return !isBusy(error);
  } finally {
    if (connection?.isOpen) connection.close();
  }
}

/** The log first: beside another file it would be taken for that one's. Until the fresh file comes, the old one is there. */
function keepBeside(location: string, kept: string): void {
  for (const end of ["-wal", "-shm"])
    if (existsSync(`${location}${end}`)) renameSync(`${location}${end}`, `${kept}${end}`);
  try {
    linkSync(location, kept);
  } catch {
    // Not every file system can give a file two names; whether this one can be copied, the copying says.
    copyFileSync(location, kept);
  }
}

const atWork = (location: string, who: string) =>
  fail("at-work", `${location} cannot be replaced now: ${who}. Stop it, and run the same again.`);
