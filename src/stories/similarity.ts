import type { Teller } from "../recognition.ts";
import { readProfile, type Weights } from "./profile.ts";

const HOUR = 60 * 60 * 1000;
/** Reports on one event come within three days; after that, like words are about the next one. */
export const WINDOW = 72 * HOUR;
/** Copies, with edits: all that can be told of articles whose date is not known. */
const SAME_TEXT = 0.8;
/** The next day's match, hearing or vote is told in the words of today's: a day makes like words that much less telling. */
const WORTH_AFTER_A_DAY = 0.8;

/** Two teasers with the same number on the same weekday do not tell of one event, however rare that number is. */
const FEWEST_SHARED = 3;

/** Of two texts by one pattern the shorter has at least so many of its terms from it. */
const SHARED_BY_PATTERN = 0.5;
/** Terms that weigh so much of the weightiest name a thing as well as it does: nouns of a German headline. */
const AS_WEIGHTY = 0.95;

/** Read once, however often an article is compared. */
const profiles = new WeakMap<Uint8Array, Weights>();

/** How likely two articles are on one event, 0 to 1: what they have in common, less with each day between them. */
export function similarity(one: Teller, other: Teller): number {
  if (one.moment !== undefined && other.moment !== undefined) {
    const apart = Math.abs(one.moment - other.moment);
    if (apart > WINDOW) return 0;
    return areCopies(one, other) ? 1 : cosine(one, other) * WORTH_AFTER_A_DAY ** (apart / (24 * HOUR));
  }
  if (areCopies(one, other)) return 1;
  const alike = cosine(one, other);
  return alike >= SAME_TEXT ? alike : 0;
}

const areCopies = (one: Teller, other: Teller): boolean =>
  (one.copyOf ?? one.article) === (other.copyOf ?? other.article);

function cosine(one: Teller, other: Teller): number {
  const [weights, others] = [weightsOf(one), weightsOf(other)];
  let [sum, shared] = [0, 0];
  for (const [term, weight] of weights) {
    const weightThere = others.get(term);
    if (weightThere === undefined) continue;
    shared += 1;
    sum += weight * weightThere;
  }
  if (shared < FEWEST_SHARED || areOfOnePattern(weights, others, shared)) return 0;
  return sum;
}

/**
 * Whether two articles say the same of two things: "Flood in Lirio", "Flood in Ostra". Most of their terms are shared, but
 * of each the weightiest, which is mostly the name in its headline, the other does not have at all. Short reports on one
 * event that share so much share that name.
 */
const areOfOnePattern = (one: Weights, other: Weights, shared: number): boolean =>
  shared >= SHARED_BY_PATTERN * Math.min(one.size, other.size) &&
  lacksWeightiest(one, other) &&
  lacksWeightiest(other, one);

function lacksWeightiest(one: Weights, other: Weights): boolean {
  let least = 0;
  for (const [term, weight] of one) {
    least ||= weight * AS_WEIGHTY;
    if (weight < least) return false;
    if (!other.has(term)) return true;
  }
  return false;
}

function weightsOf({ profile }: Teller): Weights {
  const known = profiles.get(profile);
  if (known) return known;
  const weights = readProfile(profile);
  profiles.set(profile, weights);
  return weights;
}
