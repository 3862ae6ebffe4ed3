import { beforeEach, describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/question.ts";
import { digestOf, group, HOUR, newArticle, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

const elsewhere: Conversation = { platform: "elsewhere", id: "9", kind: "private" };
const third: Conversation = { platform: "third", id: "3", kind: "private" };

export function describeLinks(open: OpenStore): void {
  describe("conversations that were linked", () => {
    const fresh = freshStore(open);
    let one = 0;
    let two = 0;
    beforeEach(async () => {
      const articles = ["1", "2"].map((key) => newArticle({ keys: [key], text: `Text ${key}.` }));
      [one = 0, two = 0] = (await fresh.save(...articles)).map(({ id }) => id);
    });

    const digestTells = async (conversation: Conversation, article: number) => {
      const subscription = await fresh.store.addSubscription(newSubscription({ conversation }), fresh.now);
      const key = `digest of ${subscription.id}`;
      await fresh.store.enqueueDigests([
        {
          ...digestOf(subscription, { key, articles: [article], now: fresh.now }),
          topic: "rain",
        },
      ]);
    };

    test("know of each other, and of nobody else", async () => {
      await fresh.store.noteTold(third, { articles: [one] }, fresh.now);
      await fresh.store.linkConversations(group, elsewhere);
      expect(await fresh.store.linkedConversations(group)).toEqual([elsewhere]);
      expect(await fresh.store.linkedConversations(elsewhere)).toEqual([group]);
      expect(await fresh.store.linkedConversations(third)).toEqual([]);
      expect(await fresh.store.linkedConversations(thread)).toEqual([]);
      await fresh.store.linkConversations(third, elsewhere);
      expect(await fresh.store.linkedConversations(third)).toEqual([elsewhere, group]);
    });

    test("have one ledger: what one was told before, and from then on, the other was told", async () => {
      await fresh.store.noteTold(group, { articles: [one], topic: "snow" }, fresh.now);
      await digestTells(elsewhere, one);
      await fresh.store.noteTold(elsewhere, { articles: [], topic: "snow" }, fresh.now - HOUR);
      await fresh.store.linkConversations(group, elsewhere);
      for (const conversation of [group, elsewhere]) {
        expect(await fresh.store.told(conversation, [one, two])).toEqual(new Set([one]));
        expect(await fresh.store.lastTold(conversation, "snow")).toBe(fresh.now);
        expect(await fresh.store.lastTold(conversation, "rain")).toBe(fresh.now);
      }
      await digestTells(group, two);
      expect(await fresh.store.told(elsewhere, [one, two])).toEqual(new Set([one, two]));
      expect(await fresh.store.toldVersions(third, [one, two])).toEqual(new Map());
    });

    test.each([
      ["the one", [elsewhere, group]],
      ["the other", [group, elsewhere]],
    ] as const)("were told the later of two versions, which %s was told", async (_, [first, second]) => {
      await fresh.store.noteTold(group, { articles: [one] }, fresh.now);
      await fresh.save(newArticle({ keys: ["1"], text: "Text 1 was changed altogether." }));
      await fresh.store.noteTold(elsewhere, { articles: [one] }, fresh.now);
      await fresh.store.linkConversations(first, second);
      expect(await fresh.store.toldVersions(group, [one])).toEqual(new Map([[one, 2]]));
    });

    test("that part both keep what they were told, and go on by themselves", async () => {
      await fresh.store.linkConversations(group, elsewhere);
      await fresh.store.noteTold(group, { articles: [one], topic: "rain" }, fresh.now);
      expect(await fresh.store.unlinkConversation(elsewhere)).toBe(true);
      expect(await fresh.store.unlinkConversation(elsewhere)).toBe(false);
      expect(await fresh.store.linkedConversations(group)).toEqual([]);
      await fresh.store.noteTold(group, { articles: [two] }, fresh.now);
      expect(await fresh.store.toldVersions(elsewhere, [one, two])).toEqual(new Map([[one, 1]]));
      expect(await fresh.store.toldVersions(group, [one, two])).toEqual(
        new Map([
          [one, 1],
          [two, 1],
        ]),
      );
      expect(await fresh.store.lastTold(elsewhere, "rain")).toBe(fresh.now);
    });

    test("stay linked when one of them moves", async () => {
      await fresh.store.linkConversations(group, elsewhere);
      await fresh.store.noteTold(elsewhere, { articles: [one] }, fresh.now);
      await fresh.store.noteTold(thread, { articles: [two] }, fresh.now);
      await fresh.store.moveConversation(group, thread);
      expect(await fresh.store.linkedConversations(elsewhere)).toEqual([thread]);
      expect([...(await fresh.store.toldVersions(elsewhere, [one, two])).keys()].toSorted()).toEqual([one, two]);
      expect([...(await fresh.store.toldVersions(thread, [one, two])).keys()].toSorted()).toEqual([one, two]);
    });
  });
}
