import type { Instant } from "../../clock.ts";
import type { Skipped } from "../../read-plan.ts";
import { HOUR, MINUTE } from "./waits.ts";

const HOURS_A_WEEK = 7 * 24;

/**
 * `at`, or a moment soon after the next hour begins that a feed (RSS skipHours and skipDays) does not skip. A feed that
 * skips every hour of the week is not believed.
 */
export function afterSkipped(at: Instant, { skipHours = [], skipDays = [] }: Skipped, random: number): Instant {
  const isSkipped = (moment: Instant) => {
    const date = new Date(moment);
    return skipHours.some((hour) => hour % 24 === date.getUTCHours()) || skipDays.includes(date.getUTCDay());
  };
  if (!isSkipped(at)) return at;
  const hour = at - (at % HOUR);
  for (let later = 1; later <= HOURS_A_WEEK; later += 1) {
    const opening = hour + later * HOUR;
    // Not on the stroke: everybody else waits for it as well.
    if (!isSkipped(opening)) return opening + Math.floor(random * 6 * MINUTE);
  }
  return at;
}
