import type { Clock, Instant } from "../clock.ts";
import { nextSlot } from "../digest/schedule.ts";
import { slotAfterChange } from "../digest/slot-after-change.ts";
import type { WishDesk } from "../digest-desk.ts";
import type { Conversation } from "../question.ts";
import type { Store } from "../store/store.ts";
import type { DigestWish, Rest, Subscription } from "../subscription.ts";
import { openLinking } from "./linking.ts";

type Parts = { store: Store; clock: Clock };

/** What people wish to be told, over a store: when it comes next is always known from the schedule and the clock. */
export const openDigestDesk = (parts: Parts): WishDesk => ({
  ...wishes(parts),
  ...follows(parts),
  ...openLinking(parts),
});

function wishes({
  store,
  clock,
}: Parts): Pick<WishDesk, "subscribe" | "subscriptionsOf" | "change" | "unsubscribe" | "pause" | "resume"> {
  const own = async (id: number, conversation: Conversation) =>
    (await store.subscriptionsOf(conversation)).find((each) => each.id === id);

  /** Undefined where the conversation has no such subscription. */
  async function rest(
    id: number,
    conversation: Conversation,
    wanted: Rest | undefined,
  ): Promise<Subscription | undefined> {
    const subscription = await own(id, conversation);
    if (!subscription) return undefined;
    const nextDigestAt = nextSlot(subscription, beginning(wanted?.until, clock.now())).at;
    await store.restSubscription(id, wanted, nextDigestAt);
    return { ...subscription, nextDigestAt, rest: wanted, owedSince: undefined };
  }

  return {
    subscribe(wish) {
      const now = clock.now();
      return store.addSubscription({ ...wish, nextDigestAt: nextSlot(wish, now).at }, now);
    },
    subscriptionsOf: (conversation) => store.subscriptionsOf(conversation),
    async change(id, conversation, changes) {
      const before = await own(id, conversation);
      if (!before) return undefined;
      const after = { ...before, ...changes };
      if (!changesSchedule(changes)) return await store.changeSubscription(id, conversation, changes);
      const nextDigestAt = slotAfterChange(before, after, beginning(before.rest?.until, clock.now())).at;
      return await store.changeSubscription(id, conversation, { ...changes, nextDigestAt });
    },
    unsubscribe: (id, conversation) => store.removeSubscription(id, conversation),
    pause: (id, conversation, until) => rest(id, conversation, { by: "reader", because: "", until }),
    resume: (id, conversation) => rest(id, conversation, undefined),
  };
}

const changesSchedule = ({ times, days, zone }: Partial<DigestWish>): boolean =>
  times !== undefined || days !== undefined || zone !== undefined;

/** A slot at `until` itself is not skipped. */
const beginning = (until: Instant | undefined, now: Instant): Instant => Math.max(now, (until ?? now) - 1);

function follows({ store, clock }: Parts): Pick<WishDesk, "follow" | "unfollow" | "followed"> {
  const alike = async (conversation: Conversation, topic: string) =>
    (await store.followedTopics(conversation)).find((each) => folded(each) === folded(topic));

  return {
    async follow(conversation, topic) {
      if (await alike(conversation, topic)) return false;
      return await store.followTopic(conversation, topic.trim(), clock.now());
    },
    async unfollow(conversation, topic) {
      const known = await alike(conversation, topic);
      return known !== undefined && (await store.unfollowTopic(conversation, known));
    },
    followed: (conversation) => store.followedTopics(conversation),
  };
}

const folded = (topic: string): string => topic.normalize("NFKC").trim().toLowerCase();
