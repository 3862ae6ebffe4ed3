/** A time in which nobody could reach the database, in milliseconds of `performance.now()`. */
export type Away = { from: number; until: number };

/** How much of a time is left when those are taken away in which the database was away; none of them overlaps another. */
export function withoutAway({ from, until }: Away, away: readonly Away[]): number {
  const shared = away.map((each) => Math.max(0, Math.min(until, each.until) - Math.max(from, each.from)));
  return until - from - shared.reduce((sum, each) => sum + each, 0);
}
