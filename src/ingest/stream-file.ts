import { fail, type Outcome, succeed } from "../outcome.ts";
import type { ArticleFile } from "./article-file.ts";
import { readFailure } from "./file-failure.ts";
import { tooLarge } from "./size-limits.ts";

/** Bytes that come from nowhere on disk, such as standard input; read once. */
export function streamFile(name: string, pieces: AsyncIterable<Uint8Array>): ArticleFile {
  return { name, pieces: () => pieces, whole: (limit) => collect(pieces, limit) };
}

async function collect(pieces: AsyncIterable<Uint8Array>, limit: number): Promise<Outcome<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > limit) return fail("too large", tooLarge(length, limit, "divide it, or send it as JSON Lines"));
      parts.push(piece);
    }
    return succeed(Buffer.concat(parts));
  } catch (error) {
    return fail("unreadable", readFailure(error));
  }
}
