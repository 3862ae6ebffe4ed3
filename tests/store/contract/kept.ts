import { Keyv } from "keyv";
import { describe, expect, test } from "vitest";
import { conversationKey } from "../../../src/question.ts";
import type { Reply } from "../../../src/reply.ts";
import { digestOf, group, NOON, newArticle, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeKept(open: OpenStore): void {
  describe("what is kept of a conversation", () => {
    const fresh = freshStore(open);

    async function lively() {
      const [saved] = await fresh.save(newArticle({ keys: ["1"], title: "Rain in Kent" }));
      const article = saved?.id ?? 0;
      const settings = new Keyv({ store: fresh.store.keyValue("settings") });
      for (const conversation of [group, thread]) {
        const subscription = await fresh.store.addSubscription(newSubscription({ conversation }), fresh.now);
        const key = `digest of ${conversationKey(conversation)}`;
        await fresh.store.enqueueDigests([digestOf(subscription, { key, articles: [article], now: fresh.now })]);
        await fresh.store.followTopic(conversation, "whales", fresh.now);
        await fresh.store.chooseSources(conversation, []);
        await fresh.store.noteTold(conversation, { articles: [], topic: "rain" }, fresh.now);
        await settings.set(conversationKey(conversation), { zone: "UTC" });
        await settings.set(`${conversationKey(conversation)} somewhere:anna`, "a person's");
      }
      return { article, settings };
    }

    test("is shown whole, and nobody else's", async () => {
      const { article } = await lively();
      const kept = await fresh.store.keptOf(group);
      expect(kept.told).toEqual([{ article, title: "Rain in Kent", at: NOON, by: "digest" }]);
      expect(kept.toldTopics).toContainEqual({ topic: "rain", at: NOON });
      expect(kept.deliveries).toMatchObject([{ key: `digest of ${conversationKey(group)}`, state: "waiting" }]);
      expect(kept.entries.map(({ value }) => value)).toHaveLength(2);
    });

    test("goes whole, and nobody else's", async () => {
      const { article, settings } = await lively();
      const before = await fresh.store.keptOf(thread);
      await fresh.store.forgetConversation(group);
      expect(await fresh.store.keptOf(group)).toEqual({ told: [], toldTopics: [], deliveries: [], entries: [] });
      expect(await fresh.store.subscriptionsOf(group)).toEqual([]);
      expect(await fresh.store.followedTopics(group)).toEqual([]);
      expect(await fresh.store.chosenSources(group)).toBeUndefined();
      expect(await fresh.store.told(group, [article])).toEqual(new Set());
      expect(await settings.get(conversationKey(group))).toBeUndefined();

      expect(await fresh.store.keptOf(thread)).toEqual(before);
      expect(await fresh.store.subscriptionsOf(thread)).toHaveLength(1);
      expect((await fresh.store.claimDeliveries(fresh.now, 10)).map(({ conversation }) => conversation)).toEqual([
        thread,
      ]);
    });

    test("leaves to those who were linked with it what both were told", async () => {
      const { article } = await lively();
      await fresh.store.linkConversations(group, thread);
      await fresh.store.forgetConversation(group);
      expect(await fresh.store.told(thread, [article])).toEqual(new Set([article]));
      expect(await fresh.store.linkedConversations(thread)).toEqual([]);
      expect((await fresh.store.keptOf(group)).told).toEqual([]);
    });

    test("leaves the text of a digest to those who get it later", async () => {
      const reply: Reply = { blocks: [{ kind: "text", text: "For both." }] };
      const [first, second] = await Promise.all(
        [group, thread].map((conversation) =>
          fresh.store.addSubscription(newSubscription({ conversation }), fresh.now),
        ),
      );
      if (!first || !second) throw new Error("Both are subscribed");
      await fresh.store.enqueueDigests([digestOf(first, { key: "first", reply, now: fresh.now })]);
      await fresh.store.forgetConversation(group);
      await fresh.store.enqueueDigests([digestOf(second, { key: "second", reply, now: fresh.now })]);
      expect((await fresh.store.claimDeliveries(fresh.now, 10)).map((delivery) => delivery.reply)).toEqual([reply]);
    });

    test("can begin anew afterwards", async () => {
      await lively();
      await fresh.store.forgetConversation(group);
      await fresh.store.addSubscription(newSubscription({ conversation: group }), fresh.now);
      expect(await fresh.store.subscriptionsOf(group)).toHaveLength(1);
    });
  });
}
