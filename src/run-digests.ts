import { alignDigests } from "./align-digests.ts";
import type { Clock, Instant } from "./clock.ts";
import { composeDigest } from "./compose-digest.ts";
import { deliver, type Send } from "./digest/deliver.ts";
import { deliveryKey, nextSlot } from "./digest/schedule.ts";
import { openHeartbeat } from "./heartbeat.ts";
import type { Log } from "./log.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { withSampleNote } from "./sample-note.ts";
import type { Store } from "./store/store.ts";
import { type DueDigest, postponeFailed, takeDue } from "./take-due.ts";
import { withWording } from "./with-wording.ts";

export type DigestParts = {
  store: Store;
  newsroom: Newsroom;
  phrasesFor(language: string | undefined): Phrases;
  clock: Clock;
  log: Log;
};

const BATCH = 100;

/** Puts a digest into the outbox for every subscription that is due, and sends what waits there. Nothing is sent twice. */
export async function runDigests(parts: DigestParts, send: Send): Promise<void> {
  await writeDue(parts);
  await deliver(parts.store, send, parts);
}

async function writeDue(parts: DigestParts): Promise<void> {
  const { store, clock } = parts;
  const now = clock.now();
  const beat = openHeartbeat(parts);
  await alignDigests(parts);
  for (;;) {
    const outages = await beat();
    const due = await store.dueSubscriptions(now, BATCH);
    for (const digest of await takeDue(parts, due, { now, outages })) {
      // One that cannot be written holds up no other.
      await writeOne(parts, digest, now).catch((error) => postponeFailed(parts, digest.subscription, now, error));
    }
    if (due.length < BATCH) return;
  }
}

async function writeOne(
  { store, newsroom, phrasesFor }: DigestParts,
  { subscription, slot, lateness }: DueDigest,
  now: Instant,
): Promise<void> {
  const phrases = phrasesFor(subscription.language);
  const { conversation, lastDigestAt, createdAt } = subscription;
  const asked = { wish: subscription, conversation, lastDigestAt, createdAt, lateness };
  const { reply: written, articles, topics, isEmpty } = await composeDigest({ newsroom, phrases, now }, asked);
  const nextDigestAt = nextSlot(subscription, now).at;
  if (isEmpty && subscription.whenNothing === "silence")
    return await store.postponeDigest(subscription.id, nextDigestAt, undefined);
  const worded = await withWording(newsroom, written, { conversation, phrases });
  const reply = await withSampleNote(newsroom, worded, phrases);
  await store.enqueueDigest({
    subscription,
    delivery: { key: deliveryKey(subscription, slot), conversation, reply },
    articles,
    topics,
    nextDigestAt,
    now,
  });
}
