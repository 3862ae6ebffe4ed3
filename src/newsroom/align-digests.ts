import { setImmediate as letOthersWork } from "node:timers/promises";
import Keyv from "keyv";
import type { Clock, Instant } from "../clock.ts";
import { nextSlot } from "../digest/schedule.ts";
import type { Store } from "../store/store.ts";
import type { Subscription } from "../subscription.ts";

const HOUR = 60 * 60 * 1000;
/** A clock that is put right by less moves nothing. */
const SET_BACK = HOUR;
const BATCH = 1000;

type Kept = { at: Instant; zoneRules: string };

/**
 * Plans all subscriptions anew where what they were planned by has changed: the clock of the machine was set back (it may
 * have been years ahead, and so would be their next digests), or this Node knows other rules of time zones. Answers with
 * how many had to move. What was delivered is not delivered again, see `deliveryKey`.
 */
export async function alignDigests(
  { store, clock }: { store: Store; clock: Clock },
  zoneRules: string = process.versions.tz ?? "",
): Promise<number> {
  const kept = new Keyv<Kept>({ store: store.keyValue("digest-clock"), throwOnErrors: true });
  const now = clock.now();
  const last = await kept.get("last");
  const wasSetBack = last !== undefined && last.at > now + SET_BACK;
  const hasOtherRules = last !== undefined && last.zoneRules !== zoneRules;
  if (wasSetBack) await store.correctClock(now);
  const moved = wasSetBack || hasOtherRules ? await planAnew(store, now) : 0;
  await kept.set("last", { at: now, zoneRules });
  return moved;
}

async function planAnew(store: Store, now: Instant): Promise<number> {
  const plan = planner(now);
  let moved = 0;
  for (let after = 0; ; ) {
    const some = await store.runningSubscriptions(after, BATCH);
    const corrections = some
      .filter((each) => each.nextDigestAt > now && each.nextDigestAt !== plan(each))
      .map((each) => ({ id: each.id, nextDigestAt: plan(each) }));
    await store.correctNextDigests(corrections);
    moved += corrections.length;
    after = some.at(-1)?.id ?? after;
    if (some.length < BATCH) return moved;
    await letOthersWork();
  }
}

/** When the next digest of a subscription is due. Many share a schedule: each is worked out once. */
function planner(now: Instant): (subscription: Subscription) => Instant {
  const planned = new Map<string, Instant>();
  return ({ times, days, zone, rest }) => {
    const from = Math.max(now, (rest?.until ?? now) - 1);
    const key = [times, days, zone, from].join(" ");
    const known = planned.get(key) ?? nextSlot({ times, days, zone }, from).at;
    planned.set(key, known);
    return known;
  };
}
