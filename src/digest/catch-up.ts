import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";
import type { Outage } from "../outage.ts";
import { afterQuietHours, type QuietHours } from "../quiet-hours.ts";
import type { Schedule, Subscription } from "../subscription.ts";
import { nextSlot, type Slot, slotUntil } from "./schedule.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
/** Nobody is told about less. */
const LATE_FROM = 5 * MINUTE;
/** After years, nobody wants them all. */
const MOST_MISSED = 30;

/** What a digest has to say about its time. */
export type Lateness = {
  /** It was due in this time, or one that it stands for. */
  notRunning: Outage;
  /** The slots before that no digest was written for, oldest first, the last 30 of them: this one stands for them too. */
  missed: readonly Slot[];
  /** In milliseconds; 0 when it comes on time, and only speaks of those that were missed. */
  lateBy: number;
  /** The zone to say all this in. */
  zone: string;
};

export type CaughtUp =
  | { slot: Slot; lateness: Lateness | undefined }
  /** Not now. `owedSince` is what the digest will stand for that is written then. */
  | { waitUntil: Instant; owedSince: Instant | undefined };

/** When it was due, see `Subscription`, and since when it can have been. */
type Due = Schedule & Pick<Subscription, "nextDigestAt" | "owedSince" | "lastDigestAt" | "createdAt">;

/** How it is now. The zone of the quiet hours is the conversation's own. */
export type Circumstances = {
  now: Instant;
  outages: readonly Outage[];
  quiet?: { hours: QuietHours; zone: string } | undefined;
};

/**
 * Which slot the digest stands for that is due now. It goes out while its day is not over (the day on which quiet hours let
 * it through), or as long as the next one is more than a day away; else the next one stands for it as well. Several that
 * were due are one.
 */
export function catchUp(due: Due, { now, outages, quiet }: Circumstances): CaughtUp {
  const dueAt = due.owedSince ?? due.nextDigestAt;
  const allowed = (moment: Instant) => (quiet ? afterQuietHours(moment, quiet.hours, quiet.zone) : moment);
  const slot = slotUntil(due, now);
  if (isNotYet(slot, due)) return { waitUntil: nextSlot(due, now).at, owedSince: undefined };
  if (allowed(now) > now) return { waitUntil: allowed(now), owedSince: dueAt };
  const isOfItsDay = dayOf(allowed(slot.at), due.zone) === dayOf(now, due.zone);
  const next = isOfItsDay ? undefined : nextSlot(due, now).at;
  if (next !== undefined && next - now <= DAY) return { waitUntil: next, owedSince: dueAt };
  const missed = slotsBefore(slot, dueAt, due);
  const notRunning = outages.findLast((outage) => [...missed, slot].some(({ at }) => isIn(outage, allowed(at))));
  const lateBy = now - allowed(slot.at);
  const isLate = lateBy >= LATE_FROM;
  if (!notRunning || !(isLate || missed.length > 0)) return { slot, lateness: undefined };
  return { slot, lateness: { notRunning, missed, lateBy: isLate ? lateBy : 0, zone: due.zone } };
}

/** The rules of the zone have changed since it was planned, and the slot now comes later: the last one was granted. */
const isNotYet = ({ at }: Slot, { owedSince, nextDigestAt, lastDigestAt, createdAt }: Due): boolean =>
  at < (owedSince ?? nextDigestAt) && at <= (lastDigestAt ?? createdAt);

const isIn = ({ from, until }: Outage, moment: Instant): boolean => from <= moment && moment <= until;

const dayOf = (moment: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Those from `since` on. */
function slotsBefore(slot: Slot, since: Instant, schedule: Schedule): Slot[] {
  const slots: Slot[] = [];
  for (let before = slot; before.at > since && slots.length < MOST_MISSED; ) {
    before = slotUntil(schedule, before.at - 1);
    if (before.at < since) break;
    slots.unshift(before);
  }
  return slots;
}
