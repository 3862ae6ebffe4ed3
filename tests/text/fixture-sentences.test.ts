import { expect, test } from "vitest";
import { sentencesIn } from "../../src/text/sentences.ts";
import { fixtures, languages } from "./read-fixtures.ts";

test.each(languages)("there are five articles in %s, of several sentences each", (language) => {
  const own = fixtures.filter((fixture) => fixture.language === language);
  expect(own).toHaveLength(5);
  for (const { sentences } of own) expect(sentences.length).toBeGreaterThanOrEqual(9);
});

test.each(fixtures)("$name: every sentence begins and ends where it should", ({ text, language, sentences }) => {
  const found = sentencesIn(text, { start: 0, end: text.length }, language);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences.map((sentence) => sentence.text));
});
