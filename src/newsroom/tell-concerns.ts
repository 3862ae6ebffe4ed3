import type { Instant } from "../clock.ts";
import { type Concern, type ConcernKind, concernKey } from "../concern.ts";

const HOUR = 60 * 60 * 1000;
/** So long nothing may be seen of a concern before it is said to be over; twice as long each time that it comes back. */
const CALM = HOUR;
const LONGEST_CALM = 24 * HOUR;
/** One that comes back after so long is new. */
const REMEMBERED = 7 * 24 * HOUR;

/** What was told of a concern. */
export type ToldConcern = {
  concern: Concern;
  /** How often it was told of as begun. */
  times: number;
  /** Since when nothing has been seen of it. */
  goneSince?: Instant | undefined;
  /** It was told of as over. */
  overAt?: Instant | undefined;
};

/** What there is, and of which kinds that is all: of the others nobody knows whether they are over. */
export type Observed = { concerns: readonly Concern[]; complete: readonly ConcernKind[] };

export type Telling = { begun: Concern[]; over: Concern[]; told: ToldConcern[] };

/**
 * What is to be told now, and what is remembered of it: each concern once when it begins, and once when it is over for a
 * while. One that comes and goes is over later each time.
 */
export function tellConcerns({ concerns, complete }: Observed, told: readonly ToldConcern[], now: Instant): Telling {
  const seen = new Map(concerns.map((concern) => [concernKey(concern), concern]));
  const known = new Map(told.map((one) => [concernKey(one.concern), one]));
  const telling: Telling = { begun: [], over: [], told: [] };

  for (const [key, concern] of seen) {
    const before = known.get(key);
    const isNew = before === undefined || before.overAt !== undefined;
    if (isNew) telling.begun.push(concern);
    // As it was told, so that nothing is to be kept anew while it only goes on.
    if (isNew) telling.told.push({ concern, times: (before?.times ?? 0) + 1 });
    else telling.told.push({ concern: before.concern, times: before.times });
  }
  for (const [key, one] of known) {
    if (seen.has(key)) continue;
    const next = complete.includes(one.concern.kind) ? afterAbsence(one, now) : one;
    if (next?.overAt !== undefined && one.overAt === undefined) telling.over.push(one.concern);
    if (next) telling.told.push(next);
  }
  return telling;
}

/** Undefined once it is forgotten. */
function afterAbsence(one: ToldConcern, now: Instant): ToldConcern | undefined {
  if (one.overAt !== undefined) return now - one.overAt < REMEMBERED ? one : undefined;
  const { goneSince = now } = one;
  const isOver = now - goneSince >= calmOf(one.times);
  return isOver ? { ...one, goneSince, overAt: now } : { ...one, goneSince };
}

const calmOf = (times: number): number => Math.min(CALM * 2 ** (times - 1), LONGEST_CALM);
