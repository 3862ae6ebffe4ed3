import { cosine, type Vector } from "./vectors.ts";

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
  const squares = vectors.map(squareOf);
  const degrees = throughTerms(vectors, new Float64Array(vectors.length).fill(1), squares, vocabularySize);
  let ranks = new Float64Array(vectors.length).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const given = ranks.map((rank, i) => ((degrees[i] ?? 0) > 0 ? rank / (degrees[i] ?? 1) : 0));
    const received = throughTerms(vectors, given, squares, vocabularySize);
    // What stands alone hands its rank to nobody; it begins anew each time.
    ranks = received.map((rank) => BEGINS_ANEW + (1 - BEGINS_ANEW) * rank);
  }
  return [...ranks];
}

function squareOf({ weights }: Vector): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return square;
}

const NOTHING: Vector = { ids: [], counts: [], weights: [] };

/** What each sentence receives when each gives `given` times their cosine to every other one. */
function throughTerms(
  vectors: readonly Vector[],
  given: Float64Array,
  squares: readonly number[],
  vocabularySize: number,
): Float64Array {
  const held = new Float64Array(vocabularySize + 1);
  for (let i = 0; i < vectors.length; i += 1) hand(vectors[i] ?? NOTHING, given[i] ?? 0, held);
  const received = new Float64Array(vectors.length);
  for (let i = 0; i < vectors.length; i += 1) {
    const own = (squares[i] ?? 0) * (given[i] ?? 0);
    received[i] = cosine(vectors[i] ?? NOTHING, held) - own;
  }
  return received;
}

/** Gives each term of a sentence its part. */
function hand({ ids, weights }: Vector, given: number, held: Float64Array): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    held[id] = (held[id] ?? 0) + (weights[at] ?? 0) * given;
  }
}
