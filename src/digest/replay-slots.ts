import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";
import type { Schedule } from "../subscription.ts";
import { type Slot, slotsOn, slotUntil } from "./schedule.ts";

const DAYS = 7;

/** A day on the calendar of the schedule's zone, and its slots until now, each with when the one before it was. */
type ReplayDay = { date: string; slots: (Slot & { before: Instant })[] };

/** The last 7 days, oldest first: today is the last one when its first digest would have come already. */
export function replayDays(schedule: Schedule, now: Instant): ReplayDay[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(schedule.zone).toPlainDate();
  const slotsOf = (date: Temporal.PlainDate) => slotsOn(date, schedule).filter(({ at }) => at <= now);
  const last = slotsOf(today).length > 0 ? today : today.subtract({ days: 1 });
  return Array.from({ length: DAYS }, (_, index) => last.subtract({ days: DAYS - 1 - index })).map((date) => ({
    date: date.toString(),
    slots: slotsOf(date).map((slot) => ({ ...slot, before: slotUntil(schedule, slot.at - 1).at })),
  }));
}

/** From the first moment of a day ("YYYY-MM-DD") on the clock of a zone until before the first of the next. */
export function momentsOfDay(day: string, zone: string): [from: Instant, until: Instant] {
  const date = Temporal.PlainDate.from(day);
  const startOf = (some: Temporal.PlainDate) => some.toZonedDateTime(zone).epochMilliseconds;
  return [startOf(date), startOf(date.add({ days: 1 }))];
}
