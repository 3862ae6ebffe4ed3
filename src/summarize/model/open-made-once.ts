import { randomUUID } from "node:crypto";
import Keyv from "keyv";
import { changeEntry, type SharedEntries } from "../../change-entry.ts";
import type { Log } from "../../log.ts";

const SECOND = 1000;
/** How long others wait for a process that was killed at it. */
const CLAIM_MS = 6 * SECOND;
const RENEW_MS = 2 * SECOND;

/** Stands where something is being made, and says by whom. */
type Claim = { claimedBy: string };

/** What is dear to make, and is made by one of all processes on the same entries. */
export type MadeOnce<Value extends object> = {
  /** What is kept under `key`; "elsewhere" while another process makes it. */
  find(key: string): Promise<Value | "elsewhere" | undefined>;
  /** Keeps what `work` makes, unless it makes but a word; undefined, and nothing is made, where another was quicker. */
  make<Word extends string>(key: string, work: () => Promise<Value | Word>): Promise<Value | Word | undefined>;
};

type Parts = { entries: SharedEntries; keepMs: number; log: Log };

export function openMadeOnce<Value extends object>({ entries, keepMs, log }: Parts): MadeOnce<Value> {
  const own: Claim = { claimedBy: randomUUID() };
  const kept = new Keyv<Value | Claim>({ store: entries, throwOnErrors: true });

  const claim = (key: string) =>
    changeEntry<Value | Claim>({ entries, key, keepMs: CLAIM_MS }, (before) => (before ? undefined : own));
  /** A claim that another process has taken over is theirs. */
  const holdFor = (milliseconds: number, key: string) =>
    changeEntry<Value | Claim>({ entries, key, keepMs: milliseconds }, (before) =>
      before && isClaim(before) && before.claimedBy === own.claimedBy ? own : undefined,
    );
  const renew = (key: string) =>
    holdFor(CLAIM_MS, key).catch((error) => log.warn({ err: error }, "another process may make the same once more"));

  return {
    async find(key) {
      const found = await kept.get(key);
      return found && isClaim(found) ? "elsewhere" : found;
    },
    async make(key, work) {
      if (!(await claim(key))) return undefined;
      const renewing = setInterval(() => void renew(key), RENEW_MS).unref();
      try {
        const made = await work();
        if (typeof made === "string") await holdFor(0, key);
        else await kept.set(key, made, keepMs);
        return made;
      } finally {
        clearInterval(renewing);
      }
    },
  };
}

const isClaim = (value: object): value is Claim => "claimedBy" in value;
