import { setImmediate as letOthersWork } from "node:timers/promises";
import type { Instant } from "../clock.ts";
import { catchUp, type Lateness } from "../digest/catch-up.ts";
import { nextSlot, type Slot } from "../digest/schedule.ts";
import { isToldElsewhere, type Wanted } from "../digest/told-elsewhere.ts";
import type { Log } from "../log.ts";
import type { Newsroom } from "../newsroom.ts";
import type { Outage } from "../outage.ts";
import type { Conversation } from "../question.ts";
import { type Store, StoreFailure } from "../store/store.ts";
import type { Subscription } from "../subscription.ts";

/** A digest to be written now: for which slot, and what it has to say about its time. */
export type DueDigest = { subscription: Subscription; slot: Slot; lateness: Lateness | undefined };

const TRIED_AGAIN_AFTER = 60 * 60 * 1000;

type Parts = { store: Store; newsroom: Pick<Newsroom, "settingsOf">; log: Log };
type Now = { now: Instant; outages: readonly Outage[] };

/**
 * Of the subscriptions that are due, those that a digest is written for now; the others are moved on. One that cannot be
 * planned (its zone is unknown to this Node) holds up no other: the log says why, and it is tried again in an hour.
 */
export async function takeDue(parts: Parts, due: readonly Subscription[], at: Now): Promise<DueDigest[]> {
  // Whoever asks something now does not wait until all are done.
  await letOthersWork();
  const taken: DueDigest[] = [];
  for (const subscription of due) {
    const digest = await takeOne(parts, subscription, at).catch((error) =>
      postponeFailed(parts, subscription, at.now, error),
    );
    if (digest) taken.push(digest);
  }
  return taken;
}

/**
 * A digest that failed unexpectedly is tried again in an hour; the log says why. Rejects where it is the store that cannot
 * work: then the digest stays due, and is written as soon as it can.
 */
export async function postponeFailed(
  { store, log }: Pick<Parts, "store" | "log">,
  subscription: Subscription,
  now: Instant,
  error: unknown,
): Promise<undefined> {
  if (error instanceof StoreFailure) throw error;
  const { id, nextDigestAt, owedSince } = subscription;
  log.error({ err: error, subscription: id }, "a digest could not be planned; it is tried again in an hour");
  await store.postponeDigest(subscription, now + TRIED_AGAIN_AFTER, owedSince ?? nextDigestAt);
}

async function takeOne(
  { store, newsroom }: Parts,
  subscription: Subscription,
  { now, outages }: Now,
): Promise<DueDigest | undefined> {
  const { conversation } = subscription;
  const { quietHours, zone = subscription.zone } = await newsroom.settingsOf(conversation);
  const quiet = quietHours && { hours: quietHours, zone };
  const caughtUp = catchUp(subscription, { now, outages, quiet });
  if ("waitUntil" in caughtUp) {
    await store.postponeDigest(subscription, caughtUp.waitUntil, caughtUp.owedSince);
    return undefined;
  }
  if (await isToldInALinkedOne(store, subscription, caughtUp.slot, now)) {
    await store.postponeDigest(subscription, nextSlot(subscription, now).at, undefined);
    return undefined;
  }
  return { subscription, ...caughtUp };
}

async function isToldInALinkedOne(
  store: Store,
  subscription: Subscription,
  slot: Slot,
  now: Instant,
): Promise<boolean> {
  const { conversation } = subscription;
  const others = await store.linkedConversations(conversation);
  if (others.length === 0) return false;
  const linked = (await Promise.all(others.map((other) => wantedIn(store, other)))).flat();
  const followed = await store.followedTopics(conversation);
  return isToldElsewhere({ subscription, followed }, slot, { linked, now });
}

async function wantedIn(store: Store, conversation: Conversation): Promise<Wanted[]> {
  const followed = await store.followedTopics(conversation);
  return (await store.subscriptionsOf(conversation)).map((subscription) => ({ subscription, followed }));
}
