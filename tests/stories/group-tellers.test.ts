import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Teller } from "../../src/recognition.ts";
import { groupTellers } from "../../src/stories/group-tellers.ts";
import { profileOf } from "../../src/stories/profile.ts";
import { indexedTermsOf } from "../../src/text/indexed-terms.ts";
import { newArticle } from "./newsroom-with.ts";

const NOTHING_COUNTED = { articles: 0, articlesWith: new Map<number, number>() };
const NOON = Date.parse("2026-11-20T12:00:00Z");

function teller(article: number, body: string, given: Partial<Teller> & { language?: string } = {}): Teller {
  const { language = "en", ...rest } = given;
  const read = newArticle({ title: "", body, language });
  const profile = profileOf({ article: read, terms: indexedTermsOf(read) }, NOTHING_COUNTED);
  return { article, profile, moment: NOON, copyOf: undefined, story: undefined, ...rest };
}

describe("articles that tell of one event", () => {
  test("do not become one by the words that every text of their language is full of", () => {
    const words = "der und die und das war nicht für uns, es wird auch bei ihm nicht so sein, wenn er es nun will";
    const german = [teller(1, `Fähren ${words}`, { language: "de" }), teller(2, `Otter ${words}`, { language: "de" })];
    expect(groupTellers(german).map(({ articles }) => articles)).toEqual([[1], [2]]);
  });

  test("keep the story that holds most of them, and of two as large the older one", () => {
    const body = "Ferry crews of Lindholm end their strike";
    const three = [teller(1, body, { story: 7 }), teller(2, body, { story: 9 }), teller(3, body, { story: 9 })];
    expect(groupTellers(three)).toMatchObject([{ story: 9 }]);
    expect(groupTellers(three.slice(0, 2))).toMatchObject([{ story: 7 }]);
  });

  test("leave a story that is divided to the larger part, the other is a new one", () => {
    const [ferry, otter] = ["Ferry crews of Lindholm end their strike", "Otters return to the upper Velm"];
    const tellers = [teller(1, otter, { story: 7 }), teller(2, ferry, { story: 7 }), teller(3, ferry, { story: 7 })];
    expect(groupTellers(tellers)).toEqual([
      { story: undefined, articles: [1] },
      { story: 7, articles: [2, 3] },
    ]);
  });

  test("are not led by a copy, however much it has in common with its text", () => {
    const [ferry, other] = ["Ferry crews of Lindholm end their strike", "Ferry strike of Lindholm ends today"];
    const tellers = [teller(2, ferry, { copyOf: 1 }), teller(3, other), teller(1, ferry)];
    expect(groupTellers(tellers)[0]?.articles[0]).toBe(1);
  });

  test("are led by the first of two, which have as much in common with each other", () => {
    const both = [
      teller(1, "Ferry crews of Lindholm end their strike"),
      teller(2, "Ferry strike of Lindholm at an end"),
    ];
    expect(groupTellers(both)[0]?.articles[0]).toBe(1);
    expect(groupTellers(both.toReversed())[0]?.articles[0]).toBe(2);
  });
});

test("every article stands in one story, and no story goes on twice, whatever the articles", () => {
  const words = fc.array(fc.constantFrom("ferry", "strike", "otter", "Court", "the", "🙂", "7", ""), { maxLength: 8 });
  const moment = fc.option(fc.integer({ min: NOON, max: NOON + 1e9 }), { nil: undefined });
  const story = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.record({ words, moment, story }), { maxLength: 12 }), (told) => {
      const tellers = told.map(({ words: body, ...rest }, at) => teller(at, body.join(" "), rest));
      const groups = groupTellers(tellers);
      expect(groups.flatMap(({ articles }) => articles).toSorted((one, other) => one - other)).toEqual([
        ...tellers.keys(),
      ]);
      const going = groups.flatMap((group) => group.story ?? []);
      expect(new Set(going).size).toBe(going.length);
      expect(going.every((number) => told.some((each) => each.story === number))).toBe(true);
    }),
  );
});
