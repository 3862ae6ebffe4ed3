import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";

/**
 * The first moment after `after` at which the clock of `zone` shows `time` ("HH:MM").
 * Where a change of clocks skips that time, the moment the skipped time would have been; where it comes twice, the first
 * (Temporal's "compatible", as RFC 5545 section 3.3.5 has it).
 */
export function nextDigestAt(time: string, zone: string, after: Instant): Instant {
  const wallTime = Temporal.PlainTime.from(time);
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
  // Three days on: a zone can skip a whole day (Samoa, 30 December 2011).
  for (const days of [0, 1, 2, 3]) {
    const { epochMilliseconds } = today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: wallTime });
    if (epochMilliseconds > after) return epochMilliseconds;
  }
  throw new RangeError(`no ${time} in ${zone} within three days of ${after}`);
}

/** One digest for each subscription, day on its own calendar, and time: what makes a second copy impossible. */
export function deliveryKey(subscription: { id: number; time: string; zone: string }, due: Instant): string {
  const date = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(subscription.zone).toPlainDate();
  return `digest/${subscription.id}/${date}/${subscription.time}`;
}
