import { describe, expect, test } from "vitest";
import type { NewArticle } from "../../../src/article.ts";
import { HOUR, NOON, newArticle } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeArticles(open: OpenStore): void {
  describe("articles", () => {
    const fresh = freshStore(open);

    test("come back as they were given", async () => {
      const given = newArticle({
        givenId: "a-1",
        url: "https://example.org/a",
        source: "Example",
        title: "Rain in “Kent”",
        text: "noise\u0000\r\n\tRain 🌧 fell.\n\nMore rain.",
        paragraphs: [
          { start: 7, end: 21 },
          { start: 23, end: 33 },
        ],
        author: "A. Author",
        image: "https://example.org/a.jpg",
        language: "en",
        published: { date: "2026-11-20" },
        titleIsGuessed: true,
      });
      const [result] = await fresh.save(given);
      expect(result).toEqual({ id: expect.any(Number), as: "added" });
      const { keys, original, ...kept } = given;
      expect(await fresh.store.articlesById([result?.id ?? 0])).toEqual([
        { ...kept, id: result?.id, version: 1, firstSeenAt: NOON, isBacklog: false },
      ]);
    });

    test("keep a day as a day, a moment as a moment, and an unknown date unknown", async () => {
      const dates: NewArticle["published"][] = [{ date: "2022-11-30" }, { instant: NOON - 1 }, "unknown"];
      const results = await fresh.save(...dates.map((published, at) => newArticle({ keys: [`k${at}`], published })));
      const articles = await fresh.store.articlesById(results.map(({ id }) => id));
      expect(articles.map(({ published }) => published)).toEqual(dates);
    });

    test("come in the order asked for, without those that are not there", async () => {
      const [one, two] = await fresh.save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }));
      const found = await fresh.store.articlesById([two?.id ?? 0, 999_999, one?.id ?? 0]);
      expect(found.map(({ id }) => id)).toEqual([two?.id, one?.id]);
    });

    test("keep their terms as they were given, and the newest where they were given again", async () => {
      const terms = { title: "rain in kent", body: "rain fall u.s c++ я" };
      const [one, two] = await fresh.store.saveArticles(
        [
          { article: newArticle({ keys: ["1"] }), terms },
          { article: newArticle({ keys: ["2"] }), terms: { title: "", body: "" } },
        ],
        fresh.now,
      );
      const edited = { article: newArticle({ keys: ["2"], title: "Sun" }), terms: { title: "sun", body: "rain fall" } };
      await fresh.store.saveArticles([edited], fresh.now);
      expect(await fresh.store.termsById([two?.id ?? 0, 77, one?.id ?? 0])).toEqual(
        new Map([
          [one?.id, terms],
          [two?.id, edited.terms],
        ]),
      );
    });

    test("are found by each of their keys, and by no other", async () => {
      const [result] = await fresh.save(newArticle({ keys: ["url:example.org/a", "text:1234"] }));
      expect((await fresh.store.articleByKey("text:1234"))?.id).toBe(result?.id);
      expect((await fresh.store.articleByKey("url:example.org/a"))?.id).toBe(result?.id);
      expect(await fresh.store.articleByKey("url:example.org")).toBeUndefined();
    });

    test("are known when they come again, under any of their keys, and learn the new ones", async () => {
      const [first] = await fresh.save(newArticle({ keys: ["a", "b"] }));
      expect(await fresh.save(newArticle({ keys: ["c", "b"] }))).toEqual([{ id: first?.id, as: "known" }]);
      expect(await fresh.save(newArticle({ keys: ["c"] }))).toEqual([{ id: first?.id, as: "known" }]);
      expect((await fresh.store.coverage()).articles).toBe(1);
    });

    test("belong to the strongest key where two keys know two articles", async () => {
      const [strong, weak] = await fresh.save(newArticle({ keys: ["strong"] }), newArticle({ keys: ["weak"] }));
      expect(await fresh.save(newArticle({ keys: ["strong", "weak"] }))).toEqual([{ id: strong?.id, as: "known" }]);
      expect((await fresh.store.articleByKey("weak"))?.id).toBe(weak?.id);
    });

    test("with one key twice in one call are one article", async () => {
      const results = await fresh.save(newArticle({ keys: ["a"] }), newArticle({ keys: ["a"], text: "Edited." }));
      expect(results.map(({ as }) => as)).toEqual(["added", "updated"]);
      expect(results[0]?.id).toBe(results[1]?.id);
    });

    test("that were edited are the next version, and the old one is kept", async () => {
      const [first] = await fresh.save(
        newArticle({ title: "Rain", text: "Old text.", published: { date: "2026-11-20" } }),
      );
      const id = first?.id ?? 0;
      fresh.now += HOUR;
      const edited = newArticle({ title: "Snow", text: "New text.", published: { date: "2026-11-21" } });
      expect(await fresh.save(edited)).toEqual([{ id, as: "updated" }]);
      expect(await fresh.store.articlesById([id])).toMatchObject([
        { version: 2, title: "Snow", text: "New text.", published: { date: "2026-11-21" }, firstSeenAt: NOON },
      ]);
      expect(await fresh.store.earlierVersions(id)).toEqual([
        { version: 1, title: "Rain", text: "Old text.", published: { date: "2026-11-20" }, replacedAt: NOON + HOUR },
      ]);
      expect(await fresh.idsWith("old")).toEqual([]);
      expect(await fresh.idsWith("new")).toEqual([id]);
    });

    test("with another date are put right without a new version", async () => {
      await fresh.save(newArticle({ published: { date: "2026-11-20" } }));
      const [again] = await fresh.save(newArticle({ published: { date: "2026-11-21" } }));
      expect(again?.as).toBe("updated");
      const [article] = await fresh.store.articlesById([again?.id ?? 0]);
      expect(article).toMatchObject({ version: 1, published: { date: "2026-11-21" } });
      expect(await fresh.store.earlierVersions(again?.id ?? 0)).toEqual([]);
    });

    test("show another picture as the same version, and keep theirs when none is given any more", async () => {
      const [first] = await fresh.save(newArticle());
      const pictureOf = async () => (await fresh.store.articlesById([first?.id ?? 0]))[0]?.image;
      expect(await pictureOf()).toBeUndefined();
      for (const image of ["https://example.org/a.jpg", "https://example.org/b.jpg"]) {
        expect(await fresh.save(newArticle({ image }))).toEqual([{ id: first?.id, as: "known" }]);
        expect(await pictureOf()).toBe(image);
      }
      await fresh.save(newArticle());
      await fresh.save(newArticle({ text: "Edited." }));
      expect(await fresh.store.articlesById([first?.id ?? 0])).toMatchObject([
        { version: 2, text: "Edited.", image: "https://example.org/b.jpg" },
      ]);
      await fresh.save(newArticle({ text: "Edited again.", image: "https://example.org/c.jpg" }));
      expect(await pictureOf()).toBe("https://example.org/c.jpg");
      expect(await fresh.idsWith("again")).toEqual([first?.id]);
    });

    test("keep their date when it is no longer given", async () => {
      await fresh.save(newArticle({ published: { date: "2026-11-20" } }));
      const [again] = await fresh.save(newArticle({ published: "unknown" }));
      expect(again?.as).toBe("known");
      const [edited] = await fresh.save(newArticle({ text: "Edited.", published: "unknown" }));
      expect(await fresh.store.articlesById([edited?.id ?? 0])).toMatchObject([{ published: { date: "2026-11-20" } }]);
    });

    test("read into other paragraphs stay known and are found by the new words", async () => {
      const text = "Leave a reply. Rain fell.";
      await fresh.save(newArticle({ text, paragraphs: [{ start: 0, end: 25 }] }));
      const better = newArticle({ text, paragraphs: [{ start: 15, end: 25 }] });
      const [result] = await fresh.store.saveArticles(
        [{ article: better, terms: { title: "rain", body: "rain fell" } }],
        fresh.now,
      );
      expect(result?.as).toBe("known");
      expect(await fresh.idsWith("reply")).toEqual([]);
      const [article] = await fresh.store.articlesById([result?.id ?? 0]);
      expect(article).toMatchObject({ version: 1, paragraphs: better.paragraphs });
    });

    test("are known again although their text holds half a surrogate pair", async () => {
      const broken = newArticle({ text: "cut \ud83c here", title: "cut \udf27" });
      await fresh.save(broken);
      expect(await fresh.save(broken)).toMatchObject([{ as: "known" }]);
      const article = await fresh.store.articleByKey(broken.keys[0]);
      expect(article?.text).toHaveLength(broken.text.length);
    });

    test("keep the markup they were read from", async () => {
      const original = { format: "html", markup: `<p>${"ä ".repeat(5000)}</p>` } as const;
      const [one, two] = await fresh.save(newArticle({ keys: ["1"], original }), newArticle({ keys: ["2"] }));
      expect(await fresh.store.originalOf(one?.id ?? 0)).toEqual(original);
      expect(await fresh.store.originalOf(two?.id ?? 0)).toBeUndefined();
      await fresh.save(newArticle({ keys: ["1"], text: "Edited, and read from a plain file." }));
      expect(await fresh.store.originalOf(one?.id ?? 0)).toBeUndefined();
    });

    test("are all saved or none", async () => {
      const broken = newArticle({ keys: ["2"], source: undefined as unknown as string });
      await expect(fresh.save(newArticle({ keys: ["1"] }), broken)).rejects.toThrow();
      expect((await fresh.store.coverage()).articles).toBe(0);
      expect(await fresh.store.articleByKey("1")).toBeUndefined();
      expect(await fresh.idsWith("rain")).toEqual([]);
    });

    test("come newest first, a day as its end, an unknown date as the time it was first seen", async () => {
      const dates: [string, NewArticle["published"]][] = [
        ["day", { date: "2026-11-21" }],
        ["late", { instant: Date.parse("2026-11-21T23:00:00Z") }],
        ["unknown", "unknown"],
        ["old", { instant: 0 }],
      ];
      await fresh.save(...dates.map(([key, published]) => newArticle({ keys: [key], title: key, published })));
      const latest = async (options: { limit: number; since?: number; isDated?: boolean }) =>
        (await fresh.store.latestArticles(options)).map(({ title }) => title);
      expect(await latest({ limit: 10 })).toEqual(["unknown", "day", "late", "old"]);
      expect(await latest({ limit: 2 })).toEqual(["unknown", "day"]);
      expect(await latest({ limit: 2, isDated: true })).toEqual(["day", "late"]);
      expect(await latest({ limit: 10, since: Date.parse("2026-11-21T23:00:00Z") })).toEqual([
        "unknown",
        "day",
        "late",
      ]);
    });
  });
}
