import { Keyv } from "keyv";
import { describe, expect, test } from "vitest";
import { type Conversation, conversationKey } from "../../../src/question.ts";
import type { ReadPlan } from "../../../src/read-plan.ts";
import type { Subscription } from "../../../src/subscription.ts";
import {
  digestOf,
  group,
  HOUR,
  NOON,
  newArticle,
  newSource,
  newSubscription,
  stateDueAt,
  thread,
} from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeSubscriptions(open: OpenStore): void {
  describe("subscriptions", () => {
    const fresh = freshStore(open);

    const subscribe = (changes: Partial<Subscription> = {}) =>
      fresh.store.addSubscription(newSubscription({ conversation: group, nextDigestAt: NOON, ...changes }), fresh.now);

    async function addSources(plans: Record<string, { nextReadAt: number } & Partial<ReadPlan>>): Promise<void> {
      for (const [title, plan] of Object.entries(plans)) {
        const source = newSource({ url: `https://${encodeURIComponent(title)}.example/`, title });
        await fresh.store.addSource(source, stateDueAt(plan.nextReadAt, plan), NOON);
      }
    }
    const dueAt = async (now: number) => (await fresh.store.dueSources(now, 10)).map(({ title }) => title).toSorted();

    test("belong to their conversation, in the order they were made", async () => {
      const first = await subscribe({ topics: ["rain"] });
      const second = await subscribe({ topics: [] });
      const other = await subscribe({ conversation: thread });
      expect(await fresh.store.subscriptionsOf(group)).toEqual([first, second]);
      expect(await fresh.store.subscriptionsOf(thread)).toEqual([other]);
      expect(first).toMatchObject({ topics: ["rain"], conversation: group, createdAt: NOON });
    });

    test("go only at the word of their own conversation, and take what waits with them", async () => {
      const subscription = await subscribe();
      await fresh.store.enqueueDigests([digestOf(subscription, { now: fresh.now })]);
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
      await fresh.store.restSubscription(early.id, { by: "platform", because: "The bot was removed from the group." });
      expect(await fresh.store.dueSubscriptions(NOON, 10)).toEqual([late]);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([
        {},
        { rest: { by: "platform", because: "The bot was removed from the group." } },
        {},
      ]);
      await fresh.store.restSubscription(early.id, undefined);
      expect(await fresh.store.dueSubscriptions(NOON, 10)).toEqual([early, late]);
    });

    test("that rest until a moment are due after it by themselves", async () => {
      const { id } = await subscribe();
      const rest = { by: "reader", because: "", until: NOON + HOUR } as const;
      await fresh.store.restSubscription(id, rest, NOON + 2 * HOUR);
      expect(await fresh.store.dueSubscriptions(NOON + 2 * HOUR - 1, 10)).toEqual([]);
      expect(await fresh.store.dueSubscriptions(NOON + 2 * HOUR, 10)).toMatchObject([{ id, rest }]);
    });

    test("of a conversation that cannot be reached rest, its threads' too, and go on when it can, but for those that were stopped", async () => {
      const elsewhere: Conversation = { ...group, id: `${group.id}1` };
      const one = await subscribe();
      const stopped = await subscribe();
      const inThread = await subscribe({ conversation: thread });
      const other = await subscribe({ conversation: elsewhere });
      await fresh.store.restSubscription(stopped.id, { by: "reader", because: "" });
      await fresh.store.restConversation(group, "Anna blocked the bot.");
      expect(await fresh.store.dueSubscriptions(NOON, 10)).toEqual([other]);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([
        { rest: { by: "platform", because: "Anna blocked the bot." } },
        { rest: { by: "reader" } },
      ]);
      await fresh.store.resumeConversation(group);
      expect((await fresh.store.dueSubscriptions(NOON, 10)).map(({ id }) => id)).toEqual([
        one.id,
        inThread.id,
        other.id,
      ]);
    });

    test("can be postponed, and then know since when they owe a digest, until it is there, or turns out to have been", async () => {
      const one = await subscribe();
      await fresh.store.postponeDigest(one, NOON + HOUR, NOON);
      expect(await fresh.store.dueSubscriptions(NOON + HOUR - 1, 10)).toEqual([]);
      const due = await fresh.store.dueSubscriptions(NOON + HOUR, 10);
      expect(due).toMatchObject([{ id: one.id, nextDigestAt: NOON + HOUR, owedSince: NOON }]);
      for (const subscription of due)
        await fresh.store.enqueueDigests([digestOf(subscription, { now: NOON + HOUR, nextDigestAt: NOON + 2 * HOUR })]);
      expect((await fresh.store.subscriptionsOf(group))[0]?.owedSince).toBeUndefined();
      const moved = { ...one, nextDigestAt: NOON + 2 * HOUR };
      await fresh.store.postponeDigest(moved, NOON + 3 * HOUR, NOON);
      const again = digestOf(moved, { now: NOON + 3 * HOUR, nextDigestAt: NOON + 4 * HOUR });
      expect(await fresh.store.enqueueDigests([again])).toEqual([false]);
      expect((await fresh.store.subscriptionsOf(group))[0]?.owedSince).toBeUndefined();
    });

    test("owe nothing any more when they rest, or get other times", async () => {
      const [resting, changed] = [await subscribe(), await subscribe()];
      for (const each of [resting, changed]) await fresh.store.postponeDigest(each, NOON + HOUR, NOON);
      await fresh.store.restSubscription(
        resting.id,
        { by: "reader", because: "", until: NOON + HOUR },
        NOON + 2 * HOUR,
      );
      await fresh.store.changeSubscription(changed.id, group, { topics: ["floods"] });
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ owedSince: undefined }, { owedSince: NOON }]);
      await fresh.store.changeSubscription(changed.id, group, { times: ["09:00"], nextDigestAt: NOON + 3 * HOUR });
      expect((await fresh.store.subscriptionsOf(group))[1]?.owedSince).toBeUndefined();
    });

    test("that run are listed by their numbers, and their next digests can be put right", async () => {
      const [one, resting, two] = [await subscribe(), await subscribe(), await subscribe({ conversation: thread })];
      await fresh.store.restSubscription(resting.id, { by: "reader", because: "" });
      expect(await fresh.store.runningSubscriptions(0, 1)).toEqual([one]);
      expect(await fresh.store.runningSubscriptions(one.id, 5)).toEqual([two]);
      await fresh.store.correctNextDigests([resting, two].map(({ id }) => ({ id, nextDigestAt: NOON + HOUR })));
      expect(await fresh.store.runningSubscriptions(one.id, 5)).toEqual([{ ...two, nextDigestAt: NOON + HOUR }]);
      expect((await fresh.store.subscriptionsOf(group))[1]?.nextDigestAt).toBe(NOON);
    });

    test("know nothing of a future that a wrong clock had noted", async () => {
      const one = await subscribe();
      const [article] = await fresh.save(newArticle());
      const future = NOON + 1000 * 24 * HOUR;
      const articles = [article?.id ?? 0];
      await fresh.store.enqueueDigests([
        {
          ...digestOf(one, { articles, now: future, nextDigestAt: future }),
          topic: "rain",
        },
      ]);
      await addSources({ near: { nextReadAt: NOON + HOUR }, far: { nextReadAt: future } });
      await fresh.store.correctClock(NOON);
      expect(await fresh.store.subscriptionsOf(group)).toMatchObject([{ lastDigestAt: NOON }]);
      expect(await fresh.store.lastTold(group, "rain")).toBe(NOON);
      expect(await fresh.store.toldMoments(group, articles)).toEqual(new Map([[article?.id, NOON]]));
      expect(await fresh.store.claimDeliveries(NOON, 10)).toHaveLength(1);
      expect(await dueAt(NOON)).toEqual(["far"]);
    });

    test("wait no longer, nor do sources, because a clock was a day ahead", async () => {
      const one = await subscribe();
      const ahead = NOON + 24 * HOUR;
      await fresh.store.enqueueDigests([digestOf(one, { now: ahead, nextDigestAt: ahead + 24 * HOUR })]);
      const [claimed] = await fresh.store.claimDeliveries(ahead, 10);
      await fresh.store.retryDelivery(claimed?.key ?? "", ahead + HOUR, "The platform is away.");
      await addSources({
        "read then": { lastReadAt: ahead, nextReadAt: ahead + HOUR },
        "asked to be left alone": { lastReadAt: ahead, nextReadAt: ahead + HOUR, restUntil: ahead + 2 * HOUR },
        "not read then": { lastReadAt: NOON - HOUR, nextReadAt: NOON + 3 * HOUR },
      });
      await fresh.store.correctClock(NOON);
      expect(await fresh.store.claimDeliveries(NOON, 10)).toMatchObject([{ key: claimed?.key }]);
      expect(await dueAt(NOON + HOUR - 1)).toEqual([]);
      expect(await dueAt(NOON + HOUR)).toEqual(["asked to be left alone", "read then"]);
      const plans = (await fresh.store.dueSources(NOON + HOUR, 10)).map(({ state }) => state.plan);
      expect(plans.map(({ restUntil }) => restUntil).filter(Boolean)).toEqual([NOON + 2 * HOUR]);
      expect(await dueAt(NOON + 3 * HOUR)).toContain("not read then");
    });

    test("change in what they are about and when, and in nothing else", async () => {
      const one = await subscribe();
      const changes = { topics: ["floods", "drones"], times: ["07:00", "19:00"], zone: "Asia/Tokyo", nextDigestAt: 5 };
      const changed = await fresh.store.changeSubscription(one.id, group, changes);
      expect(changed).toEqual({ ...one, ...changes });
      expect(await fresh.store.subscriptionsOf(group)).toEqual([changed]);
      expect(await fresh.store.changeSubscription(one.id, thread, changes)).toBeUndefined();
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
      await fresh.store.enqueueDigests([digestOf(subscription, { articles: ids, now: fresh.now })]);
      const own = await fresh.store.addSubscription(newSubscription({ conversation: moved }), fresh.now);
      await fresh.store.enqueueDigests([digestOf(own, { key: "own", articles: ids.slice(0, 1), now: fresh.now })]);

      await fresh.store.moveConversation(group, moved);

      expect(await fresh.store.subscriptionsOf(group)).toEqual([]);
      expect((await fresh.store.subscriptionsOf(moved)).map(({ id }) => id)).toEqual([subscription.id, own.id]);
      expect(await fresh.store.told(group, ids)).toEqual(new Set());
      expect(await fresh.store.told(moved, ids)).toEqual(new Set(ids));
      expect(await settings.get(conversationKey(moved))).toEqual({ zone: "Europe/Vienna" });
      expect(await settings.get(conversationKey(group))).toBeUndefined();
      for (let delivery = 0; delivery < 2; delivery += 1) {
        const [next] = await fresh.store.claimDeliveries(fresh.now, 10);
        expect(next?.conversation).toEqual(moved);
        await fresh.store.finishDelivery(next?.key ?? "", { sent: ["m1"] }, fresh.now);
      }

      expect((await fresh.store.subscriptionsOf(thread)).map(({ id }) => id)).toEqual([elsewhere.id]);
      expect(await settings.get(conversationKey(thread))).toEqual({ zone: "Asia/Tokyo" });
    });
  });
}
