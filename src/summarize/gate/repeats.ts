import type { Reading } from "./reading.ts";

/** From this share of its words on, a claim says all that a sentence says, and what it leaves out of it is missing. */
const ALL = 0.85;

/** Whether a claim says nearly all of a sentence again. */
export function repeats(claim: Reading, { keys }: Reading, least = ALL): boolean {
  let shared = 0;
  for (const key of keys) if (claim.keys.has(key)) shared += 1;
  return keys.size > 0 && shared >= least * keys.size;
}
