import type { ArticleFile } from "./article-file.ts";
import type { ArticleReader } from "./article-reader.ts";
import { binaryReason } from "./binary.ts";
import { type ByteLine, byteLines } from "./byte-lines.ts";
import { decode } from "./decode.ts";
import { readFailure } from "./file-failure.ts";
import { readJsonLine } from "./json-line.ts";
import { refusal } from "./read-document.ts";
import type { Reading, ReadingContext } from "./reading.ts";
import { MAX_DOCUMENT_BYTES, tooLarge } from "./size-limits.ts";
import { utf8Pieces } from "./utf8-pieces.ts";

/** One article a line, read as the lines come: a file of any size takes the memory of a line. */
export const jsonLinesFile: ArticleReader = {
  endings: [".jsonl", ".ndjson"],
  async *read(file, context) {
    let readings = 0;
    try {
      for await (const line of byteLines(utf8Pieces(file.pieces()), MAX_DOCUMENT_BYTES)) {
        const binary = line.number === 1 && line.bytes ? binaryReason(line.bytes) : undefined;
        if (binary) return yield refusal(file.name, binary);
        for (const reading of readLine(line, file, context)) {
          readings += 1;
          yield reading;
        }
      }
    } catch (error) {
      return yield refusal(file.name, readFailure(error));
    }
    if (readings === 0) yield refusal(file.name, "is empty: remove it, or fill it with articles");
  },
};

function readLine({ number, bytes, length }: ByteLine, file: ArticleFile, context: ReadingContext): Reading[] {
  if (!bytes) return [refusal(file.name, tooLarge(length, MAX_DOCUMENT_BYTES, "shorten the article"), number)];
  if (bytes.length === 0) return [];
  const text = decode(bytes);
  if (!text.ok) return [refusal(file.name, text.failure.message, number)];
  if (text.value.trim() === "") return [];
  return [readJsonLine(text.value, number, { name: file.name, path: file.path }, context)];
}
