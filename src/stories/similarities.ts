import type { TermWeights } from "./weigh-terms.ts";

/**
 * The cosine of every two of these vectors of length 1, as rows and columns: 0 for nothing in common, 1 for the same.
 * Goes through the holders of each term, for most terms are held by few: ten times faster than pair by pair.
 */
export function similarities(vectors: TermWeights[]): number[][] {
  const rows = vectors.map(() => vectors.map(() => 0));
  for (const holders of holdersOf(vectors)) {
    for (const [one, weight] of holders) {
      const row = rows[one] ?? [];
      for (const [other, otherWeight] of holders) row[other] = (row[other] ?? 0) + weight * otherWeight;
    }
  }
  return rows;
}

type Holder = [index: number, weight: number];

/** By the number of the term. */
function holdersOf(vectors: TermWeights[]): Holder[][] {
  const holders: Holder[][] = [];
  for (const [index, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const known = holders[term];
      if (known) known.push([index, weight]);
      else holders[term] = [[index, weight]];
    }
  }
  return holders;
}
