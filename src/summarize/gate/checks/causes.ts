import { findPhrases } from "../phrase-table.ts";
import type { Check } from "./check.ts";

/** That one thing comes from another is said only where the evidence says so, or tells one after the other in a sentence. */
export const causes: Check = (claim, { sentences }, lexicon) =>
  claim.givesCause &&
  !sentences.some(({ givesCause, tokens }) => givesCause || findPhrases(tokens, lexicon.reasons).length > 0)
    ? "causes: the sentences it names do not say that one comes from the other"
    : undefined;
