import type { Check } from "./check.ts";

/** That one thing comes from another is said only where the evidence says so. */
export const causes: Check = (claim, { sentences }) =>
  claim.givesCause && !sentences.some(({ givesCause }) => givesCause)
    ? "causes: the sentences it names do not say that one comes from the other"
    : undefined;
