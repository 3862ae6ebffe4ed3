import type { Log } from "../log.ts";
import { StoreFailure } from "../store/store.ts";

/**
 * Writes down what belongs to an answer but is not the answer: what was told, what its numbers and buttons stand for.
 * Where the store takes nothing (a full disk), the answer comes all the same, and the log says what is missing.
 */
export const notesBeside =
  (log: Log) =>
  async (what: string, write: () => Promise<unknown>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      log.warn({ what, because: error.message }, "an answer was given, but this could not be written down");
    }
  };
