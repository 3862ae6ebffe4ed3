import { beforeEach, describe, expect, test } from "vitest";
import type { Reply } from "../../../src/reply.ts";
import type { Subscription } from "../../../src/subscription.ts";
import { digestOf, group, HOUR, NOON, newArticle, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeOutbox(open: OpenStore): void {
  describe("outbox", () => {
    const fresh = freshStore(open);

    let subscription: Subscription;
    beforeEach(async () => {
      subscription = await fresh.store.addSubscription(
        newSubscription({ conversation: group, nextDigestAt: fresh.now }),
        fresh.now,
      );
    });
    const tomorrow = NOON + 24 * HOUR;

    test("takes a digest, moves its subscription on and counts its articles as told", async () => {
      const [one, two] = await fresh.save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }));
      const ids = [one?.id ?? 0, two?.id ?? 0];
      const digest = digestOf(subscription, {
        key: "k",
        articles: ids.slice(0, 1),
        nextDigestAt: tomorrow,
        now: fresh.now,
      });
      expect(await fresh.store.enqueueDigest(digest)).toBe(true);
      expect(await fresh.store.dueSubscriptions(fresh.now, 10)).toEqual([]);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ nextDigestAt: tomorrow, lastDigestAt: NOON }]);
      expect(await fresh.store.told(group, ids)).toEqual(new Set(ids.slice(0, 1)));
      expect(await fresh.store.told(thread, ids)).toEqual(new Set());
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toEqual([
        {
          key: "k",
          subscription: subscription.id,
          conversation: group,
          reply: digest.delivery.reply,
          attempts: 1,
          notBefore: NOON,
        },
      ]);
    });

    test("takes one key once, also after it was sent, and moves the subscription on all the same", async () => {
      const [article] = await fresh.save(newArticle());
      await fresh.store.enqueueDigest(digestOf(subscription, { key: "k", now: fresh.now }));
      await fresh.store.claimDeliveries(fresh.now, 10);
      await fresh.store.finishDelivery("k", { sent: ["m1"] }, fresh.now);
      const again = digestOf(subscription, {
        key: "k",
        articles: [article?.id ?? 0],
        nextDigestAt: tomorrow,
        now: fresh.now,
      });
      expect(await fresh.store.enqueueDigest(again)).toBe(false);
      expect(await fresh.store.claimDeliveries(tomorrow, 10)).toEqual([]);
      expect(await fresh.store.told(group, [article?.id ?? 0])).toEqual(new Set());
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ nextDigestAt: tomorrow }]);
    });

    test("takes nothing for a subscription that has gone or rests", async () => {
      await fresh.store.restSubscription(subscription.id, { by: "platform", because: "blocked" });
      expect(await fresh.store.enqueueDigest(digestOf(subscription, { now: fresh.now }))).toBe(false);
      await fresh.store.removeSubscription(subscription.id, group);
      expect(await fresh.store.enqueueDigest(digestOf(subscription, { now: fresh.now }))).toBe(false);
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toEqual([]);
    });

    test("keeps a reply letter for letter, with the bytes of its files", async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
      const reply: Reply = {
        blocks: [
          { kind: "text", text: "“Rain” 🌧" },
          { kind: "file", name: "a.bin", bytes },
          { kind: "picture", png: Buffer.from(bytes), alt: "rain" },
        ],
      };
      await fresh.store.enqueueDigest(digestOf(subscription, { reply, now: fresh.now }));
      const [delivery] = await fresh.store.claimDeliveries(fresh.now, 1);
      expect(delivery?.reply.blocks).toEqual([
        reply.blocks[0],
        reply.blocks[1],
        { kind: "picture", png: bytes, alt: "rain" },
      ]);
    });

    test("gives each delivery to one sender, oldest first, not before its moment", async () => {
      for (const [key, at] of [["late", NOON + 1] as const, ["b", NOON] as const, ["a", NOON - 1] as const]) {
        await fresh.store.enqueueDigest(digestOf(subscription, { key, now: at }));
      }
      const keys = async (moment: number, limit: number) =>
        (await fresh.store.claimDeliveries(moment, limit)).map(({ key }) => key);
      expect(await keys(NOON, 1)).toEqual(["a"]);
      expect(await keys(NOON, 10)).toEqual(["b"]);
      expect(await keys(NOON, 10)).toEqual([]);
      expect(await keys(NOON + 1, 10)).toEqual(["late"]);
    });

    test("brings back what must be tried again, when its moment comes, and counts the attempts", async () => {
      await fresh.store.enqueueDigest(digestOf(subscription, { key: "k", now: fresh.now }));
      await fresh.store.claimDeliveries(fresh.now, 10);
      await fresh.store.retryDelivery("k", fresh.now + HOUR, "The platform asked to wait.");
      expect(await fresh.store.claimDeliveries(fresh.now + HOUR - 1, 10)).toEqual([]);
      expect(await fresh.store.claimDeliveries(fresh.now + HOUR, 10)).toMatchObject([
        { key: "k", attempts: 2, notBefore: fresh.now + HOUR },
      ]);
    });

    test("lets what was being sent when the program died wait again, and leaves the finished alone", async () => {
      for (const key of ["sent", "refused", "cut short"])
        await fresh.store.enqueueDigest(digestOf(subscription, { key, now: fresh.now }));
      await fresh.store.claimDeliveries(fresh.now, 10);
      await fresh.store.finishDelivery("sent", { sent: ["m1", "m2"] }, fresh.now);
      await fresh.store.finishDelivery("refused", { refused: "The reader blocked the bot." }, fresh.now);
      await fresh.store.retryDelivery("sent", fresh.now, "too late");
      expect(await fresh.store.reviveDeliveries()).toBe(1);
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toMatchObject([{ key: "cut short", attempts: 2 }]);
    });
  });
}
