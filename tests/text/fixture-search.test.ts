import { beforeAll, expect, test } from "vitest";
import { type Ask, searchAmong } from "../search/search-among.ts";
import { fixtures } from "./read-fixtures.ts";

let ask: Ask;

beforeAll(async () => {
  ask = await searchAmong(...fixtures.map(({ title, text, language }) => ({ title, body: text, language })));
});

test.each(fixtures)("$name is found first of all by “$query”", async ({ title, query, language }) => {
  // Whoever asks: the archive's languages count, not only the asker's.
  for (const asker of [language, "en"]) {
    const { hits } = await ask(query, { language: asker });
    expect(hits[0]?.article.title).toBe(title);
  }
});

/** No more than particles and prepositions. */
const SHORT = 3;
const withSpaces = fixtures.filter(({ language }) => language !== "zh" && language !== "ja");

test.each(withSpaces)("$name: no word of “$query” stands in it as it was typed", ({ title, text, query }) => {
  const words = new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{M}\u200C]+/gu));
  const asked = query.toLowerCase().split(/\s+/);
  expect(asked.filter((word) => word.length > SHORT && words.has(word))).toEqual([]);
});
