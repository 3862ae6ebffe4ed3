import { resolve } from "node:path";
import { restoreFile } from "../store/sqlite/restore-file.ts";
import { storeFile } from "./store-file.ts";
import type { Subcommand, World } from "./subcommand.ts";

const ON_POSTGRES =
  'Its own tool puts a copy back, while no bot runs: pg_restore --clean --if-exists --dbname="$DATABASE_URL" tidings.dump';

export const restore: Subcommand = (program, world, exit) =>
  program
    .command("restore")
    .description("puts a backup in the place of the store, and keeps what was there beside it")
    .argument("<file>", "what npx tidings backup has made, or a *.backup file from before an upgrade")
    .addHelpText("after", "\nExample: npx tidings restore /mnt/nas/tidings.db")
    .action(async (file: string) => exit(await run(world, file)));

async function run(world: World, file: string): Promise<number> {
  const { folder, clock, stdout } = world;
  const location = storeFile(world, { onPostgres: ON_POSTGRES });
  if (!location.ok) return refuse(world, location.failure.message);
  const restored = await restoreFile({
    file: resolve(folder, file),
    location: location.value,
    now: clock.now(),
  });
  if (!restored.ok) return refuse(world, restored.failure.message);
  const { kept } = restored.value;
  const before = kept ? ` What was there is kept as ${kept}.` : "";
  stdout.write(
    `${location.value} is what ${file} was.${before}\n` +
      "Digests that came after the backup was made may come once more.\n",
  );
  return 0;
}

function refuse({ stderr }: World, message: string): number {
  stderr.write(`Nothing was restored. ${message}\n`);
  return 1;
}
