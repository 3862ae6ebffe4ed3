import type { Instant } from "../clock.ts";
import type { ReadPlan } from "../read-plan.ts";
import { FURTHEST_READING } from "./keeping-times.ts";

/**
 * For a clock that was ahead and was set back to `now`: a plan that it made then, as if it were made now, so that the source
 * rests no longer than was meant. Undefined for one that can stay as it is.
 */
export function planSetBack(plan: ReadPlan, now: Instant): ReadPlan | undefined {
  const { lastReadAt = now, restUntil, ...kept } = plan;
  const ahead = lastReadAt - now;
  if (ahead <= 0) return plan.nextReadAt > now + FURTHEST_READING ? { ...kept, nextReadAt: now } : undefined;
  const rest = restUntil === undefined ? {} : { restUntil: restUntil - ahead };
  return { ...kept, ...rest, nextReadAt: plan.nextReadAt - ahead, lastReadAt: now };
}
