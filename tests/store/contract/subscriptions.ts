import { Keyv } from "keyv";
import { describe, expect, test } from "vitest";
import { type Conversation, conversationKey } from "../../../src/question.ts";
import type { Subscription } from "../../../src/subscription.ts";
import { digestOf, group, HOUR, NOON, newArticle, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeSubscriptions(open: OpenStore): void {
  describe("subscriptions", () => {
    const fresh = freshStore(open);

    const subscribe = (changes: Partial<Subscription> = {}) =>
      fresh.store.addSubscription(newSubscription({ conversation: group, nextDigestAt: NOON, ...changes }), fresh.now);

    test("belong to their conversation, in the order they were made", async () => {
      const first = await subscribe({ topic: "rain" });
      const second = await subscribe({ topic: "" });
      const other = await subscribe({ conversation: thread });
      expect(await fresh.store.subscriptionsOf(group)).toEqual([first, second]);
      expect(await fresh.store.subscriptionsOf(thread)).toEqual([other]);
      expect(first).toMatchObject({ topic: "rain", conversation: group, createdAt: NOON });
    });

    test("go only at the word of their own conversation, and take what waits with them", async () => {
      const subscription = await subscribe();
      await fresh.store.enqueueDigest(digestOf(subscription, { now: fresh.now }));
      expect(await fresh.store.removeSubscription(subscription.id, thread)).toBe(false);
      expect(await fresh.store.removeSubscription(subscription.id, group)).toBe(true);
      expect(await fresh.store.removeSubscription(subscription.id, group)).toBe(false);
      expect(await fresh.store.subscriptionsOf(group)).toEqual([]);
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toEqual([]);
    });

    test("are due from their moment on, earliest first, unless they rest", async () => {
      const late = await subscribe({ nextDigestAt: NOON });
      const early = await subscribe({ nextDigestAt: NOON - HOUR });
      await subscribe({ nextDigestAt: NOON + 1 });
      expect(await fresh.store.dueSubscriptions(NOON, 10)).toEqual([early, late]);
      expect(await fresh.store.dueSubscriptions(NOON, 1)).toEqual([early]);
      await fresh.store.pauseSubscription(early.id, "The bot was removed from the group.");
      expect(await fresh.store.dueSubscriptions(NOON, 10)).toEqual([late]);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([
        {},
        { pausedBecause: "The bot was removed from the group." },
        {},
      ]);
      await fresh.store.pauseSubscription(early.id, undefined);
      expect(await fresh.store.dueSubscriptions(NOON, 10)).toEqual([early, late]);
    });
  });

  describe("a conversation that moved", () => {
    const fresh = freshStore(open);

    test("takes everything along, and leaves nothing behind", async () => {
      const moved: Conversation = { platform: "somewhere", id: "-1007", kind: "group" };
      const [one, two] = await fresh.save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }));
      const ids = [one?.id ?? 0, two?.id ?? 0];
      const subscription = await fresh.store.addSubscription(newSubscription({ conversation: group }), fresh.now);
      const elsewhere = await fresh.store.addSubscription(newSubscription({ conversation: thread }), fresh.now);
      const settings = new Keyv({ store: fresh.store.keyValue("settings") });
      await settings.set(conversationKey(group), { zone: "Europe/Vienna" });
      await settings.set(conversationKey(thread), { zone: "Asia/Tokyo" });
      await fresh.store.enqueueDigest(digestOf(subscription, { articles: ids, now: fresh.now }));
      const own = await fresh.store.addSubscription(newSubscription({ conversation: moved }), fresh.now);
      await fresh.store.enqueueDigest(digestOf(own, { key: "own", articles: ids.slice(0, 1), now: fresh.now }));

      await fresh.store.moveConversation(group, moved);

      expect(await fresh.store.subscriptionsOf(group)).toEqual([]);
      expect((await fresh.store.subscriptionsOf(moved)).map(({ id }) => id)).toEqual([subscription.id, own.id]);
      expect(await fresh.store.told(group, ids)).toEqual(new Set());
      expect(await fresh.store.told(moved, ids)).toEqual(new Set(ids));
      expect(await settings.get(conversationKey(moved))).toEqual({ zone: "Europe/Vienna" });
      expect(await settings.get(conversationKey(group))).toBeUndefined();
      const deliveries = await fresh.store.claimDeliveries(fresh.now, 10);
      expect(deliveries.map(({ conversation }) => conversation)).toEqual([moved, moved]);

      expect((await fresh.store.subscriptionsOf(thread)).map(({ id }) => id)).toEqual([elsewhere.id]);
      expect(await settings.get(conversationKey(thread))).toEqual({ zone: "Asia/Tokyo" });
    });
  });
}
