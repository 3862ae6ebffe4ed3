import { describe, expect, test } from "vitest";
import { newArticle, saved } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeVocabulary(open: OpenStore): void {
  describe("words that a mistyped one may have been meant to be", () => {
    const fresh = freshStore(open);

    const keep = (...texts: string[]) =>
      fresh.store.saveArticles(
        texts.map((text) =>
          saved(newArticle({ keys: [text], title: "Rain", text, paragraphs: [{ start: 0, end: text.length }] })),
        ),
        fresh.now,
      );
    const spellingsLike = async (word: string) => (await fresh.store.wordsLike(word)).map(({ spelling }) => spelling);

    test("begin alike, end alike, or have the same letters but one or in another order", async () => {
      await keep("Election", "Selection", "Parliament", "Harbour");
      expect((await spellingsLike("elecion")).sort()).toEqual(["Election", "Selection"]);
      expect(await spellingsLike("xarliament")).toEqual(["Parliament"]);
      expect(await spellingsLike("ahrbuor")).toEqual([]);
      expect(await spellingsLike("ahrbour")).toEqual(["Harbour"]);
    });

    test("come with the number of articles, the commonest first", async () => {
      await keep("The planet and the plant.", "A plant.", "plant, plant!");
      expect(await fresh.store.wordsLike("plane")).toEqual([
        { word: "plant", spelling: "plant", articles: 3 },
        { word: "planet", spelling: "planet", articles: 1 },
      ]);
    });

    test("are spelled with their marks, and with a capital only where they always have one", async () => {
      await keep("Heat in Zürich.", "The heat of Zurich and Kyiv.");
      expect(await spellingsLike("heatt")).toEqual(["heat"]);
      expect(await spellingsLike("zurihc")).toEqual(["Zürich"]);
      expect(await spellingsLike("kyvi")).toEqual(["Kyiv"]);
    });

    test("are neither short nor numbers, and none for nothing", async () => {
      await keep("Oslo 2026 is oil.");
      for (const word of ["2027", "oi", "", "oil", "%"]) expect(await spellingsLike(word)).toEqual([]);
    });
  });

  describe("words that are made with a part", () => {
    const fresh = freshStore(open);
    const keep = (text: string) =>
      fresh.store.saveArticles(
        [saved(newArticle({ keys: [text], title: "Regen", text, paragraphs: [{ start: 0, end: text.length }] }))],
        fresh.now,
      );
    const madeWith = async (...parts: string[]) =>
      (await fresh.store.wordsMadeWith(parts)).map(({ spelling }) => spelling).toSorted();

    test("begin or end with it and have four letters more", async () => {
      await keep("Hafenstreik, Hafens, Neuwahl, Parlamentswahl, Wahlkampf, Wahl, Häfen");
      expect(await madeWith("hafen")).toEqual(["Hafenstreik"]);
      expect(await madeWith("wahl", "hafen")).toEqual(["Hafenstreik", "Parlamentswahl", "Wahlkampf"]);
      expect(await madeWith("streik", "wahl")).toEqual(["Hafenstreik", "Parlamentswahl", "Wahlkampf"]);
      for (const part of ["%%%", "hafen%", "hafens"]) expect(await madeWith(part)).not.toContain("Hafens");
      expect(await madeWith()).toEqual([]);
    });

    test("the commonest come first, each once", async () => {
      await keep("Hafenstreik am Montag");
      await keep("Hafenstreik und Lehrerstreik");
      expect(await fresh.store.wordsMadeWith(["streik", "hafen"])).toEqual([
        { word: "hafenstreik", spelling: "Hafenstreik", articles: 2 },
        { word: "lehrerstreik", spelling: "Lehrerstreik", articles: 1 },
      ]);
    });

    test("and whether a word is there can be asked of many", async () => {
      await keep("Häfen am Meer");
      expect(await fresh.store.knownWords(["hafen", "meer", "am", "berg"])).toEqual([
        { word: "hafen", spelling: "Häfen", articles: 1 },
        { word: "meer", spelling: "Meer", articles: 1 },
      ]);
      expect(await fresh.store.knownWords([])).toEqual([]);
    });
  });

  describe("names of publishers", () => {
    const fresh = freshStore(open);

    test("are each there once", async () => {
      const by = (source: string, key: string) => saved(newArticle({ keys: [key], source }));
      expect(await fresh.store.publisherNames()).toEqual([]);
      await fresh.store.saveArticles([by("Reuters", "1"), by("AP", "2"), by("Reuters", "3")], fresh.now);
      expect((await fresh.store.publisherNames()).toSorted()).toEqual(["AP", "Reuters"]);
    });
  });
}
