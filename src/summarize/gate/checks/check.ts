import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";

/** One thing that may be wrong with a claim: the reason to refuse it, or undefined where this check finds none. */
export type Check = (claim: Reading, evidence: Evidence, lexicon: Lexicon) => string | undefined;
