import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import { repeats } from "../repeats.ts";
import type { Check } from "./check.ts";

/** So much of what it says must be told in the evidence; of other words there are many, of another matter nearly all are. */
const LEAST_KNOWN = 0.3;
/** Whom a short sentence is about alone bears it out of nothing: "the opposition voted for it". */
const FEWEST_KNOWN = 2;
/** Without a word list, or in a script without case, other words can only be few. */
const LEAST_KNOWN_IF_STRICT = 0.8;
/** Without a word list nobody knows what hangs on the words that are left out. */
const MOST = 0.75;
/** One character makes another name in Chinese. */
const NEW_CHARACTERS_IN_A_ROW = 1;

/** A sentence is about what the evidence is about. */
export const content: Check = (claim, evidence, lexicon) => {
  // A unit is for the check of numbers.
  const counted = new Set(claim.quantities.flatMap(({ at, end }) => claim.tokens.slice(at, end)));
  const words = claim.tokens.filter((token) => token.isContent && !counted.has(token));
  if (words.length === 0 && claim.quantities.length === 0) return "content: the sentence says nothing";
  const unknown = words.filter(({ key }) => !evidence.keys.has(key));
  const isStrict = !lexicon.isKnown || lexicon.language === "zh";
  const all = words.length + claim.quantities.length;
  const known = all - unknown.length;
  if (
    !lexicon.isKnown &&
    (unknown.length > 0 || !evidence.sentences.every((sentence) => repeats(claim, sentence, MOST)))
  )
    return "content: in a language whose words are not known here, only the order of the words may change";
  if (
    known < Math.min(FEWEST_KNOWN, all - 1) ||
    known < all * (isStrict ? LEAST_KNOWN_IF_STRICT : LEAST_KNOWN) ||
    hasNewRow(claim, evidence, lexicon)
  )
    return `content: ${unknown.map((token) => `“${shown(token, claim)}”`).join(", ")} stand in no sentence it names`;
  return undefined;
};

function hasNewRow({ tokens }: Reading, evidence: Evidence, { language }: Lexicon): boolean {
  if (language !== "zh") return false;
  let row = 0;
  for (const { isContent, key } of tokens) {
    row = isContent && !evidence.keys.has(key) ? row + 1 : 0;
    if (row >= NEW_CHARACTERS_IN_A_ROW) return true;
  }
  return false;
}

const shown = ({ start, end }: Token, { text }: Reading): string => text.slice(start, end);
