import type { Sought } from "./look-up.ts";

/** Questions of one or two telling words ask for both: “iran drones” is not answered by whatever mentions Iran. */
const SHORT_QUESTION = 2;
const IN_PAIRS = 3;
/** From here on a question is a sentence, which no article repeats word for word. */
const LONG_QUESTION = 7;
const SHARE_OF_A_FEW_WORDS = 0.5;
const SHARE_OF_A_SENTENCE = 0.33;

/** The words that an article must cover: those that are certainly meant; where there are none, all that there are. */
export function certainlyMeant(sought: readonly Sought[]): Sought[] {
  const wanted = sought.filter(({ as }) => as !== "unwanted");
  const certain = wanted.filter(({ commonIn, isTime }) => commonIn === undefined && !isTime);
  return certain.length > 0 ? certain : wanted;
}

/** The words of a short question, without which nothing answers it: an archive finds their articles far sooner than those of any word. */
export function neededByAll(sought: readonly Sought[]): Sought[] {
  const meant = certainlyMeant(sought);
  return meant.length <= SHORT_QUESTION ? meant.filter(({ as }) => as === "word") : [];
}

/**
 * The three words of a question of nothing else, undefined for any other: two of them cover it, and one alone only if it
 * tells more than both others (see `coversQuestion`).
 */
export function neededInPairs(sought: readonly Sought[]): Sought[] | undefined {
  const wanted = sought.filter(({ as }) => as !== "unwanted");
  const words = certainlyMeant(sought).filter(({ as }) => as === "word");
  return words.length === IN_PAIRS && wanted.length === IN_PAIRS ? words : undefined;
}

/**
 * Whether an article that holds the words `held[i]` answers a question whose words tell `weights[i]`: all of a short
 * question, more than half of a longer one, less of a whole sentence. The roots of the weights are compared, so that one
 * rare word, which may be a slip (“hilary clinton emails”), does not outweigh all others. A word that no article holds
 * (weight 0) says nothing about how telling it is, and counts like an average word of the question.
 */
export function coversQuestion(held: boolean[], weights: number[]): boolean {
  if (weights.length <= SHORT_QUESTION) return held.every(Boolean);
  return shareHeld(held, weights) > (weights.length >= LONG_QUESTION ? SHARE_OF_A_SENTENCE : SHARE_OF_A_FEW_WORDS);
}

/**
 * The same for an article of whom the question asks by name, whose own words may be others: “what does Reuters say of the
 * takeover”.
 */
export const coversByName = (held: boolean[], weights: number[]): boolean =>
  shareHeld(held, weights) > SHARE_OF_A_SENTENCE;

/** How much of what a question says an article holds, from 0 to 1. */
export function shareHeld(held: boolean[], weights: number[]): number {
  const roots = weights.map(Math.sqrt);
  const known = roots.filter((root) => root > 0);
  const average = sum(known) / Math.max(known.length, 1);
  const whole = sum(roots.map((root) => root || average));
  return whole === 0 ? 0 : sum(roots.filter((_, word) => held[word])) / whole;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
