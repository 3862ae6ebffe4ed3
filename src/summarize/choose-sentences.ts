import type { Vector } from "./vectors.ts";
import { cosine, spread } from "./vectors.ts";

/** A sentence that may be chosen. */
export type Candidate = {
  vector: Vector;
  worth: number;
  /** Needs the sentence before it to be understood. */
  leansBack: boolean;
};

/** What it costs to say again all that was chosen before, in worth (maximal marginal relevance, MMR). */
const REPETITION = 5;

/**
 * The places of at most `count` candidates, in their order: each time the one with the most worth that repeats least of
 * what was chosen before. A sentence that leans back is chosen only behind its neighbour, or when no other is left.
 */
export function chooseSentences(candidates: readonly Candidate[], count: number, vocabularySize: number): number[] {
  const left = new Set(candidates.keys());
  const chosen = new Set<number>();
  const likeness = new Float64Array(candidates.length);
  while (chosen.size < count && left.size > 0) {
    const best = bestOf(candidates, left, chosen, likeness);
    chosen.add(best);
    left.delete(best);
    noteLikeness(candidates, left, best, likeness, vocabularySize);
  }
  return [...chosen].sort((a, b) => a - b);
}

function bestOf(
  candidates: readonly Candidate[],
  left: ReadonlySet<number>,
  chosen: ReadonlySet<number>,
  likeness: Float64Array,
): number {
  let best = { place: -1, standsAlone: false, score: Number.NEGATIVE_INFINITY };
  for (const place of left) {
    const candidate = candidates[place];
    if (!candidate) continue;
    const standsAlone = !candidate.leansBack || place === 0 || chosen.has(place - 1);
    const score = candidate.worth - REPETITION * (likeness[place] ?? 0);
    const isBetter = standsAlone === best.standsAlone ? score > best.score : standsAlone;
    if (isBetter) best = { place, standsAlone, score };
  }
  return best.place;
}

/** Keeps, for each candidate left, how like it is to the chosen sentence that it is most like. */
function noteLikeness(
  candidates: readonly Candidate[],
  left: ReadonlySet<number>,
  chosen: number,
  likeness: Float64Array,
  vocabularySize: number,
): void {
  const vector = candidates[chosen]?.vector;
  if (!vector) return;
  const wide = spread([vector], vocabularySize);
  for (const place of left) {
    const candidate = candidates[place];
    if (candidate) likeness[place] = Math.max(likeness[place] ?? 0, cosine(candidate.vector, wide));
  }
}
