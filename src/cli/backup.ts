import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { stampOf } from "../store/sqlite/back-up.ts";
import { copyDatabase } from "../store/sqlite/copy-database.ts";
import { inspectFile } from "../store/sqlite/inspect-file.ts";
import { explain } from "../store/sqlite/sqlite-failure.ts";
import { sizeInWords } from "./size-in-words.ts";
import { storeFile } from "./store-file.ts";
import type { Subcommand, World } from "./subcommand.ts";

const ON_POSTGRES =
  'Its own tool copies it, also while bots run: pg_dump --format=custom --file=tidings.dump "$DATABASE_URL"';

type Wishes = { force?: boolean };

export const backup: Subcommand = (program, world, exit) =>
  program
    .command("backup")
    .description("a whole, checked copy of the store, also while the bot runs")
    .argument("[file]", "the new file; otherwise it lies beside the store and is named for the moment")
    .option("--force", "replace the file if it is there")
    .addHelpText("after", "\nExample: npx tidings backup /mnt/nas/tidings.db")
    .action(async (file: string | undefined, wishes: Wishes) => exit(await run(world, file, wishes)));

async function run(world: World, file: string | undefined, wishes: Wishes): Promise<number> {
  const made = await makeBackup(world, file, wishes);
  if (!made.ok) {
    world.stderr.write(`No backup was made. ${made.failure.message}\n`);
    return 1;
  }
  const size = sizeInWords(statSync(made.value).size);
  world.stdout.write(`${made.value}: ${size}, checked. npx tidings restore FILE puts it back.\n`);
  return 0;
}

async function makeBackup(world: World, file: string | undefined, { force = false }: Wishes): Promise<Outcome<string>> {
  const location = storeFile(world, { onPostgres: ON_POSTGRES });
  if (!location.ok) return location;
  const from = location.value;
  const to = file === undefined ? nameBeside(from, world) : resolve(world.folder, file);
  try {
    const refusal = refuse(from, to, force);
    if (refusal) return refusal;
    makeFolder(dirname(to));
    await copyDatabase(from, to);
    return succeed(to);
  } catch (error) {
    const failure = explain(error, to);
    if (failure?.code === "corrupt")
      return fail("corrupt", `${from} is damaged. Put an older backup in its place: npx tidings restore FILE.`);
    if (failure) return { ok: false, failure };
    throw error;
  }
}

const nameBeside = (location: string, { clock }: World): string =>
  join(dirname(location), `tidings-${stampOf(clock.now()).replace(/\d{3}Z$/, "Z")}.backup`);

function refuse(from: string, to: string, force: boolean): Outcome<never> | undefined {
  if (!existsSync(from)) return fail("no-store", `There is no store at ${from} yet.`);
  if (inspectFile(from).kind !== "ours") return fail("not-ours", `${from} is no store of Tidings.`);
  if (from === to) return fail("itself", `${to} is the store itself. Name another file.`);
  if (existsSync(to) && !force) return fail("exists", `${to} is there already. Name another, or add --force.`);
  return undefined;
}
