import type { Clock, Instant } from "../clock.ts";
import { giveUpOldDeliveries } from "../digest/give-up.ts";
import { deliveryKey, nextSlot } from "../digest/schedule.ts";
import type { Log } from "../log.ts";
import { type Meter, silentMeter } from "../meter.ts";
import type { Newsroom } from "../newsroom.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { conversationKey } from "../question.ts";
import type { NewDigest, Store } from "../store/store.ts";
import { alignDigests } from "./align-digests.ts";
import type { ComposedDigest } from "./compose-digest.ts";
import { correctDigests } from "./correct-digests.ts";
import { openHeartbeat } from "./heartbeat.ts";
import { type DueDigest, postponeFailed, takeDue } from "./take-due.ts";
import { openDigestWriter } from "./write-once.ts";

export type DigestParts = {
  store: Store;
  newsroom: Newsroom;
  phrasesFor(language: string | undefined): Phrases;
  clock: Clock;
  log: Log;
  meter?: Meter | undefined;
};

/** In one transaction. */
const BATCH = 100;

/**
 * Puts a digest into the outbox for every subscription that is due, some at a time, and says so after each time. What
 * could not be delivered for a day is given up before: its news is told by these.
 */
export async function writeDigests(parts: DigestParts, onWritten: () => void): Promise<void> {
  const { store, newsroom, clock, log, meter = silentMeter } = parts;
  const now = clock.now();
  const beat = openHeartbeat({ store, clock });
  await alignDigests({ store, clock });
  meter({ what: "given up", deliveries: await giveUpOldDeliveries(store, { clock, log }) });
  await store.sweepDeliveries(now);
  await correctDigests(parts).catch((error) => log.error({ err: error }, "digests could not be corrected"));
  const write = openDigestWriter(parts, now);
  for (;;) {
    await newsroom.standBack();
    const outages = await beat();
    const due = await store.dueSubscriptions(now, BATCH);
    await enqueueAll(parts, write, await takeDue({ store, newsroom, log }, due, { now, outages }), now);
    onWritten();
    if (due.length < BATCH) return;
  }
}

type Write = (due: DueDigest) => Promise<ComposedDigest>;

/** In one transaction, but for those who share a ledger: the second of them has to know what the first is told. */
async function enqueueAll(parts: DigestParts, write: Write, due: readonly DueDigest[], now: Instant): Promise<void> {
  const { store } = parts;
  let together: NewDigest[] = [];
  const readers = new Set<string>();
  for (const one of due) {
    const { conversation } = one.subscription;
    const sharing = [conversation, ...(await store.linkedConversations(conversation))].map(conversationKey);
    if (sharing.some((reader) => readers.has(reader))) {
      await store.enqueueDigests(together);
      together = [];
      readers.clear();
    }
    // One that cannot be written holds up no other.
    const digest = await writeOne(parts, write, one, now).catch((error) =>
      postponeFailed(parts, one.subscription, now, error),
    );
    if (!digest) continue;
    together.push(digest);
    readers.add(conversationKey(conversation));
  }
  await store.enqueueDigests(together);
}

/** Undefined where there is nothing to say; the subscription has moved on then. */
async function writeOne(
  { store, meter = silentMeter }: DigestParts,
  write: Write,
  due: DueDigest,
  now: Instant,
): Promise<NewDigest | undefined> {
  const { subscription, slot } = due;
  const { conversation } = subscription;
  const { reply, articles, topics, isEmpty } = await write(due);
  const nextDigestAt = nextSlot(subscription, now).at;
  if (isEmpty && subscription.whenNothing === "silence") {
    await store.postponeDigest(subscription, nextDigestAt, undefined);
    return undefined;
  }
  meter({ what: "digest", lateBy: Math.max(0, now - slot.at) });
  const delivery = { key: deliveryKey(subscription, slot), conversation, reply };
  return { subscription, delivery, articles, topics, nextDigestAt, now };
}
