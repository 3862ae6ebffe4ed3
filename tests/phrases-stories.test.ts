import { describe, expect, test } from "vitest";
import { allPhrases } from "../src/phrases/all-phrases.ts";
import { english } from "../src/phrases/english.ts";
import { german } from "../src/phrases/german.ts";
import type { Phrases } from "../src/phrases/phrases.ts";
import type { StoryPhrases } from "../src/phrases/story-phrases.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");

/** Everything a language says of stories. A phrase forgotten here stays a function, and a test says which. */
const everythingSaidIn = ({ stories: phrases }: Phrases): Record<keyof StoryPhrases, string> => ({
  ...(phrases as { [Key in keyof StoryPhrases]: StoryPhrases[Key] extends string ? string : never }),
  heading: phrases.heading("Rain", 3, 1, "2026-11-20", "2026-11-22"),
  stages: Object.values(phrases.stages).join(" "),
  leftOut: phrases.leftOut(1) + phrases.leftOut(4),
  differ: phrases.differ("flights were cancelled"),
  orders: Object.values(phrases.orders).join(" "),
  newSince: phrases.newSince("rain", NOW - 3_600_000, { now: NOW, zone: "Europe/Vienna" }),
  nothingNewSince: phrases.nothingNewSince("rain", NOW, { now: NOW, zone: undefined }),
  lengths: Object.values(phrases.lengths).join(" "),
});

test.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))(
  "in %s there is something to say of stories everywhere",
  (_, phrases) => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) {
      expect(said, key).toBeTypeOf("string");
      expect(said.trim(), key).not.toBe("");
      expect(said, key).not.toMatch(/undefined|null|NaN|\[object|#|"/);
    }
  },
);

describe("what stands above a timeline", () => {
  test("counts articles and sources, and names the days", () => {
    expect(english.stories.heading("Rain", 3, 1, "2026-11-20", "2026-11-22")).toBe(
      "“Rain”: 3 articles, one source, of 20–22 Nov 2026",
    );
    expect(german.stories.heading("Regen", 1, 2, "2026-11-20", "2026-11-20")).toBe(
      "„Regen“: 1 Artikel, 2 Quellen vom 20. Nov. 2026",
    );
  });
});
