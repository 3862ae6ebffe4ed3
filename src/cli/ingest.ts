import { openIngestFor } from "../newsroom/open-ingest.ts";
import type { SourceReport } from "../newsroom/read-source.ts";
import type { Ingest } from "../newsroom/run-ingest.ts";
import { StoreFailure } from "../store/store.ts";
import { openIngestProgress } from "./ingest-progress.ts";
import { duration, summarizeIngest } from "./ingest-summary.ts";
import { type Opened, openFromEnvironment } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

const INTERRUPTED_STATUS = 130;

export const ingest: Subcommand = (program, world, exit) =>
  program
    .command("ingest")
    .description("reads all sources that are due, once; the bot does so by itself while it runs")
    .addHelpText("after", "\nExample: npx tidings ingest")
    .action(async () => exit(await run(world)));

async function run(world: World): Promise<number> {
  const opened = await openFromEnvironment(world);
  if (!opened.ok) {
    world.stderr.write(`The sources could not be read. ${opened.failure.message}\n`);
    return 1;
  }
  const { store } = opened.value;
  try {
    const reading = openIngestFor({ ...opened.value, clock: world.clock });
    return await readDue(world, opened.value, reading);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    world.stderr.write(`The reading stopped. ${error.message} Run the same again to go on.\n`);
    return 1;
  } finally {
    await store.close();
  }
}

async function readDue(world: World, opened: Opened, reading: Ingest): Promise<number> {
  const { clock, interrupted, stdout } = world;
  const began = clock.now();
  const reports = await untilInterrupted(world, reading);
  const asked = reports.filter(({ as }) => as !== "left");
  if (asked.length === 0 && !interrupted.aborted) {
    stdout.write(`${await nothingDue(opened, began)}\n`);
    return 0;
  }
  const lines = summarizeIngest(asked, clock.now() - began, clock.now());
  stdout.write(`${lines.join("\n")}\n`);
  return statusOf(asked, world);
}

/** At an interrupt what is in the air is finished, and nothing more is begun. */
async function untilInterrupted(world: World, reading: Ingest): Promise<SourceReport[]> {
  const progress = openIngestProgress(world);
  const stop = () => void reading.stop();
  world.interrupted.addEventListener("abort", stop, { once: true });
  if (world.interrupted.aborted) stop();
  let [sources, articles] = [0, 0];
  try {
    return await reading.readDue((report, all) => {
      sources += 1;
      if (report.as === "read") articles += report.added;
      progress.show({ sources, all, articles });
    });
  } finally {
    world.interrupted.removeEventListener("abort", stop);
    progress.close();
  }
}

async function nothingDue({ store }: Opened, now: number): Promise<string> {
  const next = await store.nextSourceDueAt();
  if (next !== undefined) return `Nothing is due. The next source is read in ${duration(next - now)}.`;
  const sources = await store.sources();
  if (sources.length === 0) return "There is no source yet. Add one: npx tidings sources add https://example.org/";
  return "Nothing is due, and nothing will be: every source is paused, has been given up, or is followed by nobody.";
}

function statusOf(asked: readonly SourceReport[], { interrupted, stderr }: World): number {
  if (interrupted.aborted) {
    stderr.write("Stopped. What is counted above is stored; the same command, run again, goes on from there.\n");
    return INTERRUPTED_STATUS;
  }
  const isWorking = asked.some(({ as }) => as !== "failed");
  return isWorking ? 0 : 1;
}
