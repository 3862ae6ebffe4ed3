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
      expect(await fresh.store.enqueueDigests([digest])).toEqual([true]);
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
          writtenAt: NOON,
          notBefore: NOON,
        },
      ]);
    });

    test("takes one key once, also after it was sent, and moves the subscription on all the same", async () => {
      const [article] = await fresh.save(newArticle());
      await fresh.store.enqueueDigests([digestOf(subscription, { key: "k", now: fresh.now })]);
      await fresh.store.claimDeliveries(fresh.now, 10);
      await fresh.store.finishDelivery("k", { sent: ["m1"] }, fresh.now);
      const [moved = subscription] = await fresh.store.subscriptionsOf(group);
      const again = digestOf(moved, {
        key: "k",
        articles: [article?.id ?? 0],
        nextDigestAt: tomorrow,
        now: fresh.now,
      });
      expect(await fresh.store.enqueueDigests([again])).toEqual([false]);
      expect(await fresh.store.claimDeliveries(tomorrow, 10)).toEqual([]);
      expect(await fresh.store.told(group, [article?.id ?? 0])).toEqual(new Set());
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ nextDigestAt: tomorrow }]);
    });

    test("takes nothing for a subscription that has gone or rests", async () => {
      await fresh.store.restSubscription(subscription.id, { by: "platform", because: "blocked" });
      expect(await fresh.store.enqueueDigests([digestOf(subscription, { now: fresh.now })])).toEqual([false]);
      await fresh.store.removeSubscription(subscription.id, group);
      expect(await fresh.store.enqueueDigests([digestOf(subscription, { now: fresh.now })])).toEqual([false]);
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toEqual([]);
    });

    test("leaves a subscription that got other times meanwhile its own", async () => {
      await fresh.store.changeSubscription(subscription.id, group, { times: ["18:00"], nextDigestAt: NOON + 6 * HOUR });
      await fresh.store.postponeDigest(subscription, NOON + HOUR, NOON);
      const digest = digestOf(subscription, { nextDigestAt: tomorrow, now: fresh.now });
      expect(await fresh.store.enqueueDigests([digest])).toEqual([true]);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([
        { nextDigestAt: NOON + 6 * HOUR, lastDigestAt: NOON, owedSince: undefined },
      ]);
    });

    test("wakes no subscription that was put to rest until a moment meanwhile", async () => {
      const rest = { by: "reader", because: "", until: tomorrow } as const;
      await fresh.store.restSubscription(subscription.id, rest, tomorrow + HOUR);
      const digest = digestOf(subscription, { nextDigestAt: tomorrow, now: fresh.now });
      await fresh.store.postponeDigest(subscription, NOON + HOUR, undefined);
      expect(await fresh.store.enqueueDigests([digest])).toEqual([false]);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ rest, nextDigestAt: tomorrow + HOUR }]);
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
      await fresh.store.enqueueDigests([digestOf(subscription, { reply, now: fresh.now })]);
      const [delivery] = await fresh.store.claimDeliveries(fresh.now, 1);
      expect(delivery?.reply.blocks).toEqual([
        reply.blocks[0],
        reply.blocks[1],
        { kind: "picture", png: bytes, alt: "rain" },
      ]);
    });

    const elsewhere = async (id: string, platform = "somewhere") =>
      await fresh.store.addSubscription(
        newSubscription({ conversation: { platform, id, kind: "private" }, nextDigestAt: fresh.now }),
        fresh.now,
      );
    const claimed = async (moment: number, limit: number, platform?: string) =>
      (await fresh.store.claimDeliveries(moment, limit, platform)).map(({ key }) => key);

    test("gives each delivery to one sender, oldest first, not before its moment", async () => {
      for (const [key, at] of [["late", NOON + 1] as const, ["b", NOON] as const, ["a", NOON - 1] as const]) {
        await fresh.store.enqueueDigests([digestOf(await elsewhere(key), { key, now: at })]);
      }
      expect(await claimed(NOON, 1)).toEqual(["a"]);
      expect(await claimed(NOON, 10)).toEqual(["b"]);
      expect(await claimed(NOON, 10)).toEqual([]);
      expect(await claimed(NOON + 1, 10)).toEqual(["late"]);
    });

    test("gives out what is for one conversation in order: the second when the first is finished", async () => {
      for (const key of ["first", "second"])
        await fresh.store.enqueueDigests([digestOf(subscription, { key, now: fresh.now })]);
      await fresh.store.enqueueDigests([digestOf(await elsewhere("9"), { key: "another's", now: fresh.now })]);
      expect(await claimed(fresh.now, 10)).toEqual(["first", "another's"]);
      await fresh.store.retryDelivery("first", fresh.now + HOUR, "The platform asked to wait.");
      expect(await claimed(fresh.now, 10)).toEqual([]);
      expect(await claimed(fresh.now + HOUR, 10)).toEqual(["first"]);
      await fresh.store.finishDelivery("first", { sent: ["m1"] }, fresh.now);
      expect(await claimed(fresh.now, 10)).toEqual(["second"]);
    });

    test("gives out what is for one platform, and holds all of it where that takes nothing", async () => {
      await fresh.store.enqueueDigests([digestOf(subscription, { key: "here", now: fresh.now })]);
      await fresh.store.enqueueDigests([digestOf(await elsewhere("9", "there"), { key: "there", now: fresh.now })]);
      await fresh.store.holdPlatform("there", fresh.now + HOUR);
      expect(await claimed(fresh.now, 10, "there")).toEqual([]);
      expect(await claimed(fresh.now, 10, "somewhere")).toEqual(["here"]);
      expect(await claimed(fresh.now + HOUR, 10, "there")).toEqual(["there"]);
    });

    test("keeps a text once that goes to many, and hands out the same object", async () => {
      const reply: Reply = { blocks: [{ kind: "text", text: "For all." }] };
      for (const key of ["a", "b"])
        await fresh.store.enqueueDigests([digestOf(await elsewhere(key), { key, reply, now: fresh.now })]);
      const [one, other] = await fresh.store.claimDeliveries(fresh.now, 10);
      expect(one?.reply).toEqual(reply);
      expect(other?.reply).toBe(one?.reply);
    });

    test("takes many digests in one go, or none of them", async () => {
      const [good, gone] = [
        digestOf(subscription, { key: "good", now: fresh.now }),
        digestOf({ ...subscription, id: 999 }, { key: "gone", now: fresh.now }),
      ];
      expect(await fresh.store.enqueueDigests([good, gone, good])).toEqual([true, false, false]);
      expect(await claimed(fresh.now, 10)).toEqual(["good"]);
    });

    test("counts what a digest told as untold when it is not delivered, and the next one looks as far back", async () => {
      const [one, two] = (await fresh.save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }))).map(
        ({ id }) => id,
      );
      const articles = [one ?? 0, two ?? 0];
      await fresh.store.enqueueDigests([digestOf(subscription, { key: "k1", now: fresh.now })]);
      await fresh.store.noteTold(group, { articles: articles.slice(0, 1) }, fresh.now);
      await fresh.store.enqueueDigests([digestOf(subscription, { key: "k2", articles, now: fresh.now + HOUR })]);
      expect(await fresh.store.toldVersions(group, articles)).toHaveProperty("size", 2);
      await fresh.store.finishDelivery("k2", { refused: "The channel is gone." }, fresh.now + HOUR);
      expect(await fresh.store.toldVersions(group, articles)).toEqual(new Map([[one, 1]]));
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ lastDigestAt: fresh.now }]);
    });

    test("counts it as untold, too, when the subscription goes while its digest still waits", async () => {
      const [article] = await fresh.save(newArticle());
      const articles = [article?.id ?? 0];
      await fresh.store.enqueueDigests([digestOf(subscription, { articles, now: fresh.now })]);
      await fresh.store.removeSubscription(subscription.id, group);
      expect(await fresh.store.toldVersions(group, articles)).toEqual(new Map());
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toEqual([]);
    });

    test("gives up what has waited for long, on any platform, and knows how many it were in a row", async () => {
      for (const [key, now] of [["old", NOON - 2] as const, ["older", NOON - 1] as const, ["new", NOON] as const])
        await fresh.store.enqueueDigests([digestOf(subscription, { key, now })]);
      const giveUp = () => fresh.store.giveUpDeliveries({ writtenBefore: NOON, because: "too late", now: NOON + HOUR });
      expect((await giveUp()).map(({ key }) => key)).toEqual(["old", "older"]);
      expect(await giveUp()).toEqual([]);
      expect(await fresh.store.givenUpInARow(subscription.id, 3)).toBe(2);
      expect(await claimed(NOON + HOUR, 10)).toEqual(["new"]);
      await fresh.store.finishDelivery("new", { sent: ["m1"] }, NOON + HOUR);
      expect(await fresh.store.givenUpInARow(subscription.id, 3)).toBe(0);
    });

    test("forgets texts after 35 days, but not of what still waits, and no key for a year", async () => {
      const other = await elsewhere("9");
      await fresh.store.enqueueDigests([
        digestOf(subscription, { key: "sent", now: fresh.now }),
        digestOf(other, { key: "waits", now: fresh.now }),
      ]);
      await fresh.store.finishDelivery("sent", { sent: ["m1"] }, fresh.now);
      const later = fresh.now + 36 * 24 * HOUR;
      await fresh.store.sweepDeliveries(later);
      expect(await fresh.store.digestsBetween(group, 0, later)).toEqual([]);
      expect(await fresh.store.digestsBetween(other.conversation, 0, later)).toHaveLength(1);
      const again = digestOf(subscription, { key: "sent", now: later });
      expect(await fresh.store.enqueueDigests([again])).toEqual([false]);
    });

    test("brings back what must be tried again, when its moment comes, and counts the attempts", async () => {
      await fresh.store.enqueueDigests([digestOf(subscription, { key: "k", now: fresh.now })]);
      await fresh.store.claimDeliveries(fresh.now, 10);
      await fresh.store.retryDelivery("k", fresh.now + HOUR, "The platform asked to wait.");
      expect(await fresh.store.claimDeliveries(fresh.now + HOUR - 1, 10)).toEqual([]);
      expect(await fresh.store.claimDeliveries(fresh.now + HOUR, 10)).toMatchObject([
        { key: "k", attempts: 2, notBefore: fresh.now + HOUR },
      ]);
    });

    test("lets what was being sent when the program died wait again, and leaves the finished alone", async () => {
      for (const key of ["sent", "refused", "cut short"])
        await fresh.store.enqueueDigests([digestOf(await elsewhere(key), { key, now: fresh.now })]);
      await fresh.store.claimDeliveries(fresh.now, 10);
      await fresh.store.finishDelivery("sent", { sent: ["m1", "m2"] }, fresh.now);
      await fresh.store.finishDelivery("refused", { refused: "The reader blocked the bot." }, fresh.now);
      await fresh.store.retryDelivery("sent", fresh.now, "too late");
      expect(await fresh.store.reviveAbandoned()).toBe(0);
      expect(await fresh.store.reviveDeliveries()).toBe(1);
      expect(await fresh.store.claimDeliveries(fresh.now, 10)).toMatchObject([{ key: "cut short", attempts: 2 }]);
    });
  });
}
