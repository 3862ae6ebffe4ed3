import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWords } from "../src/first-words.ts";

test("the first words of a text are its beginning, whole, and no longer than wanted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
      const words = firstWords(text, limit);
      expect(words.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith(words)).toBe(true);
      expect(words.isWellFormed()).toBe(true);
    }),
  );
});

test("a word is only cut where it is longer than all that is wanted", () => {
  expect(firstWords("four hundred seals", 12)).toBe("four hundred");
  expect(firstWords("four hundred seals", 13)).toBe("four hundred");
  expect(firstWords("Donaudampfschifffahrt", 5)).toBe("Donau");
});
