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
  return shared < FEWEST_SHARED ? 0 : sum;
}

function weightsOf({ profile }: Teller): Weights {
  const known = profiles.get(profile);
  if (known) return known;
  const weights = readProfile(profile);
  profiles.set(profile, weights);
  return weights;
}
