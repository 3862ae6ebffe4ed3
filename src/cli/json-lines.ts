import { Readable } from "node:stream";

/** One line of a stream, or why it could not be read. `number` counts from 1, blank lines included. */
export type Line = { number: number; text: string } | { number: number; error: string };

const MEBIBYTE = 2 ** 20;
/** What one article may measure; the same limit as for files. */
const MAX_LINE_BYTES = 50 * MEBIBYTE;
const NEWLINE = 0x0a;

/**
 * The lines of a stream of UTF-8 as they come in, never more than one of them in memory. LF and CRLF end a line; a byte
 * order mark is dropped. A line over `maxBytes` or one that is not UTF-8 comes as an error, and the next one is whole
 * again. Ends early, without an error, when `signal` is aborted; throws when the stream itself fails.
 */
export async function* readLines(
  stream: NodeJS.ReadableStream,
  { maxBytes = MAX_LINE_BYTES, signal }: { maxBytes?: number | undefined; signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Line> {
  const stop = () => stream instanceof Readable && stream.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  try {
    yield* divide(stream, maxBytes);
  } catch (error) {
    // A stream that was stopped halfway says so by an error.
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function* divide(stream: NodeJS.ReadableStream, maxBytes: number): AsyncGenerator<Line> {
  const line = openLine(maxBytes);
  let number = 1;
  for await (const chunk of stream) {
    let rest = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE)) {
      line.add(rest.subarray(0, at));
      yield { number, ...line.take() };
      number += 1;
      rest = rest.subarray(at + 1);
    }
    line.add(rest);
  }
  if (!line.isEmpty()) yield { number, ...line.take() };
}

/** The line that is being collected. Once it is too long its bytes are counted, not kept. */
function openLine(maxBytes: number) {
  let pieces: Buffer[] = [];
  let bytes = 0;

  const add = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > maxBytes) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const take = () => {
    const taken = bytes > maxBytes ? { error: tooLong(bytes, maxBytes) } : decode(Buffer.concat(pieces));
    pieces = [];
    bytes = 0;
    return taken;
  };
  return { add, take, isEmpty: () => bytes === 0 };
}

const tooLong = (bytes: number, maxBytes: number) =>
  `The line has ${bytes} bytes, and a line may have ${maxBytes}. Divide it.`;

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Buffer): { text: string } | { error: string } {
  try {
    return { text: utf8.decode(bytes).replace(/\r$/, "") };
  } catch {
    return { error: "The line is not UTF-8. Convert the input to UTF-8." };
  }
}

/** Writes one JSON value a line. */
type LineWriter = {
  /**
   * Resolves when there is room for more. False when nobody reads any more (as after `| head`): then leave quietly.
   * Throws when the stream failed in another way, such as a full disk.
   */
  write(value: unknown): Promise<boolean>;
  close(): void;
};

export function openLineWriter(stream: NodeJS.WritableStream): LineWriter {
  let gone = false;
  let failure: Error | undefined;
  let wake = () => {};
  const onDrain = () => wake();
  const onError = (error: NodeJS.ErrnoException) => {
    gone = true;
    // The other end of a pipe was closed: no failure, only an end.
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") failure = error;
    wake();
  };
  const onClose = () => {
    gone = true;
    wake();
  };
  stream.on("drain", onDrain).on("error", onError).on("close", onClose);

  const write = async (value: unknown) => {
    if (!gone && !stream.write(`${JSON.stringify(value)}\n`)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (gone) resolve();
      });
    }
    if (failure) throw failure;
    return !gone;
  };
  // The listener for errors stays: what was written last may still fail after the last answer.
  const close = () => void stream.off("drain", onDrain).off("close", onClose);
  return { write, close };
}
