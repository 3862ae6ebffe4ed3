import { judgeSoak } from "./judge-soak.ts";
import type { Proof, Prove } from "./proof.ts";
import { runSoak } from "./run-soak.ts";

const MINUTES_OF_A_DAY = 24 * 60;
/** A shorter one would end before anything is due twice. */
const FEWEST_MINUTES = 60;

/** A day of the bot with time scaled, or a share of it: see `judgeSoak`. */
export const proveSoak: Prove = async ({ share }): Promise<Proof> => {
  const run = await runSoak(Math.max(FEWEST_MINUTES, Math.round(MINUTES_OF_A_DAY * Math.min(1, share))));
  return {
    claim:
      "a bot that runs for a day holds no more memory and no more descriptors at its end, and keeps nothing too long",
    ...judgeSoak(run),
  };
};
