import { describe, expect, test } from "vitest";
import { newArticle } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeCoverage(open: OpenStore): void {
  describe("coverage", () => {
    const fresh = freshStore(open);

    test("of an empty store is nothing", async () => {
      expect(await fresh.store.coverage()).toEqual({ articles: 0, sources: 0, from: undefined, to: undefined });
      expect(await fresh.store.publishers()).toEqual([]);
    });

    test("knows the languages of the articles, each once", async () => {
      expect(await fresh.store.languages()).toEqual([]);
      const languages = ["es", "en", undefined, "fr", "en", "es"];
      await fresh.save(...languages.map((language, at) => newArticle({ keys: [`${at}`], language })));
      expect((await fresh.store.languages()).toSorted()).toEqual(["en", "es", "fr"]);
    });

    test("counts articles and sources, from the first day to the last", async () => {
      await fresh.save(
        newArticle({ keys: ["1"], source: "B", published: { date: "2022-11-30" } }),
        newArticle({ keys: ["2"], source: "D", published: { instant: Date.parse("2022-12-24T23:59:00Z") } }),
        newArticle({ keys: ["3"], source: "D", published: { date: "2022-12-24" } }),
        newArticle({ keys: ["4"], source: "C", published: "unknown" }),
        newArticle({ keys: ["5"], source: "C", published: "unknown" }),
      );
      expect(await fresh.store.coverage()).toEqual({ articles: 5, sources: 3, from: "2022-11-30", to: "2022-12-24" });
      expect(await fresh.store.publishers()).toEqual([
        { name: "C", articles: 2, latest: "unknown" },
        { name: "D", articles: 2, latest: { date: "2022-12-24" } },
        { name: "B", articles: 1, latest: { date: "2022-11-30" } },
      ]);
    });
  });
}
