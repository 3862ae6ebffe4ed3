import type { Instant } from "../clock.ts";

const DAY = 24 * 60 * 60 * 1000;
/** What is older was news before. */
const FRESH = 2 * DAY;
/** Nobody reads what a year of silence would have brought. */
const LONGEST = 31 * DAY;

/**
 * `since`: what came in from then on is new here. `oldest`: what was published before it is no news. `undatedSince`: nor is
 * what came in before without a date.
 */
export type DigestWindow = { since: Instant; oldest: Instant; undatedSince: Instant };

type Before = { lastDigestAt?: Instant | undefined; createdAt?: Instant | undefined };

/**
 * From the last digest on, which for a weekly one, or after a downtime or a pause, is further back than usual: at most 31
 * days. What came in since may have been published up to 48 hours ago. A first digest tells what is of the last 48 hours;
 * what has no date is new only to who was waiting when it came in: an archive imported the day before may be of any year.
 */
export function digestWindow({ lastDigestAt, createdAt }: Before, now: Instant): DigestWindow {
  if (lastDigestAt === undefined) return { since: 0, oldest: now - FRESH, undatedSince: createdAt ?? now };
  const since = Math.max(lastDigestAt, now - LONGEST);
  const oldest = Math.min(since, now - FRESH);
  return { since, oldest, undatedSince: oldest };
}

/** For what there is when nothing is new: without end. */
export const everSince: DigestWindow = {
  since: 0,
  oldest: Number.NEGATIVE_INFINITY,
  undatedSince: Number.NEGATIVE_INFINITY,
};
