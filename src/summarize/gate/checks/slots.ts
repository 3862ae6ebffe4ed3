import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** A name does not stand between the same two words where the evidence has another name. */
export const slots: Check = (claim, { sentences, keys, words }) => {
  const known = sentences.flatMap(slotsOf);
  const exchanged = slotsOf(claim).find(({ before, behind, names }) => {
    if (names.some((key) => !keys.has(key) && !words.has(key))) return false;
    const same = known.filter((slot) => slot.before === before && slot.behind === behind);
    return same.length > 0 && same.every((slot) => !slot.names.some((key) => claim.keys.has(key)));
  });
  return exchanged && "names: another name stands there in the sentences it names";
};

type Slot = { before: string; behind: string; names: readonly string[] };

/** Each run of names with the words right before and behind it. */
function slotsOf({ tokens }: Reading): Slot[] {
  const slots: Slot[] = [];
  for (let from = 1; from < tokens.length; from += 1) {
    if (!isName(tokens[from]) || isName(tokens[from - 1])) continue;
    let to = from;
    while (isName(tokens[to])) to += 1;
    const [before, behind] = [tokens[from - 1], tokens[to]];
    // "In Hull, left" is not "in Hull left": what stands behind a comma is not beside the name.
    const areBeside = before?.phrase === tokens[from]?.phrase && behind?.phrase === tokens[to - 1]?.phrase;
    const isNaming = tokens.slice(from, to).some(({ isContent }) => isContent);
    if (before && behind && areBeside && isNaming && (before.isContent || behind.isContent))
      slots.push({ before: before.key, behind: behind.key, names: tokens.slice(from, to).map(({ key }) => key) });
  }
  return slots;
}

const isName = (token: Token | undefined): boolean => token?.isLarge === true && !token.isOpening;
