import type { ArticleFile } from "./article-file.ts";
import type { ArticleReader } from "./article-reader.ts";
import { jsonFile } from "./json-file.ts";
import { jsonLinesFile } from "./json-lines-file.ts";
import { streamFile } from "./stream-file.ts";
import { textFile } from "./text-file.ts";
import { utf8Pieces } from "./utf8-pieces.ts";

const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0x0c]);

/** Standard input: JSON Lines when it begins with a brace, a list of articles when with "[{", else one text. */
export async function sniffInput(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ file: ArticleFile; reader: ArticleReader }> {
  const pieces = utf8Pieces(bytes);
  const start: Uint8Array[] = [];
  let beginning = "";
  while (beginning.length < 2) {
    const { value, done } = await pieces.next();
    if (done) break;
    start.push(value);
    beginning += firstCharacters(value);
  }
  return { file: streamFile(name, continued(start, pieces)), reader: readerFor(beginning) };
}

const firstCharacters = (piece: Uint8Array) =>
  String.fromCharCode(...piece.filter((byte) => !WHITE_SPACE.has(byte)).subarray(0, 2));

function readerFor(beginning: string): ArticleReader {
  if (beginning.startsWith("{")) return jsonLinesFile;
  return beginning.startsWith("[{") ? jsonFile : textFile;
}

async function* continued(start: Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* start;
  yield* rest;
}
