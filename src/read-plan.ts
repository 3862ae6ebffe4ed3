import type { Instant } from "./clock.ts";

const MINUTE = 60 * 1000;

/** Somebody who asks for it by hand may have a source read again after this. */
const BY_HAND_FLOOR = 5 * MINUTE;
/** One answer can be a mistake, or a hotel's login page. */
export const ANSWERS_THAT_MOVE = 2;

/** Failures after which a source is not read any more. */
export type Ending = "gone" | "not permitted" | "not found";
export type FailureKind = Ending | "busy" | "trouble";

/** When a feed does not want to be read, in Greenwich time: hours 0 to 23, days 0 (Sunday) to 6. */
export type Skipped = { skipHours?: readonly number[] | undefined; skipDays?: readonly number[] | undefined };

/** What a feed says of its own rhythm, in milliseconds: RSS ttl, and the update period of the syndication module. */
export type FeedWishes = Skipped & { ttl?: number | undefined; updateEvery?: number | undefined };

/** When a source is read next, and why then: plain data, kept with the source. */
export type ReadPlan = {
  nextReadAt: Instant;
  lastReadAt?: Instant | undefined;
  /** The server asks to be left alone until then, by hand as well. */
  restUntil?: Instant | undefined;
  /** In a row, of one kind. */
  failures: number;
  failing?: FailureKind | undefined;
  /** In a row, without anything new. */
  quietReads: number;
  wishes?: FeedWishes | undefined;
  /** An address that the last answers agree to be the new one. */
  moved?: { to: string; answers: number } | undefined;
  /** Not read any more, until somebody resumes it. */
  stoppedBecause?: Ending | undefined;
};

/** Of a new source, or one that is resumed: to be read at once. */
export const firstPlan = (now: Instant): ReadPlan => ({ nextReadAt: now, failures: 0, quietReads: 0 });

export const isDue = (plan: ReadPlan, now: Instant): boolean =>
  plan.stoppedBecause === undefined && plan.nextReadAt <= now;

/** The first moment at which a person may have the source read out of turn. */
export const byHandFrom = ({ lastReadAt, restUntil }: ReadPlan, now: Instant): Instant =>
  Math.max(now, lastReadAt === undefined ? now : lastReadAt + BY_HAND_FLOOR, restUntil ?? now);

/** The address to read from now on, once several answers in a row agreed that it has moved for good. */
export const movedTo = ({ moved }: ReadPlan): string | undefined =>
  moved && moved.answers >= ANSWERS_THAT_MOVE ? moved.to : undefined;
