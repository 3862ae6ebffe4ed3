import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Log } from "../../src/log.ts";
import { createInTurn } from "./in-turn.ts";

/** How many lines are kept. */
export const HISTORY_LINES = 500;

/** The lines typed before, newest first; kept in `file` between two sessions, in memory only without one. */
export type History = {
  lines: string[];
  keep(lines: readonly string[]): void;
  /** Resolves when everything given so far is kept. */
  kept(): Promise<void>;
};

export function openHistory(file: string | undefined, log: Log): History {
  if (file === undefined) return { lines: [], keep: () => undefined, kept: () => Promise.resolve() };
  // One after the other: two at once would write the same file.
  const inTurn = createInTurn();
  return {
    lines: readLines(file, log),
    keep: (lines) => void inTurn.add(() => writeLines(file, lines, log)),
    kept: inTurn.done,
  };
}

/** A history that cannot be read or kept is no reason not to answer: the log says so. */
function readLines(file: string, log: Log): string[] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .slice(0, HISTORY_LINES);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT")
      log.warn({ err: error, file }, "the history cannot be read");
    return [];
  }
}

async function writeLines(file: string, lines: readonly string[], log: Log): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    // Only for the owner: what somebody asks about is theirs. Written beside and renamed, so that it is never half.
    await writeFile(`${file}.new`, `${lines.slice(0, HISTORY_LINES).join("\n")}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch (error) {
    log.warn({ err: error, file }, "the history cannot be kept");
  }
}
