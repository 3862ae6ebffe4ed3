import { describe, expect, test } from "vitest";
import type { FreshItem } from "../../../src/fresh-item.ts";
import type { NewSource } from "../../../src/source.ts";
import { freshItem, NOON, newArticle, newSource, stateDueAt } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeItems(open: OpenStore): void {
  describe("items of a source", () => {
    const fresh = freshStore(open);

    const add = async (changes: Partial<NewSource> = {}) =>
      (await fresh.store.addSource(newSource(changes), stateDueAt(NOON), NOON)).source.id;
    const keep = (source: number, items: FreshItem[], isBacklog = false) =>
      fresh.store.keepItems(source, items, { isBacklog, now: fresh.now });
    const articlesOf = async (source: number) => (await fresh.store.sourceById(source))?.articles;

    test("become articles that are found by their words", async () => {
      const source = await add();
      const [kept] = await keep(source, [freshItem("a", { text: "Drones flew." })]);
      expect(kept).toEqual({ id: expect.any(Number), as: "added" });
      expect(await fresh.idsWith("drones")).toEqual([kept?.id]);
      expect(await fresh.store.articleByKey("a")).toMatchObject({ text: "Drones flew.", isBacklog: false });
    });

    test("are answered in the order given, as saved articles are", async () => {
      const source = await add();
      await fresh.save(newArticle({ keys: ["old"] }), newArticle({ keys: ["edited"] }));
      const results = await keep(source, [freshItem("new"), freshItem("edited", { text: "Other." }), freshItem("old")]);
      expect(results.map(({ as }) => as)).toEqual(["added", "updated", "known"]);
    });

    test("an item that its feed dates anew is not newer for it; an earlier date is put right", async () => {
      const source = await add();
      const dated = (day: string, more: object = {}) => [freshItem("a", { published: { date: day }, ...more })];
      await keep(source, dated("2022-11-20"));
      expect(await keep(source, dated("2022-11-29"))).toEqual([{ id: 1, as: "known" }]);
      expect(await keep(source, dated("2022-11-29", { text: "Edited." }))).toEqual([{ id: 1, as: "updated" }]);
      expect((await fresh.store.articlesById([1]))[0]?.published).toEqual({ date: "2022-11-20" });
      await keep(source, dated("2022-11-18", { text: "Edited." }));
      expect((await fresh.store.articlesById([1]))[0]?.published).toEqual({ date: "2022-11-18" });
    });

    test("are seen once they were kept, by their source and no other", async () => {
      const source = await add();
      const other = await add({ url: "https://other.example/" });
      await keep(source, [freshItem("a"), { ...freshItem("b\ud83c"), fingerprint: "print of b" }]);
      expect(await fresh.store.itemsSeen(source, ["b\ud83c", "c", "a"])).toEqual(
        new Map([
          ["a", "print of a"],
          ["b\ud83c", "print of b"],
        ]),
      );
      expect(await fresh.store.itemsSeen(other, ["a"])).toEqual(new Map());
      expect(await fresh.store.itemsSeen(source, [])).toEqual(new Map());
    });

    test("have their newest fingerprint", async () => {
      const source = await add();
      await keep(source, [freshItem("a")]);
      await keep(source, [{ ...freshItem("a"), fingerprint: "another" }]);
      expect(await fresh.store.itemsSeen(source, ["a"])).toEqual(new Map([["a", "another"]]));
    });

    test("of a first reading are backlog, and stay it; articles from elsewhere never become it", async () => {
      const source = await add();
      await fresh.save(newArticle({ keys: ["imported"] }));
      const results = await keep(source, [freshItem("a"), freshItem("imported")], true);
      await keep(source, [freshItem("a", { text: "Edited." })]);
      const articles = await fresh.store.articlesById(results.map(({ id }) => id));
      expect(articles.map(({ isBacklog }) => isBacklog)).toEqual([true, false]);
    });

    test("are counted once for each article, whatever they are called", async () => {
      const source = await add();
      const other = await add({ url: "https://other.example/" });
      await keep(source, [freshItem("a"), freshItem("b"), { ...freshItem("a"), key: "a under another name" }]);
      await keep(source, [freshItem("a", { text: "Edited." })]);
      await keep(other, [freshItem("a")]);
      expect(await articlesOf(source)).toBe(2);
      expect(await articlesOf(other)).toBe(1);
    });

    test("are all kept or none", async () => {
      const source = await add();
      const broken = freshItem("b", { source: undefined as unknown as string });
      await expect(keep(source, [freshItem("a"), broken])).rejects.toThrow();
      expect((await fresh.store.coverage()).articles).toBe(0);
      expect(await fresh.store.itemsSeen(source, ["a", "b"])).toEqual(new Map());
      expect(await articlesOf(source)).toBe(0);
      expect(await keep(source, [freshItem("a")])).toMatchObject([{ as: "added" }]);
    });

    test("leave their articles when the source goes, and are new to a source at the same address", async () => {
      const source = await add();
      const [kept] = await keep(source, [freshItem("a")]);
      await fresh.store.removeSource(source);
      expect(await fresh.store.articlesById([kept?.id ?? 0])).toHaveLength(1);
      const again = await add();
      expect(await fresh.store.itemsSeen(again, ["a"])).toEqual(new Map());
      expect(await keep(again, [freshItem("a")])).toEqual([{ id: kept?.id, as: "known" }]);
    });

    test("remove the samples", async () => {
      await fresh.save(newArticle({ keys: ["sample"], isSample: true }));
      await keep(await add(), [freshItem("a")]);
      expect(await fresh.store.holdsSamples()).toBe(false);
    });
  });
}
