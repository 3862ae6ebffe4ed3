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
export function centralityOf(vectors: readonly Vector[], vocabularySize: number): Float64Array {
  const graph = graphOf(vectors, vocabularySize);
  const [ranks, given, degrees] = [onesFor(vectors), onesFor(vectors), onesFor(vectors)];
  throughTerms(graph, given, degrees);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < given.length; i += 1) {
      const degree = degrees[i] ?? 0;
      given[i] = degree > 0 ? (ranks[i] ?? 0) / degree : 0;
    }
    throughTerms(graph, given, ranks);
    // What stands alone hands its rank to nobody; it begins anew each time.
    for (let i = 0; i < ranks.length; i += 1) ranks[i] = BEGINS_ANEW + (1 - BEGINS_ANEW) * (ranks[i] ?? 0);
  }
  return ranks;
}

const onesFor = (vectors: readonly Vector[]) => new Float64Array(vectors.length).fill(1);

/** All sentences in one row: those of the i-th end at `ends[i]`; `squares` are what they share with themselves. */
type Graph = {
  ids: Int32Array;
  weights: Float64Array;
  ends: Int32Array;
  squares: Float64Array;
  /** What each term holds in a round. */
  held: Float64Array;
};

function graphOf(vectors: readonly Vector[], vocabularySize: number): Graph {
  const holders = new Uint32Array(vocabularySize);
  let size = 0;
  for (const vector of vectors) {
    size += vector.ids.length;
    for (let own = 0; own < vector.ids.length; own += 1) {
      const id = vector.ids[own] ?? 0;
      holders[id] = (holders[id] ?? 0) + 1;
    }
  }
  const [ids, weights] = [new Int32Array(size), new Float64Array(size)];
  const [ends, squares] = [new Int32Array(vectors.length), new Float64Array(vectors.length)];
  let at = 0;
  for (let i = 0; i < vectors.length; i += 1) {
    const vector = vectors[i];
    let square = 0;
    for (let own = 0; vector && own < vector.ids.length; own += 1) {
      const id = vector.ids[own] ?? 0;
      // What one sentence alone has, as most terms are, joins it with no other.
      if (holders[id] === 1) continue;
      const weight = vector.weights[own] ?? 0;
      ids[at] = id;
      weights[at] = weight;
      at += 1;
      square += weight * weight;
    }
    ends[i] = at;
    squares[i] = square;
  }
  return { ids, weights, ends, squares, held: new Float64Array(vocabularySize + 1) };
}

/** Puts into `received` what each sentence gets when each gives `given` times their cosine to every other one. */
function throughTerms({ ids, weights, ends, squares, held }: Graph, given: Float64Array, received: Float64Array): void {
  held.fill(0);
  for (let i = 0, at = 0; i < ends.length; i += 1) {
    const [own, end] = [given[i] ?? 0, ends[i] ?? 0];
    for (; at < end; at += 1) {
      const id = ids[at] ?? 0;
      held[id] = (held[id] ?? 0) + (weights[at] ?? 0) * own;
    }
  }
  for (let i = 0, at = 0; i < ends.length; i += 1) {
    const end = ends[i] ?? 0;
    let sum = 0;
    for (; at < end; at += 1) sum += (weights[at] ?? 0) * (held[ids[at] ?? 0] ?? 0);
    received[i] = sum - (squares[i] ?? 0) * (given[i] ?? 0);
  }
}
