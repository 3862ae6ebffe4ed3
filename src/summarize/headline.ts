import type { Vector, Vectors } from "./vectors.ts";

/** The headline, as the sentences of its article are compared with it. */
export type Headline = {
  vector: Vector;
  /** How many terms it has, and how many of them each sentence holds. */
  size: number;
  heldBy: number[];
};

/** `terms` are those of the headline: none where there is none. */
export function readHeadline(terms: readonly number[], { vectors, headline, size }: Vectors): Headline {
  const held = new Set(headline.ids.filter((id) => id < size));
  const heldBy = vectors.map(({ ids }) => countIf(ids, (id) => held.has(id)));
  return { vector: headline, size: new Set(terms).size, heldBy };
}

function countIf(ids: readonly number[], isMeant: (id: number) => boolean): number {
  let count = 0;
  for (const id of ids) if (isMeant(id)) count += 1;
  return count;
}

/** A sentence that shares this part of all terms with the headline says nothing new below it (Jaccard). */
const SAME_AS_TITLE = 0.7;
/** Nor does one, unless it is very short, that has this part of its own terms from the headline. */
const TOLD_BY_TITLE = 0.8;
const FEWEST_TERMS = 3;

/** For each sentence, whether it says no more than the headline does. */
export const repeatsOf = ({ size, heldBy }: Headline, vectors: readonly Vector[]): boolean[] =>
  vectors.map(({ ids }, i) => {
    const shared = heldBy[i] ?? 0;
    if (size === 0) return false;
    const isTold = ids.length >= FEWEST_TERMS && shared >= TOLD_BY_TITLE * ids.length;
    return isTold || shared >= SAME_AS_TITLE * (ids.length + size - shared);
  });
