const NEWLINE = 0x0a;

/** A line of a file as bytes, without its end; without `bytes` where it was longer than allowed. Counted from 1. */
export type ByteLine = { number: number; bytes: Buffer | undefined; length: number };

/** The lines of a stream as they come in, never more of a line in memory than `maxBytes`. */
export async function* byteLines(pieces: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let line = { parts: [] as Uint8Array[], length: 0 };
  let number = 1;
  const add = (part: Uint8Array) => {
    line.length += part.length;
    if (line.length > maxBytes) line.parts = [];
    else line.parts.push(part);
  };
  const finish = (): ByteLine => {
    const { parts, length } = line;
    line = { parts: [], length: 0 };
    return { number: number++, length, bytes: length > maxBytes ? undefined : Buffer.concat(parts) };
  };

  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
      add(piece.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < piece.length) add(piece.subarray(start));
  }
  if (line.length > 0) yield finish();
}
