import type { Log } from "../log.ts";
import { StoreFailure } from "../store/store.ts";
import { within } from "../within.ts";

/** Milliseconds: who asked waits no longer for a note. */
const PATIENCE = 1_000;

/**
 * Writes down what belongs to an answer but is not the answer: what was told, what its numbers and buttons stand for.
 * Where the store takes nothing (a full disk) or says nothing (a server that is away), the answer comes all the same, and
 * the log says what is missing.
 */
export function notesBeside(log: Log) {
  let overdue = 0;

  /** While one is overdue, none is waited for: an answer may have many. */
  async function isWrittenInTime(writing: Promise<unknown>): Promise<boolean> {
    const isDone = writing.then(() => true);
    if (overdue === 0 && (await within(PATIENCE, isDone))) return true;
    overdue += 1;
    const note = () => {
      overdue -= 1;
    };
    isDone.then(note, note);
    return false;
  }

  return async (what: string, write: () => Promise<unknown>): Promise<void> => {
    try {
      if (!(await isWrittenInTime(write())))
        log.warn({ what }, "an answer was given, and the store has not yet taken this");
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      log.warn({ what, because: error.message }, "an answer was given, but this could not be written down");
    }
  };
}
