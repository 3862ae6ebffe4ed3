import type { Output } from "./output.ts";

/** Text to a stream that may go away: a pipe whose reader has left is an ordinary end. */
export type Printer = {
  /** Resolves when the stream has taken the text, or has gone. */
  print(text: string): Promise<void>;
  isGone(): boolean;
  /** Resolves when the reader has left; rejects when writing failed otherwise (a full disk). */
  gone: Promise<void>;
};

export function openPrinter(output: Output): Printer {
  const gone = Promise.withResolvers<void>();
  let isGone = false;
  // Whoever awaits `gone` learns of a failure; it must not bring down a program that does not.
  gone.promise.catch(() => undefined);
  output.on("error", (error: NodeJS.ErrnoException) => {
    isGone = true;
    if (error.code === "EPIPE") gone.resolve();
    else
      gone.reject(new Error(`The answer could not be written (${error.message}). Is the disk full?`, { cause: error }));
  });
  output.on("close", () => {
    isGone = true;
    gone.resolve();
  });
  return {
    isGone: () => isGone,
    gone: gone.promise,
    print: (text) => (isGone ? Promise.resolve() : new Promise((taken) => void output.write(text, () => taken()))),
  };
}
