import { basename } from "node:path";
import { readerOf } from "./all-article-readers.ts";
import { diskFile } from "./disk-file.ts";
import { readFailure } from "./file-failure.ts";
import { refusal } from "./read-document.ts";
import type { Reading, ReadingContext } from "./reading.ts";
import { sniffInput } from "./sniffed-input.ts";
import { walk } from "./walk.ts";

/** Articles on their way in: each reading as it comes, and how far the reading is. */
type Intake = {
  readings: AsyncIterable<Reading>;
  bytesRead(): number;
};

const STANDARD_INPUT = "standard input";

/**
 * Everything that the files and folders hold, in order and a piece at a time; "-" stands for `input`. What cannot be read
 * comes as a refusal. Never throws for what a file holds.
 */
export function readArticles(
  paths: readonly string[],
  context: ReadingContext,
  input?: AsyncIterable<Uint8Array>,
): Intake {
  let bytes = 0;
  const count = (more: number) => {
    bytes += more;
  };
  return { readings: readAll(paths, context, count, input), bytesRead: () => bytes };
}

type Count = (bytes: number) => void;

async function* readAll(
  paths: readonly string[],
  context: ReadingContext,
  count: Count,
  input?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Reading> {
  const walked = new Set<string>();
  for (const path of paths) {
    if (path === "-" && input) yield* readInput(counted(input, count), context);
    else yield* readPath(path, walked, context, count);
  }
}

async function* readInput(input: AsyncIterable<Uint8Array>, context: ReadingContext): AsyncGenerator<Reading> {
  try {
    const { file, reader } = await sniffInput(STANDARD_INPUT, input);
    yield* reader.read(file, context);
  } catch (error) {
    yield refusal(STANDARD_INPUT, readFailure(error));
  }
}

async function* counted(input: AsyncIterable<Uint8Array>, count: Count): AsyncGenerator<Uint8Array> {
  for await (const piece of input) {
    count(piece.length);
    yield typeof piece === "string" ? Buffer.from(piece) : piece;
  }
}

async function* readPath(
  path: string,
  walked: Set<string>,
  context: ReadingContext,
  count: Count,
): AsyncGenerator<Reading> {
  for await (const found of walk([path], walked)) {
    if (!("file" in found)) yield found;
    else yield* readFile(found.file, context, count);
  }
}

async function* readFile(
  { name, path }: { name: string; path: string },
  context: ReadingContext,
  count: Count,
): AsyncGenerator<Reading> {
  const file = diskFile(basename(name), path, count);
  for await (const reading of readerOf(name)?.read(file, context) ?? []) {
    // People look for a file by the path that they gave, and cite it by its name.
    yield "refused" in reading ? { refused: { ...reading.refused, file: name } } : reading;
  }
}

/** How much there is to read, for an estimate of the time it takes. Counts nothing twice that is read once. */
export async function bytesIn(paths: readonly string[], stop: AbortSignal): Promise<number> {
  let bytes = 0;
  for await (const found of walk(paths)) {
    if (stop.aborted) break;
    if ("file" in found) bytes += found.file.bytes;
  }
  return bytes;
}
