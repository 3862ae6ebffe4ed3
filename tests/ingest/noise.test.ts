import { describe, expect, test } from "vitest";
import { clean } from "../../src/ingest/clean.ts";
import { allNoiseRules } from "../../src/ingest/noise/all-noise-rules.ts";
import { owners } from "./noise/credits-rows.ts";
import { edges, furniture, headings, imprints } from "./noise/furniture.ts";
import type { NoiseRows } from "./noise/noise-rows.ts";
import { wishes } from "./noise/wishes.ts";
import { NOW } from "./reading.ts";

const HEADLINE = "Skerrow lighthouse gets ten more years";
const FIRST =
  "The harbour board has voted to keep the old lighthouse of Skerrow burning for another ten years, its chair said.";
const SECOND = "“It costs us less than the paint,” the keeper, Ada Thorne, told the meeting on Tuesday evening.";
const LAST = "Work on the lamp begins in March and should be finished before the herring fleet comes home in May.";

/** A text of these blocks, cleaned: what stays, and what was left out by which rule. */
function cleaned(...blocks: string[]) {
  const text = blocks.join("\n\n");
  const { paragraphs, dropped } = clean(text, { now: NOW });
  return {
    kept: paragraphs.map(({ start, end }) => text.slice(start, end)),
    left: dropped.map(({ start, end, rule }) => `${text.slice(start, end)} (${rule})`),
  };
}

const rowsOf = (shapes: Readonly<Record<string, NoiseRows>>) =>
  Object.entries(shapes).flatMap(([rule, rows]) =>
    Object.entries(rows).map(([language, [noise, sentence]]) => ({ rule, language, noise, sentence })),
  );

describe("a line of noise among the paragraphs goes, and it is said why", () => {
  test.each(rowsOf({ ...wishes, ...owners, ...furniture }))("$rule, $language: $noise", ({ rule, noise }) => {
    const { kept, left } = cleaned(HEADLINE, FIRST, noise, SECOND, LAST);
    expect(kept).toEqual([FIRST, SECOND, LAST]);
    expect(left).toEqual([`${HEADLINE} (headline)`, `${noise} (${rule})`]);
  });
});

describe("above the first sentence and below the last one, so does what would elsewhere be too bold", () => {
  test.each([...rowsOf(edges), ...rowsOf(imprints)])("$rule, $language: $noise", ({ rule, noise }) => {
    for (const blocks of [
      [HEADLINE, noise, FIRST, SECOND, LAST],
      [noise, HEADLINE, FIRST, SECOND, LAST],
      [HEADLINE, FIRST, SECOND, LAST, noise],
    ]) {
      const { kept, left } = cleaned(...blocks);
      expect(kept).toEqual([FIRST, SECOND, LAST]);
      expect(left).toContain(`${noise} (${rule})`);
    }
  });
});

describe("the heading of a list of articles goes with the list, and without one it is the article's own", () => {
  test.each(rowsOf(headings))("$rule, $language: $noise", ({ rule, noise }) => {
    const links = ["Herring fleet leaves early", "Paint gets dearer"];
    const { kept, left } = cleaned(HEADLINE, FIRST, SECOND, noise, ...links, LAST);
    expect(kept).toEqual([FIRST, SECOND, LAST]);
    expect(left.slice(1)).toEqual([noise, ...links].map((line) => `${line} (${rule})`));
    expect(cleaned(HEADLINE, FIRST, noise, SECOND, LAST).kept).toContain(noise);
  });
});

describe("an ordinary sentence that resembles noise stays", () => {
  const all = [wishes, owners, furniture, edges, imprints, headings].flatMap(rowsOf);

  test.each(all)("$rule, $language: $sentence", ({ sentence }) => {
    for (const blocks of [
      [HEADLINE, FIRST, sentence, SECOND, LAST],
      [HEADLINE, sentence, FIRST, SECOND, LAST],
      [HEADLINE, FIRST, SECOND, LAST, sentence],
    ]) {
      expect(cleaned(...blocks).kept).toContain(sentence);
    }
  });
});

test("a repeated headline goes in every language", () => {
  for (const headline of [
    HEADLINE,
    "Leuchtturm von Skerrow brennt zehn Jahre länger",
    "Le phare de Skerrow gagne dix ans de plus",
    "El faro de Skerrow gana diez años más",
    "O farol de Skerrow ganha mais dez anos",
    "Маяк Скерроу будет гореть ещё десять лет",
  ]) {
    const { kept, left } = cleaned(`${headline} | Skerrow Press`, headline, FIRST, headline, SECOND);
    expect(kept).toEqual([FIRST, SECOND]);
    expect(left).toContain(`${headline} (repeated headline)`);
    const longer = `${headline}, and nobody in the town had expected it.`;
    expect(cleaned(headline, FIRST, longer, SECOND).kept).toContain(longer);
  }
});

test("paragraphs and what was left out are together the whole text", () => {
  const blocks = [
    HEADLINE,
    "By Ada Thorne",
    "Menu",
    FIRST,
    "Anzeige",
    SECOND,
    "Leave a Reply",
    "Name *",
    "Post comment",
  ];
  const { kept, left } = cleaned(...blocks);
  expect(kept.length + left.length).toBe(blocks.length);
});

test("a text of nothing but noise is left as it is, and nothing of it is called dropped", () => {
  expect(cleaned("Advertisement", "Share")).toEqual({ kept: ["Advertisement", "Share"], left: [] });
});

test("there are at least thirty shapes, each in at least four languages", () => {
  const shapes = { ...wishes, ...owners, ...furniture, ...edges, ...headings };
  expect(Object.keys(shapes).length).toBeGreaterThanOrEqual(30);
  for (const rows of Object.values(shapes)) expect(Object.keys(rows).length).toBeGreaterThanOrEqual(4);
});

test("every rule is quick on a line that nearly fits it, however long", () => {
  const pieces = [
    "a ",
    "share ",
    "see related ",
    "1 | 2 ",
    "photo/",
    "ссылка ",
    "la ",
    "(photo ",
    "home > ",
    "A B ",
    "© ",
    "не ",
  ];
  for (const piece of pieces) {
    const line = `${piece.repeat(400 / piece.length)}!?x`;
    const began = process.cpuUsage();
    for (const { matches } of allNoiseRules) for (let at = 0; at < 5; at += 1) matches(line.slice(at));
    expect([piece, process.cpuUsage(began).user / 1000 < 10_000]).toEqual([piece, true]);
  }
});
