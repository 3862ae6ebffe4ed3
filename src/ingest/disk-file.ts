import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { fail, type Outcome, succeed } from "../outcome.ts";
import type { ArticleFile } from "./article-file.ts";
import { readFailure } from "./file-failure.ts";
import { tooLarge } from "./size-limits.ts";

const PIECE_BYTES = 256 * 1024;

/** A file on disk. `name` is how it was found, `path` its real path; `onBytes` hears of all that is read. */
export function diskFile(name: string, path: string, onBytes: (bytes: number) => void): ArticleFile {
  return {
    name,
    path,
    whole: (limit) => readWhole(path, limit, onBytes),
    async *pieces() {
      for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
        onBytes(piece.length);
        yield piece;
      }
    },
  };
}

async function readWhole(path: string, limit: number, onBytes: (bytes: number) => void): Promise<Outcome<Uint8Array>> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    onBytes(size);
    if (size > limit) return fail("too large", tooLarge(size, limit, "divide it, or write it as JSON Lines (.jsonl)"));
    return succeed(await file.readFile());
  } catch (error) {
    return fail("unreadable", readFailure(error));
  }
}
