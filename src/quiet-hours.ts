import { Temporal } from "temporal-polyfill";
import type { Instant } from "./clock.ts";
import { readTimeOfDay } from "./time-of-day.ts";

/** When a conversation does not want to be disturbed: "HH:MM" each, never equal, and over midnight when `until` is earlier. */
export type QuietHours = { from: string; until: string };

/** From "22:00-07:00" or "22:00 to 7am"; "equal" when both ends are the same, undefined when it is not two times of day. */
export function readQuietHours(typed: string): QuietHours | "equal" | undefined {
  const [from, until, more] = typed
    .trim()
    .split(/\s*[-–]\s*|\s+(?:to|until|bis)\s+/i)
    .map(readTimeOfDay);
  if (!from || !until || more) return undefined;
  return from === until ? "equal" : { from, until };
}

/**
 * The moment itself where it is not quiet then, else the one when the quiet hours end. The end is a time like any other:
 * where a change of clocks skips it, the first moment after the change, and the first of two where it comes twice.
 */
export function afterQuietHours(moment: Instant, quietHours: QuietHours | undefined, zone: string): Instant {
  if (!quietHours) return moment;
  const { from, until } = quietHours;
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  const isOverMidnight = until < from;
  const isQuiet = isOverMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return moment;
  const endsOn = local.toPlainDate().add({ days: isOverMidnight && time >= from ? 1 : 0 });
  return Math.max(moment, endOf(endsOn, until, zone));
}

function endOf(date: Temporal.PlainDate, until: string, zone: string): Instant {
  const wallTime = date.toPlainDateTime(Temporal.PlainTime.from(until));
  const end = wallTime.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (end.toPlainDateTime().equals(wallTime)) return end.epochMilliseconds;
  return end.getTimeZoneTransition("next")?.epochMilliseconds ?? end.epochMilliseconds;
}
