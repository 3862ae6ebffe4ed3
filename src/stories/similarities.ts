import type { TermWeights } from "./weigh-terms.ts";

/**
 * The cosine of every two of these vectors of length 1, as rows and columns: 0 for nothing in common, 1 for the same.
 * Goes through the holders of each term, for most terms are held by few: ten times faster than pair by pair.
 */
export function similarities(vectors: TermWeights[]): number[][] {
  const rows = vectors.map(() => vectors.map(() => 0));
  for (const holders of holdersOf(vectors)) {
    for (const [place, [one, weight]] of holders.entries()) {
      const row = rows[one] ?? [];
      for (let next = place; next < holders.length; next += 1) {
        const [other, otherWeight] = holders[next] ?? [one, 0];
        row[other] = (row[other] ?? 0) + weight * otherWeight;
      }
    }
  }
  // Holders stand in rising order, so that only the half above the diagonal was added up.
  return rows.map((row, one) => row.map((similarity, other) => (other < one ? (rows[other]?.[one] ?? 0) : similarity)));
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
