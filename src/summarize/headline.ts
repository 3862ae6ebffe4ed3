import { type Vector, type Vocabulary, vectorWithin } from "./vectors.ts";

/** The headline, as the sentences of its article are compared with it. */
export type Headline = {
  vector: Vector;
  /** How many terms it has, and how many of them each sentence holds. */
  size: number;
  heldBy: number[];
};

/** `terms` are those of the headline: none where there is none. */
export function readHeadline(terms: readonly number[], vectors: readonly Vector[], vocabulary: Vocabulary): Headline {
  const vector = vectorWithin(vocabulary, terms);
  const held = new Set(vector.ids.filter((id) => id < vocabulary.size));
  const heldBy = vectors.map(({ ids }) => ids.reduce((count, id) => count + Number(held.has(id)), 0));
  return { vector, size: new Set(terms).size, heldBy };
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
