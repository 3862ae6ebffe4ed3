import type { Vector } from "./vectors.ts";
import { cosine, spread } from "./vectors.ts";

/** A sentence that may be chosen. */
export type Candidate = {
  vector: Vector;
  worth: number;
  /** Whether it needs the sentence before it to be understood; asked of the few that come into question. */
  leansBack(): boolean;
  /** Holds a part of a quotation only, or says no more than the headline. */
  isPartial: boolean;
  /** As they are written: “12”, “3.5”. */
  figures(): ReadonlySet<string>;
};

/** What it costs to say again all that was chosen before, in worth (maximal marginal relevance, MMR). */
const REPETITION = 5;

/** So many sentences are told even where they cannot stand alone. */
const FEWEST = 2;
/** Two sentences tell the same fact when they share this part of the shorter one's terms, and more than chance would. */
const SAME_FACT = 0.6;
const MORE_THAN_CHANCE = 4;

/**
 * The places of at most `count` candidates, in their order: each time the one with the most worth that repeats least of
 * what was chosen before. A sentence that leans back without its neighbour, is partial, or tells a chosen fact again, is
 * taken only when no other is left and fewer than two are chosen.
 */
export function chooseSentences(candidates: readonly Candidate[], count: number, vocabularySize: number): number[] {
  const left = new Set(candidates.keys());
  const chosen = new Set<number>();
  const likeness = new Float64Array(candidates.length);
  const toldAlready = new Set<number>();
  while (chosen.size < count && left.size > 0) {
    const best = bestOf(candidates, left, { chosen, likeness, toldAlready });
    if (!best.isSound && chosen.size >= FEWEST) break;
    chosen.add(best.place);
    left.delete(best.place);
    if (chosen.size < count)
      noteLikeness(candidates, left, best.place, { chosen, likeness, toldAlready }, vocabularySize);
  }
  return [...chosen].sort((a, b) => a - b);
}

type SoFar = {
  chosen: ReadonlySet<number>;
  /** For each candidate, how like it is to the chosen sentence that it is most like. */
  likeness: Float64Array;
  toldAlready: Set<number>;
};

function bestOf(
  candidates: readonly Candidate[],
  left: ReadonlySet<number>,
  { chosen, likeness, toldAlready }: SoFar,
): { place: number; isSound: boolean } {
  let best = { place: -1, isSound: false, standsAlone: false, score: Number.NEGATIVE_INFINITY };
  for (const place of left) {
    const candidate = candidates[place];
    if (!candidate) continue;
    const score = candidate.worth - REPETITION * (likeness[place] ?? 0);
    if (best.isSound && score <= best.score) continue;
    const standsAlone = chosen.has(place - 1) || !candidate.leansBack();
    const isSound = standsAlone && !candidate.isPartial && !toldAlready.has(place);
    // Better the headline again than “Her deputy”, of whom nobody was told.
    const isBetter =
      isSound !== best.isSound ? isSound : standsAlone !== best.standsAlone ? standsAlone : score > best.score;
    if (isBetter) best = { place, isSound, standsAlone, score };
  }
  return best;
}

/** Compares each candidate left with the sentence that was just chosen. */
function noteLikeness(
  candidates: readonly Candidate[],
  left: ReadonlySet<number>,
  latest: number,
  { likeness, toldAlready }: SoFar,
  vocabularySize: number,
): void {
  const chosen = candidates[latest];
  if (!chosen) return;
  const { vector, figures } = chosen;
  const wide = spread([vector], vocabularySize);
  for (const place of left) {
    const candidate = candidates[place];
    if (!candidate) continue;
    const isTold = tellsTheSame(candidate.vector, vector.ids.length, wide) && agree(candidate.figures(), figures());
    if (isTold) toldAlready.add(place);
    likeness[place] = Math.max(likeness[place] ?? 0, cosine(candidate.vector, wide));
  }
}

/** Other figures are another fact, however alike the words: the lines of a table, the toll of another day. */
const agree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.isSubsetOf(other) || other.isSubsetOf(one);

function tellsTheSame({ ids }: Vector, chosenTerms: number, chosen: Float64Array): boolean {
  const shared = ids.reduce((count, id) => count + Number((chosen[id] ?? 0) > 0), 0);
  return shared >= MORE_THAN_CHANCE && shared >= SAME_FACT * Math.min(ids.length, chosenTerms);
}
