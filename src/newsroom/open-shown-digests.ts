import type { Clock } from "../clock.ts";
import { momentsOfDay } from "../digest/replay-slots.ts";
import type { ShownDigests } from "../digest-desk.ts";
import type { Newsroom } from "../newsroom.ts";
import { phrasesFor } from "../phrases/all-phrases.ts";
import type { Conversation } from "../question.ts";
import type { Store } from "../store/store.ts";
import { type DigestWish, everyDay, type Subscription } from "../subscription.ts";
import { composeDigest, type DigestNewsroom } from "./compose-digest.ts";
import { explainStory } from "./explain-story.ts";
import { replayDigests } from "./replay-digests.ts";

type Parts = {
  newsroom: DigestNewsroom & Pick<Newsroom, "noteTold">;
  store: Pick<Store, "digestsBetween" | "toldMoments" | "subscriptionsOf">;
  clock: Clock;
};

/** Digests that somebody asks for: tried, counted, written now, shown again, and explained. */
export function openShownDigests({ newsroom, store, clock }: Parts): ShownDigests {
  const partsIn = (language: string) => ({ newsroom, phrases: phrasesFor(language), now: clock.now() });

  async function zoneOf(conversation: Conversation): Promise<string> {
    const { zone } = await newsroom.settingsOf(conversation);
    return zone ?? (await store.subscriptionsOf(conversation))[0]?.zone ?? "UTC";
  }

  return {
    preview: async (wish, conversation) =>
      (await composeDigest(partsIn(wish.language), { wish, conversation, told: new Map() })).reply,
    replay: (wish, conversation) => replayDigests({ newsroom, now: clock.now() }, { wish, conversation }),
    async digestNow(subscription) {
      const { reply, articles, topics } = await composeDigest(partsIn(subscription.language), asking(subscription));
      await newsroom.noteTold(subscription.conversation, { articles, topics });
      return reply;
    },
    async pastDigests(conversation, day) {
      return await store.digestsBetween(conversation, ...momentsOfDay(day, await zoneOf(conversation)));
    },
    async why(article, conversation) {
      const subscriptions = await store.subscriptionsOf(conversation);
      const { language = "en" } = await newsroom.settingsOf(conversation);
      const asked =
        subscriptions.length > 0 ? subscriptions.map(asking) : [{ wish: topStories(language), conversation }];
      const parts = { newsroom, store, now: clock.now() };
      return await Promise.all(asked.map((each) => explainStory(parts, article, each)));
    },
  };
}

const asking = (subscription: Subscription) => {
  const { conversation, lastDigestAt, createdAt } = subscription;
  return { wish: subscription, conversation, lastDigestAt, createdAt };
};

/** For who wishes nothing yet. */
export const topStories = (language: string, zone = "UTC"): DigestWish => ({
  topics: [],
  onlySources: [],
  withoutSources: [],
  muted: [],
  times: ["08:00"],
  days: everyDay,
  zone,
  length: "short",
  language,
  whenNothing: "say",
});
