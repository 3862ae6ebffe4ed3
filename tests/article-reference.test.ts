import fc from "fast-check";
import { expect, test } from "vitest";
import { readReferences, writeReferences } from "../src/article-reference.ts";

const sentence = fc
  .record({ article: fc.integer({ min: 1, max: 1e9 }), start: fc.nat(1e6), length: fc.integer({ min: 1, max: 500 }) })
  .map(({ article, start, length }) => ({ text: "", article, start, end: start + length }));

test("what a button carries comes back as the same spans of the same articles", () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
      const read = readReferences(writeReferences(sentences)) ?? [];
      const spans = read.flatMap(({ article, spans }) => spans.map((span) => ({ text: "", article, ...span })));
      const inOrder = [...Map.groupBy(sentences, ({ article }) => article).values()].flat();
      expect(spans).toEqual(inOrder);
    }),
  );
});

test("an article alone is a reference, a bare number or a word is none", () => {
  expect(readReferences("#12")).toEqual([{ article: 12, spans: [] }]);
  for (const text of ["12", "#", "#a", "#1:2", "#1:2-", "drones", "", "#1 2"]) {
    expect(readReferences(text)).toBeUndefined();
  }
});
