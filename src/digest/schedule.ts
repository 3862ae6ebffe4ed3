import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";
import type { Schedule, Subscription } from "../subscription.ts";

/** A moment at which a digest is due: the day and the time it stands for on the clock of its zone. */
export type Slot = { at: Instant; date: string; time: string };

/** A week, and what a zone can skip of it (Samoa had no 30 December 2011). */
const MOST_DAYS_AHEAD = 15;

/** The first slot after `after`. There always is one: a schedule has at least a time and a day of the week. */
export function nextSlot(schedule: Schedule, after: Instant): Slot {
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(schedule.zone).toPlainDate();
  // From yesterday on: where the clock went back over midnight, yesterday's last slot can still lie ahead.
  for (let days = -1; days <= MOST_DAYS_AHEAD; days += 1) {
    const next = slotsOn(today.add({ days }), schedule).find(({ at }) => at > after);
    if (next) return next;
  }
  throw new RangeError(`no ${schedule.times} on days ${schedule.days} in ${schedule.zone} after ${after}`);
}

/** The last slot that is not after `moment`: the one that a digest due at `moment` stands for. */
export function slotUntil(schedule: Schedule, moment: Instant): Slot {
  const today = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(schedule.zone).toPlainDate();
  // From tomorrow back, for the same reason.
  for (let days = 1; days >= -MOST_DAYS_AHEAD; days -= 1) {
    const last = slotsOn(today.add({ days }), schedule).findLast(({ at }) => at <= moment);
    if (last) return last;
  }
  throw new RangeError(`no ${schedule.times} on days ${schedule.days} in ${schedule.zone} until ${moment}`);
}

/** In the order of time; none on a day that is not one of the schedule's. */
export function slotsOn(date: Temporal.PlainDate, { times, days, zone }: Schedule): Slot[] {
  if (!days.some((day) => day === date.dayOfWeek)) return [];
  return times
    .flatMap((time) => {
      const at = momentOf(date, time, zone);
      return at === undefined ? [] : [{ at, date: date.toString(), time }];
    })
    .toSorted((one, other) => one.at - other.at);
}

/**
 * When the clock of a zone shows `time` on `date`. A time that a change of clocks skips is the first moment after the
 * change, be it the next midnight; of one that comes twice, the first counts. Undefined where the zone skipped the whole day.
 */
function momentOf(date: Temporal.PlainDate, time: string, zone: string): Instant | undefined {
  const wallTime = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const moment = wallTime.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (moment.toPlainDateTime().equals(wallTime)) return moment.epochMilliseconds;
  const hasDay = date.toZonedDateTime(zone).toPlainDate().equals(date);
  return hasDay ? moment.getTimeZoneTransition("next")?.epochMilliseconds : undefined;
}

/**
 * One digest for each subscription, day on its own calendar, and time: what makes a second copy impossible. Of each zone:
 * whoever flies over the date line has the same day and time twice, a day apart.
 */
export const deliveryKey = (
  { id, zone }: Pick<Subscription, "id" | "zone">,
  { date, time }: Pick<Slot, "date" | "time">,
): string => `digest/${id}/${date}/${time}/${zone}`;
