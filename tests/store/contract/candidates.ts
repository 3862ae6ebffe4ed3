import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CandidateQuery, QueryTerm } from "../../../src/candidate.ts";
import { NOON, newArticle, term } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeCandidates(open: OpenStore): void {
  describe("candidates", () => {
    const fresh = freshStore(open);

    const keep = (key: string, title: string, body: string) =>
      fresh.store.saveArticles([{ article: newArticle({ keys: [key] }), terms: { title, body } }], fresh.now);

    test("come with the counts that ranking needs", async () => {
      await fresh.store.saveArticles(
        [
          {
            article: newArticle({
              keys: ["1"],
              source: "Example",
              language: "en",
              published: { date: "2022-11-30" },
            }),
            terms: { title: "iran drone", body: "drone drone train drone russia us" },
          },
          { article: newArticle({ keys: ["2"] }), terms: { title: "rain", body: "drone rain" } },
          { article: newArticle({ keys: ["3"] }), terms: { title: "", body: "" } },
        ],
        fresh.now,
      );
      const found = await fresh.find(term("drone"), term("iran"), term("nowhere"));
      expect(found).toMatchObject({ articles: 3, articlesWith: [2, 1, 0] });
      expect(found.averageTitleLength).toBeCloseTo(1);
      expect(found.averageBodyLength).toBeCloseTo(8 / 3);
      expect(found.candidates).toHaveLength(2);
      expect(found.candidates[0]).toEqual({
        article: expect.any(Number),
        source: "Example",
        language: "en",
        published: { date: "2022-11-30" },
        firstSeenAt: NOON,
        inTitle: [1, 1, 0],
        inBody: [3, 0, 0],
        titleLength: 2,
        bodyLength: 6,
      });
    });

    test("count every form of a term as the term, and an article with two forms once", async () => {
      await keep("1", "drone", "drohn drone drone");
      await keep("2", "rain", "drohn");
      await keep("3", "rain", "sun");
      const found = await fresh.find({ forms: ["drone", "drohn", "drone"] });
      expect(found.articlesWith).toEqual([2]);
      expect(found.candidates.map(({ inTitle, inBody }) => [...inTitle, ...inBody])).toEqual([
        [1, 3],
        [0, 1],
      ]);
    });

    test("are whole words: no part of a word, and no word out of two", async () => {
      await keep("1", "training", "train-ing rest rain");
      expect(await fresh.idsWith("train")).toEqual([]);
      expect(await fresh.idsWith("rest rain fell")).toEqual([]);
      expect((await fresh.find(term("rain"))).candidates[0]?.inBody).toEqual([1]);
    });

    test.each([
      "u.s",
      "o'brien",
      'say"so"',
      "c++",
      "हिन्दी",
      "क्षेत्र",
      "العَرَبِيَّة",
      "می‌خواهم",
      "北京",
      "𰻝",
      "🚀",
      "near",
      "*",
      "title:x",
    ])("hold %s as one word", async (word) => {
      await keep("1", word, `before ${word} ${word} after`);
      await keep("2", "rain", "rain");
      const found = await fresh.find(term(word));
      expect(found.articlesWith).toEqual([1]);
      expect(found.candidates).toMatchObject([{ inTitle: [1], inBody: [2], titleLength: 1, bodyLength: 4 }]);
      for (const part of [...word].filter((character) => character !== word))
        expect(await fresh.idsWith(part)).toEqual([]);
    });

    test("are safe to ask for with any text, and each holds a term", async () => {
      await keep("1", "a title NOT", '" " OR body AND * ^ ( ) { } : near( 0');
      const anyForm = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string(),
        fc.constantFrom("not", "TITLE", '"', "\0", "", "a b"),
      );
      const anyTerm = fc.array(anyForm, { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(fc.array(anyTerm, { minLength: 1, maxLength: 4 }), async (terms) => {
          const asked = terms.map((forms) => ({ forms })) as [QueryTerm, ...QueryTerm[]];
          const { candidates, articlesWith } = await fresh.store.candidates({ terms: asked, limit: 5 });
          expect(articlesWith).toHaveLength(terms.length);
          for (const { inTitle, inBody } of candidates) {
            expect([...inTitle, ...inBody].some((count) => count > 0)).toBe(true);
          }
        }),
      );
    });

    test("are the likeliest when there are more than asked for, also among words that everybody uses", async () => {
      const articles = Array.from({ length: 60 }, (_, at) => ({
        article: newArticle({ keys: [`${at}`] }),
        terms: { title: "news", body: at % 20 === 0 ? "news drone iran" : "news weather sport" },
      }));
      const results = await fresh.store.saveArticles(articles, fresh.now);
      const about = [0, 20, 40].map((at) => results[at]?.id);
      const best = await fresh.store.candidates({ terms: [term("news"), term("drone"), term("iran")], limit: 3 });
      expect(best.candidates.map(({ article }) => article).sort()).toEqual(about.sort());
      expect(best.articlesWith).toEqual([60, 3, 3]);
      const more = await fresh.store.candidates({ terms: [term("news"), term("drone")], limit: 10 });
      expect(more.candidates).toHaveLength(10);
      expect(
        more.candidates
          .slice(0, 3)
          .map(({ article }) => article)
          .sort(),
      ).toEqual(about.sort());
      expect((await fresh.store.candidates({ terms: [term("news")], limit: 5 })).candidates).toHaveLength(5);
      const counted = await fresh.store.candidates({ terms: [term("news"), term("drone")], limit: 0 });
      expect(counted).toMatchObject({ candidates: [], articles: 60, articlesWith: [60, 3] });
    });

    describe("are only those", () => {
      const titled = async (query: Omit<CandidateQuery, "terms" | "limit">, ...words: string[]) => {
        const [first = "drone", ...others] = words;
        const terms: CandidateQuery["terms"] = [term(first), ...others.map((word) => term(word))];
        const { candidates } = await fresh.store.candidates({ terms, limit: 10, ...query });
        const found = await fresh.store.articlesById(candidates.map(({ article }) => article));
        return found.map(({ title }) => title).sort();
      };
      const keepDrones = () =>
        fresh.store.saveArticles(
          [
            {
              article: newArticle({ keys: ["1"], title: "A", source: "Reuters", published: { date: "2026-11-01" } }),
              terms: { title: "a", body: "drone train iran" },
            },
            {
              article: newArticle({ keys: ["2"], title: "B", source: "AP", published: { date: "2026-11-10" } }),
              terms: { title: "b", body: "train drone" },
            },
            {
              article: newArticle({ keys: ["3"], title: "C", source: "AP", published: { date: "2026-11-20" } }),
              terms: { title: "c", body: "drone train weather" },
            },
          ],
          fresh.now,
        );

      test("that hold a phrase as it stands", async () => {
        await keepDrones();
        expect(await titled({ holding: [term("drone train")] })).toEqual(["A", "C"]);
        expect(await titled({ holding: [term("drone train"), term("weather")] })).toEqual(["C"]);
        expect((await fresh.find(term("drone train"))).candidates.map(({ inBody }) => inBody)).toEqual([[1], [1]]);
      });

      test("that hold two of some words", async () => {
        await keepDrones();
        const twoOf = { holdingTwoOf: [term("iran"), term("weather"), term("train")] as const };
        expect(await titled(twoOf)).toEqual(["A", "C"]);
        expect(await titled(twoOf, "iran", "weather", "train")).toEqual(["A", "C"]);
        expect(await titled({ holdingTwoOf: [term("iran"), term("weather")] })).toEqual([]);
        expect(await titled({ ...twoOf, without: [term("iran")] })).toEqual(["C"]);
        expect(await titled({ ...twoOf, publishers: ["Reuters"] })).toEqual(["A"]);
      });

      test("that hold none of what is unwanted", async () => {
        await keepDrones();
        expect(await titled({ without: [term("iran")] })).toEqual(["B", "C"]);
        expect(await titled({ without: [term("iran"), term("drone train")] })).toEqual(["B"]);
      });

      test("of some publishers", async () => {
        await keepDrones();
        expect(await titled({ publishers: ["AP"] })).toEqual(["B", "C"]);
        expect(await titled({ publishers: [] })).toEqual([]);
      });

      test("of a time", async () => {
        await keepDrones();
        expect(await titled({ from: Date.parse("2026-11-10T00:00:00Z") })).toEqual(["B", "C"]);
        expect(await titled({ until: Date.parse("2026-11-11T00:00:00Z") })).toEqual(["A", "B"]);
        expect(await titled({ publishers: ["AP"], until: Date.parse("2026-11-11T00:00:00Z") })).toEqual(["B"]);
      });

      test("whose time is known", async () => {
        await keepDrones();
        const undated = newArticle({ keys: ["4"], title: "D", source: "AP", published: "unknown" });
        await fresh.store.saveArticles([{ article: undated, terms: { title: "d", body: "drone" } }], fresh.now);
        expect(await titled({ publishers: ["AP"] })).toEqual(["B", "C", "D"]);
        expect(await titled({ publishers: ["AP"], isDated: true })).toEqual(["B", "C"]);
        expect(await titled({ isDated: true })).toEqual(["A", "B", "C"]);
      });
    });

    test("of an empty store are none", async () => {
      expect(await fresh.find(term("rain"))).toEqual({
        candidates: [],
        articles: 0,
        articlesWith: [0],
        averageTitleLength: 0,
        averageBodyLength: 0,
      });
    });
  });
}
