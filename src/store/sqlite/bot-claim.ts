import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./sqlite-failure.ts";

type BotClaim = { claim(): boolean; release(): void };

/**
 * An exclusive transaction on an empty database of its own beside the store: the operating system holds the lock, and
 * gives it back when the process ends, however it ends. A file with a process id in it would outlive a kill.
 */
export function botClaimOn(location: string): BotClaim {
  let held: DatabaseSync | undefined;
  return {
    claim() {
      held ??= takeLock(`${location}.bot`);
      return held !== undefined;
    },
    release() {
      held?.close();
      held = undefined;
    },
  };
}

/** A store in memory is this process's alone. */
export const claimInMemory: BotClaim = { claim: () => true, release: () => {} };

/** Whether a bot has claimed the store at this place; asks without claiming it. */
export function isClaimed(location: string): boolean {
  const file = `${location}.bot`;
  if (!existsSync(file)) return false;
  const lock = new DatabaseSync(file, { readOnly: true });
  try {
    lock.exec("SELECT 1 FROM sqlite_schema");
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    lock.close();
  }
}

function takeLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}
