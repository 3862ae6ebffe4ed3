import { describe, expect, test } from "vitest";
import type { Reply } from "../../../src/reply.ts";
import { digestOf, group, HOUR, NOON, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

const reply: Reply = { blocks: [{ kind: "text", text: "The disk is filling." }] };

export function describeStanding(open: OpenStore): void {
  describe("how it stands", () => {
    const fresh = freshStore(open);
    const privately = { platform: group.platform, id: "owner", kind: "private" } as const;

    test("a notice waits in the outbox like a digest, without a subscription, and one key is taken once", async () => {
      const notice = { key: "notice/1", conversation: privately, reply, now: NOON };
      expect(await fresh.store.enqueueNotice(notice)).toBe(true);
      expect(await fresh.store.enqueueNotice(notice)).toBe(false);
      expect(await fresh.store.claimDeliveries(NOON, 10)).toEqual([
        {
          key: "notice/1",
          subscription: undefined,
          conversation: privately,
          reply,
          corrects: undefined,
          attempts: 1,
          writtenAt: NOON,
          notBefore: NOON,
        },
      ]);
      await fresh.store.finishDelivery("notice/1", { refused: "blocked" }, NOON);
      expect(await fresh.store.enqueueNotice(notice)).toBe(false);
    });

    test("a notice does not change what is known of its place, and is no digest of it", async () => {
      await fresh.store.addSubscription(newSubscription({ conversation: group }), NOON);
      await fresh.store.enqueueNotice({
        key: "notice/2",
        conversation: { ...group, kind: "channel" },
        reply,
        now: NOON,
      });
      expect(await fresh.store.claimDeliveries(NOON, 10)).toMatchObject([{ conversation: group }]);
      expect(await fresh.store.digestsBetween(group, NOON - HOUR, NOON + HOUR)).toEqual([]);
      expect(await fresh.store.editedDigests(NOON - HOUR, 10)).toEqual([]);
    });

    test("what waits is counted for each platform, with the moment at which the oldest was written", async () => {
      expect(await fresh.store.waitingDeliveries()).toEqual([]);
      const elsewhere = { ...privately, platform: "another" };
      for (const [at, conversation] of [privately, group, elsewhere].entries()) {
        await fresh.store.enqueueNotice({ key: `notice/${at}`, conversation, reply, now: NOON + at });
      }
      expect(await fresh.store.waitingDeliveries()).toEqual([
        { platform: "another", deliveries: 1, oldest: NOON + 2 },
        { platform: group.platform, deliveries: 2, oldest: NOON },
      ]);
      await fresh.store.finishDelivery("notice/0", { sent: ["1"] }, NOON);
      expect(await fresh.store.waitingDeliveries()).toMatchObject([{}, { deliveries: 1, oldest: NOON + 1 }]);
    });

    test("places whose platform lets nothing through are lost until they are back; private chats are not counted", async () => {
      for (const conversation of [group, group, thread, privately]) {
        await fresh.store.addSubscription(newSubscription({ conversation }), NOON);
      }
      expect(await fresh.store.lostConversations(10)).toEqual([]);
      for (const conversation of [group, privately]) {
        await fresh.store.restConversation(conversation, "the bot was removed");
      }
      expect(await fresh.store.lostConversations(10)).toEqual([
        { conversation: group, because: "the bot was removed" },
        { conversation: thread, because: "the bot was removed" },
      ]);
      expect(await fresh.store.lostConversations(1)).toHaveLength(1);
      await fresh.store.resumeConversation(group);
      expect(await fresh.store.lostConversations(10)).toEqual([]);
    });

    test("a subscription that a reader paused is not lost", async () => {
      const { id } = await fresh.store.addSubscription(newSubscription({ conversation: group }), NOON);
      await fresh.store.restSubscription(id, { by: "reader", because: "holidays" });
      expect(await fresh.store.lostConversations(10)).toEqual([]);
    });

    test("its size grows with what it holds", async () => {
      const before = await fresh.store.size();
      const subscription = await fresh.store.addSubscription(newSubscription({ conversation: group }), NOON);
      const long: Reply = { blocks: [{ kind: "text", text: "news ".repeat(200_000) }] };
      const digest = digestOf(subscription, { now: NOON });
      await fresh.store.enqueueDigests([{ ...digest, delivery: { ...digest.delivery, reply: long } }]);
      const after = await fresh.store.size();
      expect(after.bytes - after.free).toBeGreaterThan(before.bytes - before.free);
    });
  });
}
