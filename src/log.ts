import { openSync } from "node:fs";
import { dirname } from "node:path";
import { pino } from "pino";
import { makeFolder } from "./make-folder.ts";
import { fail, type Outcome, succeed } from "./outcome.ts";
import { openRedact, type Redact, redactValue } from "./redact.ts";
import { trailHere } from "./trail.ts";

const STANDARD_ERROR = 2;

/** Structured lines for operators; never part of a conversation. */
export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error" | "child" | "level">;

/** How much is logged, and into which file; to standard error where there is none. No line holds one of `secrets`. */
export type LogPlace = { level: string; file?: string | undefined; secrets?: readonly string[] | undefined };

export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;

/** Fails with what to do when the file cannot be written. */
export function openLog({ level, file, secrets = [] }: LogPlace): Outcome<Log> {
  const redact = openRedact(secrets);
  try {
    const destination = pino.destination({
      dest: file === undefined ? STANDARD_ERROR : openToAppend(file),
      sync: true,
    });
    const line = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: () => ({ ...trailHere() }) };
    return succeed(pino({ ...line, hooks: { streamWrite: (text) => redacted(text, redact) } }, destination));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail("log", `LOG_FILE ${file} cannot be written (${reason}). Name another file, or take the setting away.`);
  }
}

/** Read again as what it is: what is taken out of a line must not break it. */
const redacted = (line: string, redact: Redact): string => `${JSON.stringify(redactValue(JSON.parse(line), redact))}\n`;

function openToAppend(file: string): number {
  makeFolder(dirname(file));
  return openSync(file, "a");
}

export const silentLog: Log = pino({ level: "silent" });
