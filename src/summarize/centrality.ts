import type { Vector } from "./vectors.ts";

/** How often a reader who goes from sentence to sentence by what they share begins anew instead. */
const BEGINS_ANEW = 0.15;
/** More change no rank by a hundredth. */
const ROUNDS = 8;

/**
 * How central each sentence is among the others: the PageRank of the graph whose edges weigh the cosine between two
 * sentences (LexRank, Erkan and Radev 2004, without a threshold). 1 on average over the article. The edges are never
 * written out, because a round over the terms does the same: time is linear in the text.
 */
export function centralityOf(vectors: readonly Vector[], vocabularySize: number): number[] {
  const count = vectors.length;
  const degrees = throughTerms(
    vectors,
    vectors.map(() => 1),
    vocabularySize,
  );
  let ranks = vectors.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const given = ranks.map((rank, i) => ((degrees[i] ?? 0) > 0 ? rank / (degrees[i] ?? 1) : 0));
    const received = throughTerms(vectors, given, vocabularySize);
    // What stands alone hands its rank to nobody; it begins anew each time.
    ranks = received.map((rank) => BEGINS_ANEW + (1 - BEGINS_ANEW) * rank);
  }
  return count === 0 ? [] : ranks;
}

/** What each sentence receives when each gives `given` times their cosine to every other one. */
function throughTerms(vectors: readonly Vector[], given: readonly number[], vocabularySize: number): number[] {
  const held = new Float64Array(vocabularySize + 1);
  for (const [i, { ids, weights }] of vectors.entries()) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      held[id] = (held[id] ?? 0) + (weights[at] ?? 0) * (given[i] ?? 0);
    }
  }
  return vectors.map(({ ids, weights }, i) => {
    let [sum, own] = [0, 0];
    for (let at = 0; at < ids.length; at += 1) {
      const weight = weights[at] ?? 0;
      sum += weight * (held[ids[at] ?? 0] ?? 0);
      own += weight * weight;
    }
    return sum - own * (given[i] ?? 0);
  });
}
