import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { readableEndings, readerOf } from "./all-article-readers.ts";
import { readFailure } from "./file-failure.ts";
import type { Refusal } from "./reading.ts";

/** What a walk comes upon: a file to read (`path` is the real one), a file of another kind, or what it cannot enter. */
export type Found =
  | { file: { name: string; path: string; bytes: number } }
  | { skipped: string }
  | { refused: Refusal };

type Way = {
  /** As a person would write it. */
  name: string;
  /** The real folders above. */
  above: readonly string[];
  isNamed: boolean;
};

/**
 * The files under some paths, in the order of the paths and, within folders, of the names. Hidden files and folders are
 * passed over unless named; links are followed once: a folder that is in `walked` is not walked again.
 */
export async function* walk(paths: readonly string[], walked: Set<string> = new Set()): AsyncGenerator<Found> {
  for (const name of paths) yield* visit({ name, above: [], isNamed: true }, walked);
}

async function* visit(way: Way, walked: Set<string>): AsyncGenerator<Found> {
  try {
    const at = await stat(way.name);
    if (at.isDirectory()) yield* visitFolder(way, walked);
    else if (at.isFile() && readerOf(way.name)) {
      yield { file: { name: way.name, path: await realpath(way.name), bytes: at.size } };
    } else yield otherKind(way, at.isFile());
  } catch (error) {
    yield refuse(way, readFailure(error));
  }
}

function otherKind(way: Way, isFile: boolean): Found {
  if (!way.isNamed) return { skipped: way.name };
  return refuse(
    way,
    isFile
      ? `has an ending that Tidings does not read: rename it to one of ${readableEndings}`
      : "is no file and no folder: send what it gives through a pipe (npx tidings import -)",
  );
}

async function* visitFolder(way: Way, walked: Set<string>): AsyncGenerator<Found> {
  const path = await realpath(way.name);
  if (way.above.includes(path)) {
    return yield refuse(way, "is a link to a folder that it lies in, a loop: remove the link");
  }
  if (walked.has(path)) return;
  walked.add(path);

  const entries = await readdir(path, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith(".")).sort(byName);
  let isEmpty = true;
  for (const { name } of shown) {
    for await (const found of visit(
      { name: join(way.name, name), above: [...way.above, path], isNamed: false },
      walked,
    )) {
      isEmpty &&= "skipped" in found;
      yield found;
    }
  }
  if (isEmpty && way.isNamed) yield refuse(way, `holds no file that Tidings reads (${readableEndings})`);
}

// By code units: the same order on every machine.
const byName = (one: Dirent, other: Dirent) => (one.name < other.name ? -1 : 1);

const refuse = ({ name }: Way, reason: string): Found => ({ refused: { file: name, reason } });
