import { alignDigests } from "./align-digests.ts";
import type { Clock } from "./clock.ts";
import { deliver, type Send } from "./digest/deliver.ts";
import { deliveryKey, nextSlot } from "./digest/schedule.ts";
import { writeDigest } from "./digest/write-digest.ts";
import { openHeartbeat } from "./heartbeat.ts";
import type { Log } from "./log.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { withSampleNote } from "./sample-note.ts";
import type { Store } from "./store/store.ts";
import type { FoundStory } from "./story.ts";
import type { Subscription } from "./subscription.ts";
import { takeDue } from "./take-due.ts";
import { topicKey } from "./topic-key.ts";
import { withWording } from "./with-wording.ts";

export type DigestParts = {
  store: Store;
  newsroom: Newsroom;
  phrasesFor(language: string | undefined): Phrases;
  clock: Clock;
  log: Log;
};

const BATCH = 100;
/** So many of the best stories are looked through for those not told before. */
const STORIES_CONSIDERED = 30;

/** Puts a digest into the outbox for every subscription that is due, and sends what waits there. Nothing is sent twice. */
export async function runDigests(parts: DigestParts, send: Send): Promise<void> {
  await writeDue(parts);
  await deliver(parts.store, send, parts);
}

async function writeDue({ store, newsroom, phrasesFor, clock }: DigestParts): Promise<void> {
  const now = clock.now();
  const beat = openHeartbeat({ store, clock });
  await alignDigests({ store, clock });
  for (;;) {
    const outages = await beat();
    const due = await store.dueSubscriptions(now, BATCH);
    for (const { subscription, slot } of await takeDue({ store, newsroom }, due, { now, outages })) {
      const phrases = phrasesFor(subscription.language);
      const { untold, topic } = await untoldStories({ store, newsroom }, subscription);
      const { reply: written, articles } = writeDigest(subscription, untold, { phrases, now });
      const { conversation } = subscription;
      const worded = await withWording(newsroom, written, { conversation, phrases });
      const reply = await withSampleNote(newsroom, worded, phrases);
      await store.enqueueDigest({
        subscription,
        delivery: {
          key: deliveryKey(subscription, slot),
          conversation: subscription.conversation,
          reply,
        },
        articles,
        topic,
        nextDigestAt: nextSlot(subscription, now).at,
        now,
      });
    }
    if (due.length < BATCH) return;
  }
}

/** What this conversation was not told before, the likeliest first. */
async function untoldStories(
  { store, newsroom }: Pick<DigestParts, "store" | "newsroom">,
  { conversation, topics, language }: Subscription,
): Promise<{ untold: FoundStory[]; topic: string | undefined }> {
  const wanted = { count: STORIES_CONSIDERED, page: 1, language };
  const news = newsroom.newsFor(conversation);
  const topic = topics.join(" ");
  const found = topic ? await news.findStories(topic, wanted) : await news.latestStories(wanted);
  const { stories } = found;
  const articles = stories.flatMap(({ story }) => story.articles.map(({ id }) => id));
  const told = await store.told(conversation, articles);
  return {
    untold: stories.filter(({ story }) => !story.articles.some(({ id }) => told.has(id))),
    topic: topic ? topicKey(found) : undefined,
  };
}
