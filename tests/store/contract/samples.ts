import { describe, expect, test } from "vitest";
import { digestOf, group, newArticle, newSubscription, term } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeSamples(open: OpenStore): void {
  describe("samples", () => {
    const fresh = freshStore(open);

    const sample = newArticle({ keys: ["sample"], isSample: true, text: "Sample text." });
    const real = newArticle({ keys: ["real"], text: "Real text." });

    test("fill an empty store, and are known the second time", async () => {
      expect(await fresh.store.holdsSamples()).toBe(false);
      expect(await fresh.save(sample)).toMatchObject([{ as: "added" }]);
      expect(await fresh.save(sample)).toMatchObject([{ as: "known" }]);
      expect(await fresh.store.holdsSamples()).toBe(true);
    });

    test("leave without a trace when the first real article comes", async () => {
      const [gone] = await fresh.save(sample);
      const subscription = await fresh.store.addSubscription(newSubscription({ conversation: group }), fresh.now);
      await fresh.store.enqueueDigests([digestOf(subscription, { articles: [gone?.id ?? 0], now: fresh.now })]);
      const [kept] = await fresh.save(real);
      expect(kept?.id).not.toBe(gone?.id);
      expect(await fresh.store.holdsSamples()).toBe(false);
      expect(await fresh.store.articlesById([gone?.id ?? 0])).toEqual([]);
      expect(await fresh.store.articleByKey("sample")).toBeUndefined();
      expect(await fresh.idsWith("sample")).toEqual([]);
      expect(await fresh.store.told(group, [gone?.id ?? 0])).toEqual(new Set());
      expect(await fresh.find(term("text"))).toMatchObject({ articles: 1, articlesWith: [1], averageBodyLength: 2 });
    });

    test("never join real articles, not even in one call", async () => {
      expect(await fresh.save(sample, real)).toEqual([
        { id: 0, as: "known" },
        { id: expect.any(Number), as: "added" },
      ]);
      expect(await fresh.save(sample)).toEqual([{ id: 0, as: "known" }]);
      expect((await fresh.store.coverage()).articles).toBe(1);
    });

    test("stay when the save of the first real article fails", async () => {
      await fresh.save(sample);
      await expect(fresh.save(newArticle({ source: undefined as unknown as string }))).rejects.toThrow();
      expect(await fresh.store.holdsSamples()).toBe(true);
      expect(await fresh.idsWith("sample")).toHaveLength(1);
    });
  });
}
