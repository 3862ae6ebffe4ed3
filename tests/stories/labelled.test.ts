import { describe, expect, test } from "vitest";
import { HALVES, labelledSet, pairFigures, pairsOf, toldOf } from "./labelled-set.ts";

/** A floor, so that it cannot rot; what is reached stands in bench/README.md. */
const LEAST_F1 = 0.8;

describe.each(HALVES)("the %s half of the labelled set", (half) => {
  const articles = labelledSet(half);

  test.each([articles.length, 20])("is divided into its stories when %i articles come at once", async (batch) => {
    const told = await toldOf(articles, batch);
    const pairs = pairsOf(
      articles,
      told.map(({ story }) => story),
    );
    expect(pairFigures(pairs).f1).toBeGreaterThan(LEAST_F1);
  });

  test("has no copies but those that are some", async () => {
    const told = await toldOf(articles);
    expect(told.map(({ copyOf }) => copyOf)).toEqual(articles.map(({ copyOf }) => copyOf));
  });

  test("is a set as it says it is", () => {
    const stories = Map.groupBy(articles, ({ story }) => story);
    expect(stories.size).toBeGreaterThanOrEqual(40);
    expect(new Set(articles.map(({ language }) => language)).size).toBeGreaterThanOrEqual(4);
    for (const members of stories.values()) expect(new Set(members.map(({ language }) => language)).size).toBe(1);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });
});
