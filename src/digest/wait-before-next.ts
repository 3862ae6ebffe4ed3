const SECOND = 1000;
const FIRST = 30 * SECOND;
const LONGEST = 60 * 60 * SECOND;

/**
 * Milliseconds before a delivery that failed `attempts` times is tried again, if its platform asks for no more: a second
 * after the first time, then doubling from half a minute to an hour, less up to half at random, so that what failed
 * together does not come back together.
 */
export function waitBeforeNext(attempts: number, random: () => number): number {
  if (attempts <= 1) return SECOND;
  const longest = Math.min(LONGEST, FIRST * 2 ** (attempts - 1));
  return longest * (1 - random() / 2);
}
