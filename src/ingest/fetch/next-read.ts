import type { Instant } from "../../clock.ts";
import type { Ending, FailureKind, FeedWishes, ReadPlan } from "../../read-plan.ts";
import { afterSkipped } from "./skipped-hours.ts";
import { DAY, doubled, HOUR, politeFloor, spread, USUAL_FLOOR } from "./waits.ts";

/** How long a source may become rarer by itself because it has no news. */
const QUIET_CEILING = 6 * HOUR;
const READS_UNTIL_TWICE_AS_RARE = 4;
/** How many daily answers of a kind end the reading of a source. */
const STOPS_AFTER: Readonly<Record<Ending, number>> = { gone: 1, "not permitted": 3, "not found": 7 };

/** What came of a read. */
export type ReadResult =
  | {
      ok: true;
      hasNews: boolean;
      /** As the headers say, in milliseconds. */
      freshFor?: number | undefined;
      /** Undefined when the feed was not read again, as after a 304: then the earlier ones hold. */
      wishes?: FeedWishes | undefined;
      permanentUrl?: string | undefined;
    }
  | { ok: false; failure: { code: string; retryAt?: Instant | undefined } };

/** `random` is in [0, 1); `floor` in milliseconds, at least 15 minutes whatever is given. */
export type Planning = { now: Instant; random: number; floor?: number | undefined };

/** To be kept before a read begins: whatever happens to us then, the source is not asked again at once. */
export const planWhileReading = (plan: ReadPlan, { now, random, floor = USUAL_FLOOR }: Planning): ReadPlan => ({
  ...plan,
  lastReadAt: now,
  nextReadAt: Math.max(plan.nextReadAt, now + spread(politeFloor(floor), random)),
});

/** To be kept after a read. Never plans for earlier than the floor, or than the server asked for. */
export function planAfterReading(plan: ReadPlan, result: ReadResult, planning: Planning): ReadPlan {
  if (result.ok) return planAfterAnswer(plan, result, planning);
  // We stopped it ourselves. What was planned before it began holds.
  if (result.failure.code === "stopped") return plan;
  return planAfterFailure(plan, result.failure, planning);
}

function planAfterAnswer(
  plan: ReadPlan,
  { hasNews, freshFor = 0, wishes = plan.wishes, permanentUrl }: Extract<ReadResult, { ok: true }>,
  { now, random, floor = USUAL_FLOOR }: Planning,
): ReadPlan {
  const quietReads = hasNews ? 0 : plan.quietReads + 1;
  const polite = politeFloor(floor);
  const quiet = Math.min(polite * (1 + quietReads / READS_UNTIL_TWICE_AS_RARE), QUIET_CEILING);
  const wait = Math.max(polite, quiet, ...[freshFor, wishes?.ttl, wishes?.updateEvery].map(plainWait));
  const at = now + Math.min(DAY, spread(wait, random));
  return {
    nextReadAt: afterSkipped(at, wishes ?? {}, random),
    lastReadAt: now,
    failures: 0,
    quietReads,
    wishes,
    moved: permanentUrl === undefined ? undefined : nextMove(plan.moved, permanentUrl),
  };
}

/** What comes from outside can be anything, not a number included. */
const plainWait = (wait: number | undefined): number => (wait !== undefined && wait > 0 ? wait : 0);

const nextMove = (moved: ReadPlan["moved"], to: string): ReadPlan["moved"] => ({
  to,
  answers: moved?.to === to ? moved.answers + 1 : 1,
});

function planAfterFailure(
  plan: ReadPlan,
  { code, retryAt }: Extract<ReadResult, { ok: false }>["failure"],
  { now, random, floor = USUAL_FLOOR }: Planning,
): ReadPlan {
  const failing = kindOf(code);
  const failures = plan.failing === failing ? plan.failures + 1 : 1;
  const polite = politeFloor(floor);
  const wait = Math.max(polite, Math.min(DAY, spread(waitAfter(failing, failures, polite), random)));
  const restUntil = Math.max(retryAt ?? now, plan.restUntil ?? now);
  return {
    ...plan,
    nextReadAt: afterSkipped(now + Math.max(wait, spread(restUntil - now, random)), plan.wishes ?? {}, random),
    lastReadAt: now,
    restUntil: restUntil > now ? restUntil : undefined,
    failures,
    failing,
    stoppedBecause: isEnding(failing) && failures >= STOPS_AFTER[failing] ? failing : undefined,
  };
}

const isEnding = (kind: FailureKind): kind is Ending => kind in STOPS_AFTER;

function kindOf(code: string): FailureKind {
  if (code === "gone" || code === "not permitted" || code === "not found" || code === "busy") return code;
  return "trouble";
}

function waitAfter(kind: FailureKind, failures: number, floor: number): number {
  if (kind === "trouble") return doubled(floor, failures);
  return kind === "busy" ? doubled(HOUR, failures) : DAY;
}
