import type { Share } from "../facts/read-quantifiers.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** "Most" is not "all", and few are not simply they. */
export const quantifiers: Check = (claim, { sentences }) => {
  const known = sentences.flatMap(({ shares }) => shares);
  const changed = claim.shares.find((share) => isChanged(share, known));
  if (changed) return `numbers: “${claim.tokens[changed.at]?.word}” is said of how many in the sentences it names`;
  const lost = known.find((share) => share.value === "few" && isLost(share, claim, sentences));
  return lost && "numbers: the sentences it names tell it of few, or of little";
};

/** Whether the same thing is counted in the evidence, and nowhere so. */
function isChanged({ value, counted }: Share, known: readonly Share[]): boolean {
  if (value === "number") return false;
  const others = known.filter((share) => share.counted === counted);
  return others.length > 0 && !others.some((other) => isSame(value, other.value));
}

/** "Many" may stand for a number, which is checked where it is said. */
const isSame = (value: Share["value"], other: Share["value"]): boolean =>
  value === other || (other === "number" && (value === "many" || value === "some"));

function isLost({ counted }: Share, claim: Reading, sentences: readonly Reading[]): boolean {
  if (!claim.keys.has(counted) || claim.shares.some((share) => share.counted === counted)) return false;
  if (claim.negations.some(({ reach }) => reach.has(counted))) return false;
  return sentences.every(
    ({ keys, shares }) =>
      !keys.has(counted) || shares.some((share) => share.counted === counted && share.value === "few"),
  );
}
