import { alignDigests } from "./align-digests.ts";
import type { Clock, Instant } from "./clock.ts";
import type { ComposedDigest } from "./compose-digest.ts";
import { giveUpOldDeliveries } from "./digest/give-up.ts";
import { deliveryKey, nextSlot } from "./digest/schedule.ts";
import { openHeartbeat } from "./heartbeat.ts";
import type { Log } from "./log.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { conversationKey } from "./question.ts";
import type { NewDigest, Store } from "./store/store.ts";
import { type DueDigest, takeDue } from "./take-due.ts";
import { openDigestWriter } from "./write-once.ts";

export type DigestParts = {
  store: Store;
  newsroom: Newsroom;
  phrasesFor(language: string | undefined): Phrases;
  clock: Clock;
  log: Log;
};

/** In one transaction. */
const BATCH = 100;
const TRIED_AGAIN_AFTER = 60 * 60 * 1000;

/**
 * Puts a digest into the outbox for every subscription that is due, some at a time, and says so after each time. What
 * could not be delivered for a day is given up before: its news is told by these.
 */
export async function writeDigests(parts: DigestParts, onWritten: () => void): Promise<void> {
  const { store, newsroom, clock, log } = parts;
  const now = clock.now();
  const beat = openHeartbeat({ store, clock });
  await alignDigests({ store, clock });
  await giveUpOldDeliveries(store, { clock, log });
  await store.sweepDeliveries(now);
  const write = openDigestWriter(parts, now);
  for (;;) {
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
    const digest = await writeOne(parts, write, one, now);
    if (!digest) continue;
    together.push(digest);
    readers.add(conversationKey(conversation));
  }
  await store.enqueueDigests(together);
}

/** Undefined where there is nothing to send now; the subscription has moved on then. A defect in one holds up no other. */
async function writeOne(
  { store, log }: DigestParts,
  write: Write,
  due: DueDigest,
  now: Instant,
): Promise<NewDigest | undefined> {
  const { subscription, slot } = due;
  const { id, conversation, nextDigestAt, owedSince, whenNothing } = subscription;
  const written = await write(due).catch((error) => {
    log.error({ err: error, subscription: id }, "a digest could not be written; it is tried again in an hour");
    return undefined;
  });
  if (!written) {
    await store.postponeDigest(id, now + TRIED_AGAIN_AFTER, owedSince ?? nextDigestAt);
    return undefined;
  }
  const next = nextSlot(subscription, now).at;
  if (written.isEmpty && whenNothing === "silence") {
    await store.postponeDigest(id, next, undefined);
    return undefined;
  }
  const { reply, articles, topics } = written;
  const delivery = { key: deliveryKey(subscription, slot), conversation, reply };
  return { subscription, delivery, articles, topics, nextDigestAt: next, now };
}
