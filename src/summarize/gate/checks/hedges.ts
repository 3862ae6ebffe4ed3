import type { HedgeFamily } from "../lexicons/lexicon-words.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What the evidence only holds for possible, plans, makes depend or demands stays so, and nothing else becomes so. */
export const hedges: Check = (claim, { sentences }) => {
  const own = familiesOf(claim);
  const known = new Set(sentences.flatMap((sentence) => [...familiesOf(sentence)]));
  const added = [...own].find((family) => !known.has(family));
  if (added) return `hedges: the sentences it names do not hold it for ${NAMES[added]}`;
  for (const sentence of sentences) {
    const lost = sentence.hedges.find(({ value, focus }) => !own.has(value) && isRepeated(focus, claim, sentence));
    if (lost) return `hedges: the sentences it names hold it for ${NAMES[lost.value]}`;
  }
  return undefined;
};

const NAMES: Readonly<Record<HedgeFamily, string>> = {
  epistemic: "uncertain",
  intent: "not done yet",
  condition: "conditional",
  duty: "a duty",
};

const familiesOf = ({ hedges: found }: Reading): Set<HedgeFamily> => new Set(found.map(({ value }) => value));

/** Whether the claim says what is hedged, and the sentence says it nowhere without. */
function isRepeated(focus: ReadonlySet<string>, claim: Reading, sentence: Reading): boolean {
  const times = (key: string) => sentence.tokens.filter((token) => token.key === key).length;
  return [...focus].some((key) => claim.keys.has(key) && times(key) === 1);
}
