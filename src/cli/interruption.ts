import { constants } from "node:os";
import type { Timer } from "../timer.ts";

/** Whoever stops a program may rely on it, and so does what stops it: a service manager kills what takes longer. */
const LONGEST_LEAVE = 20_000;
const LEFT_SOMETHING = 1;
/** A terminal gives Ctrl-C to every process of a command, and one that started us gives it to us again. */
const ECHO_MS = 500;

type Process = {
  on(signal: "SIGINT" | "SIGTERM", handle: (signal: "SIGINT" | "SIGTERM") => void): unknown;
  exit(status: number): void;
};

/**
 * Aborted by the first Ctrl-C or SIGTERM: what is in the air is finished then. The second leaves at once, with the status
 * that shells give it; 20 s after the first the program leaves with status 1, whatever hangs. What was cut short is repaired as
 * after a kill.
 */
export function openInterruption(process: Process, timer: Timer): AbortSignal {
  const interruption = new AbortController();
  let echo: string | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (signal === echo) return;
      if (interruption.signal.aborted) return process.exit(128 + constants.signals[signal]);
      interruption.abort(signal);
      echo = signal;
      timer(ECHO_MS, () => {
        echo = undefined;
      });
      timer(LONGEST_LEAVE, () => process.exit(LEFT_SOMETHING));
    });
  }
  return interruption.signal;
}
