import type { Instant } from "../clock.ts";
import type { Schedule, Subscription } from "../subscription.ts";
import { nextSlot, type Slot, slotUntil } from "./schedule.ts";

/**
 * The first slot of a changed schedule after `now`. Where only the zone has changed, the digest that came next still comes
 * next: whoever flies west after breakfast does not get breakfast's digest again, unless at least half of the usual time
 * has gone by since the last one (over the date line, the same day and time can be a day later).
 */
export function slotAfterChange(before: Subscription, changed: Schedule, now: Instant): Slot {
  let next = nextSlot(changed, now);
  const { lastDigestAt, nextDigestAt } = before;
  if (lastDigestAt === undefined || !isOnlyMoved(before, changed)) return next;
  const expected = clockTimeOf(slotUntil(before, nextDigestAt));
  const halfway = lastDigestAt + (nextDigestAt - lastDigestAt) / 2;
  while (clockTimeOf(next) < expected && next.at < halfway) next = nextSlot(changed, next.at);
  return next;
}

const isOnlyMoved = (before: Schedule, { times, days, zone }: Schedule): boolean =>
  zone !== before.zone && times.join() === before.times.join() && days.join() === before.days.join();

const clockTimeOf = ({ date, time }: Slot): string => `${date} ${time}`;
