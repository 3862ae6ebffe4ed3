import { Readable } from "node:stream";
import { plainLine } from "../../adapters/plain-characters.ts";
import { bytesIn, readArticles } from "../ingest/read-articles.ts";
import type { Refusal } from "../ingest/reading.ts";
import type { Newsroom } from "../newsroom.ts";
import { openProgress } from "./import-progress.ts";
import { type ImportCounts, type ImportEnd, keepReadings } from "./keep-readings.ts";
import { openFromEnvironment } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

const FROM_INPUT = "-";
const INTERRUPTED_STATUS = 130;

export const importArticles: Subcommand = (program, world, exit) =>
  program
    .command("import")
    .description("takes in articles: files and folders of .txt, .md, .html, .json and .jsonl, and standard input (-)")
    .argument("<paths...>", "files, folders, or - for standard input (JSON Lines, or one text)")
    .addHelpText(
      "after",
      '\nA line of JSON Lines: {"id":"…","url":"…","title":"…","body":"…","source":"…","published_at":"2022-11-30"}' +
        "\nExample: npx tidings import news/ more.jsonl",
    )
    .action(async (paths: string[]) => exit(await run(world, paths)));

async function run(world: World, paths: string[]): Promise<number> {
  const opened = await openFromEnvironment(world);
  if (!opened.ok) {
    world.stderr.write(`The import could not start. ${opened.failure.message}\n`);
    return 1;
  }
  try {
    const end = await importFrom(world, paths, opened.value.newsroom);
    world.stdout.write(`${paths.includes(FROM_INPUT) ? JSON.stringify(end.counts) : countsLine(end.counts)}\n`);
    return statusOf(end, world);
  } finally {
    await opened.value.store.close();
  }
}

/** Reads and keeps; says on standard error what was refused and how far it is. */
async function importFrom(world: World, paths: string[], newsroom: Newsroom): Promise<ImportEnd> {
  const { stdin, clock, interrupted } = world;
  const intake = readArticles(paths, { now: clock.now(), isSample: false }, bytesOf(stdin));
  const progress = openProgress(world);
  const measured = measure(paths, interrupted);
  // Whoever types the articles by hand must be able to stop: a read that waits ends with the stream.
  const stopReading = () => stdin instanceof Readable && paths.includes(FROM_INPUT) && stdin.destroy();
  interrupted.addEventListener("abort", stopReading, { once: true });
  try {
    return await keepReadings(intake.readings, {
      newsroom,
      interrupted,
      onRefusal: (refusal) => progress.say(refusalLine(refusal)),
      onProgress: ({ added, updated, known }) =>
        progress.report(() => ({
          articles: added + updated + known,
          bytes: intake.bytesRead(),
          all: measured.bytes(),
        })),
    });
  } finally {
    interrupted.removeEventListener("abort", stopReading);
    measured.stop();
    progress.close();
  }
}

async function* bytesOf(stdin: World["stdin"]): AsyncGenerator<Uint8Array> {
  for await (const piece of stdin) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

/** How many bytes there are in all, counted beside the import; undefined until then, and always of standard input. */
function measure(paths: string[], interrupted: AbortSignal) {
  const finished = new AbortController();
  let bytes: number | undefined;
  const count = async () => {
    const stop = AbortSignal.any([finished.signal, interrupted]);
    const all = await bytesIn(paths, stop);
    if (!stop.aborted) bytes = all;
  };
  // Only an estimate hangs on it; what cannot be read is refused by the import itself.
  if (!paths.includes(FROM_INPUT)) count().catch(() => undefined);
  return { bytes: () => bytes, stop: () => finished.abort() };
}

/** Names and what the system says come from outside: no control character reaches the terminal. */
const refusalLine = ({ file, line, reason }: Refusal): string =>
  plainLine(`refused: ${file}${line === undefined ? "" : `, line ${line},`} ${reason}`);

/** For people; a pipeline, which feeds standard input, gets the counts as JSON. */
function countsLine({ added, updated, known, refused, skipped }: ImportCounts): string {
  const others = skipped > 0 ? `, passed over ${skipped} of other kinds` : "";
  return `added ${added}, updated ${updated}, already known ${known}, refused ${refused}${others}`;
}

function statusOf({ counts, stopped }: ImportEnd, { stderr }: World): number {
  if (stopped === "interrupted") {
    stderr.write("Stopped. What is counted above is stored; the same import, run again, goes on from there.\n");
    return INTERRUPTED_STATUS;
  }
  if (stopped) {
    stderr.write(
      `The import stopped. ${plainLine(stopped.because)} What is counted above is stored; run the same import again to go on.\n`,
    );
    return 1;
  }
  const kept = counts.added + counts.updated + counts.known;
  return kept === 0 && counts.refused > 0 ? 1 : 0;
}
