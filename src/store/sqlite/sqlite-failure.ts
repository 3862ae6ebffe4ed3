import { dirname } from "node:path";
import type { Failure } from "../../outcome.ts";
import { StoreFailure } from "../store.ts";

// https://sqlite.org/rescode.html; the low byte of an extended code is the primary one.
const BUSY = 5;
const CODES: Record<number, string> = {
  3: "EACCES",
  [BUSY]: "busy",
  6: "busy",
  8: "EROFS",
  10: "EIO",
  11: "corrupt",
  13: "ENOSPC",
  14: "EACCES",
  26: "not-a-database",
};

/** What went wrong and what to do, by the codes of the operating system and our own names for SQLite's. */
const EXPLANATIONS: Record<string, (location: string) => Failure> = {
  busy: (location) => ({
    code: "busy",
    message: `Another program has kept ${location} locked for too long. Try again when it is done; if it has hung, end it.`,
  }),
  corrupt: (location) => ({
    code: "corrupt",
    message: `${location} is damaged. Stop Tidings, put a backup in its place (npx tidings restore FILE; the *.backup files beside it are some), and start again.`,
  }),
  "not-a-database": (location) => ({
    code: "not-a-database",
    message: `${location} is not a Tidings database. Nothing was changed. Point DATABASE_URL at another file, or move this one away; if it was one, restore a backup of it.`,
  }),
  ENOSPC: (location) => ({
    code: "full",
    message: `There is no room left on the disk for ${location}. What was being saved was not; all from before is safe. Free some space and try again.`,
  }),
  EIO: (location) => ({
    code: "input-output",
    message: `The disk failed while reading or writing ${location}. Check the disk, and that the folder is still there; then start again.`,
  }),
  EACCES: (location) => ({
    code: "no-access",
    message: `Tidings may not open or write ${location}. Give its user the right to write that file and the folder ${dirname(location)}, or point DATABASE_URL elsewhere.`,
  }),
  EROFS: (location) => ({
    code: "read-only",
    message: `${location} can only be read. Make the file and the folder ${dirname(location)} writable for the user who runs Tidings, or point DATABASE_URL elsewhere.`,
  }),
  ENOTDIR: (location) => ({
    code: "no-folder",
    message: `${dirname(location)} is not a folder, so ${location} cannot be kept there. Point DATABASE_URL elsewhere.`,
  }),
};

const SAME_AS: Record<string, string> = { EPERM: "EACCES", EEXIST: "ENOTDIR", EDQUOT: "ENOSPC", ENOENT: "ENOTDIR" };

/** Undefined for what nobody could have expected: a mistake of ours. */
export function explain(error: unknown, location: string): Failure | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : EXPLANATIONS[SAME_AS[code] ?? code]?.(location);
}

/** Runs `work`; where the engine cannot work, throws a `StoreFailure` that says why and what to do. */
export function explaining<Value>(location: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw explained(error, location);
  }
}

/** A `StoreFailure` in the place of what the engine said; the same error where it was none of the engine's. */
export function explained(error: unknown, location: string): unknown {
  const failure = explain(error, location);
  return failure ? new StoreFailure(failure.message, { cause: error }) : error;
}

export const isBusy = (error: unknown): boolean => codeOf(error) === CODES[BUSY];

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return CODES[error.errcode & 0xff];
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
