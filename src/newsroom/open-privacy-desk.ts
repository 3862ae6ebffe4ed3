import type { Instant } from "../clock.ts";
import type { PrivacyDesk } from "../privacy-desk.ts";
import type { Conversation } from "../question.ts";
import type { Store } from "../store/store.ts";
import { forgetLinkCodes } from "./linking.ts";

export const openPrivacyDesk = (store: Store): PrivacyDesk => ({
  async keptOf(conversation) {
    const { told, toldTopics, deliveries, entries } = await store.keptOf(conversation);
    const subscriptions = await store.subscriptionsOf(conversation);
    return {
      conversation,
      subscriptions: subscriptions.map(({ conversation: _, createdAt, nextDigestAt, lastDigestAt, ...wish }) => ({
        ...wish,
        createdAt: written(createdAt),
        nextDigestAt: written(nextDigestAt),
        lastDigestAt: written(lastDigestAt),
      })),
      followed: await store.followedTopics(conversation),
      sources: await ownSources(store, conversation),
      linkedWith: await store.linkedConversations(conversation),
      told: told.map(({ at, ...rest }) => ({ ...rest, at: written(at) })),
      toldTopics: toldTopics.map(({ topic, at }) => ({ topic, at: written(at) })),
      deliveries: deliveries.map(({ writtenAt, finishedAt, ...rest }) => ({
        ...rest,
        writtenAt: written(writtenAt),
        finishedAt: written(finishedAt),
      })),
      kept: entries.map(({ namespace, value }) => ({ namespace, value: parsed(value) })),
    };
  },
  async forget(conversation) {
    const chosen = (await store.chosenSources(conversation)) ?? [];
    await store.forgetConversation(conversation);
    await forgetLinkCodes(store, conversation);
    const sources = (await store.sources()).filter(({ id, isDefault }) => chosen.includes(id) && !isDefault);
    for (const { id } of sources) if ((await store.choosersOf(id)) === 0) await store.removeSource(id);
  },
});

/** Those of its own list; undefined for a conversation that follows the default ones. */
async function ownSources(store: Store, conversation: Conversation) {
  const chosen = await store.chosenSources(conversation);
  if (chosen === undefined) return undefined;
  return (await store.sources()).filter(({ id }) => chosen.includes(id)).map(({ title, url }) => ({ title, url }));
}

const written = (at: Instant | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
