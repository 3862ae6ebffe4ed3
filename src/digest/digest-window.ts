import type { Instant } from "../clock.ts";

const DAY = 24 * 60 * 60 * 1000;
/** What is older was news before. */
const FRESH = 2 * DAY;
/** Nobody reads what a year of silence would have brought. */
const LONGEST = 31 * DAY;

/** `since`: what came in from then on is new here. `oldest`: what was published before it is no news. */
export type DigestWindow = { since: Instant; oldest: Instant };

/**
 * From the last digest on, which for a weekly one, or after a downtime or a pause, is further back than usual: at most 31
 * days. What came in since may have been published up to 48 hours ago. A first digest tells what is of the last 48 hours.
 */
export function digestWindow(lastDigestAt: Instant | undefined, now: Instant): DigestWindow {
  const since = lastDigestAt === undefined ? 0 : Math.max(lastDigestAt, now - LONGEST);
  return { since, oldest: lastDigestAt === undefined ? now - FRESH : Math.min(since, now - FRESH) };
}

/** For what there is when nothing is new: without end. */
export const everSince: DigestWindow = { since: 0, oldest: Number.NEGATIVE_INFINITY };
