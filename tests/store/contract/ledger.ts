import { describe, expect, test } from "vitest";
import { digestOf, group, HOUR, newArticle, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeLedger(open: OpenStore): void {
  describe("what a conversation was told", () => {
    const fresh = freshStore(open);

    const save = async (...keys: string[]): Promise<number[]> => {
      const saved = await fresh.save(...keys.map((key) => newArticle({ keys: [key], title: `About ${key}` })));
      return saved.map(({ id }) => id);
    };

    test("is written down with its version and its topic, for it alone", async () => {
      const [one = 0, two = 0] = await save("One", "Two");
      await fresh.store.noteTold(group, { articles: [one], topic: "rain" }, fresh.now);
      expect(await fresh.store.toldVersions(group, [one, two])).toEqual(new Map([[one, 1]]));
      expect(await fresh.store.toldVersions(thread, [one, two])).toEqual(new Map());
      expect(await fresh.store.lastTold(group, "rain")).toBe(fresh.now);
      expect(await fresh.store.lastTold(group, "snow")).toBeUndefined();
      expect(await fresh.store.lastTold(thread, "rain")).toBeUndefined();
    });

    test("is the latest: told again later counts later", async () => {
      const [one = 0] = await save("One");
      await fresh.store.noteTold(group, { articles: [one], topic: "rain" }, fresh.now);
      await fresh.store.noteTold(group, { articles: [one, 999_999], topic: "rain" }, fresh.now + HOUR);
      expect(await fresh.store.lastTold(group, "rain")).toBe(fresh.now + HOUR);
    });

    test("by an answer keeps no digest from telling it, and what a digest told stays told", async () => {
      const [one = 0, two = 0] = await save("One", "Two");
      await fresh.store.noteTold(group, { articles: [one, two] }, fresh.now);
      expect(await fresh.store.told(group, [one, two])).toEqual(new Set());
      const subscription = await fresh.store.addSubscription(newSubscription({ conversation: group }), fresh.now);
      await fresh.store.enqueueDigests([
        {
          ...digestOf(subscription, { articles: [one], now: fresh.now }),
          topic: "rain",
        },
      ]);
      await fresh.store.noteTold(group, { articles: [one] }, fresh.now + HOUR);
      expect(await fresh.store.told(group, [one, two])).toEqual(new Set([one]));
      expect(await fresh.store.lastTold(group, "rain")).toBe(fresh.now);
    });

    test("is forgotten 400 days after it was last told, also where nobody writes", async () => {
      const [one = 0, two = 0] = await save("One", "Two");
      await fresh.store.noteTold(group, { articles: [one, two], topic: "rain" }, fresh.now);
      await fresh.store.noteTold(group, { articles: [two], topic: "snow" }, fresh.now + HOUR);
      const after = fresh.now + 400 * 24 * HOUR;
      await fresh.store.sweepDeliveries(after);
      expect(await fresh.store.toldVersions(group, [one, two])).toEqual(new Map([one, two].map((id) => [id, 1])));
      await fresh.store.sweepDeliveries(after + 1);
      expect(await fresh.store.toldVersions(group, [one, two])).toEqual(new Map([[two, 1]]));
      expect(await fresh.store.lastTold(group, "rain")).toBeUndefined();
      expect(await fresh.store.lastTold(group, "snow")).toBe(fresh.now + HOUR);
    });

    test("moves with the conversation", async () => {
      const [one = 0] = await save("One");
      await fresh.store.noteTold(group, { articles: [one], topic: "rain" }, fresh.now);
      await fresh.store.moveConversation(group, thread);
      expect(await fresh.store.toldVersions(thread, [one])).toEqual(new Map([[one, 1]]));
      expect(await fresh.store.lastTold(thread, "rain")).toBe(fresh.now);
      expect(await fresh.store.lastTold(group, "rain")).toBeUndefined();
    });
  });
}
