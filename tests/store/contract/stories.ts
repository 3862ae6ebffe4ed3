import { describe, expect, test } from "vitest";
import { HOUR, NOON, newArticle } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

/** What holds of stories however articles are recognized; what belongs together is tested with the recognition. */
export function describeStories(open: OpenStore): void {
  describe("stories", () => {
    const fresh = freshStore(open);
    const kept = async (...articles: Parameters<typeof newArticle>[0][]) =>
      (await fresh.save(...articles.map((each, at) => newArticle({ keys: [`k${at}`], ...each })))).map(({ id }) => id);

    test("are there for every article, from the first moment on", async () => {
      const [one = 0, two = 0] = await kept({ source: "One", published: { instant: NOON } }, { published: "unknown" });
      const [first, second, ...others] = await fresh.store.storiesOf([one, two]);
      expect(first).toMatchObject({ articles: [{ article: one, source: "One" }], firstAt: NOON, latestAt: NOON });
      expect(second?.articles).toMatchObject([{ article: two }]);
      expect([second?.firstAt, second?.latestAt]).toEqual([undefined, undefined]);
      expect(second?.id).not.toBe(first?.id);
      expect(others).toEqual([]);
    });

    test("come in the order of the articles asked for, each once; what is not there has none", async () => {
      const [one = 0, two = 0] = await kept({}, {});
      const told = await fresh.store.storiesOf([two, 999_999, one, two]);
      expect(told.map(({ articles }) => articles[0].article)).toEqual([two, one]);
      expect(await fresh.store.storiesOf([])).toEqual([]);
    });

    test("are known by their articles, in the order asked for, each article once", async () => {
      const [one = 0, two = 0] = await kept({}, {});
      expect(await fresh.store.groupByStory([two, 999_999, one, two])).toEqual([[two], [one]]);
      expect(await fresh.store.groupByStory([])).toEqual([]);
    });

    test("of the latest articles come newest first, so many articles looked at", async () => {
      const ids = await kept(...[2, 0, 1].map((hours) => ({ published: { instant: NOON - hours * HOUR } })));
      const latest = async (articles: number, isDated = false) =>
        (await fresh.store.latestStories({ articles, isDated })).map((story) => story.articles[0].article);
      expect(await latest(9)).toEqual([ids[1], ids[2], ids[0]]);
      expect(await latest(2)).toEqual([ids[1], ids[2]]);
      const [undated] = await kept({ published: "unknown" });
      expect(await latest(9)).toContain(undated);
      expect(await latest(9, true)).toEqual([ids[1], ids[2], ids[0]]);
    });

    test("go with the samples that told them", async () => {
      await kept({ isSample: true });
      const [real = 0] = await fresh.save(newArticle({ keys: ["real"] })).then((saved) => saved.map(({ id }) => id));
      const latest = await fresh.store.latestStories({ articles: 9 });
      expect(latest.map((story) => story.articles.map(({ article }) => article))).toEqual([[real]]);
    });
  });
}
