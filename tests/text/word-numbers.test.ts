import fc from "fast-check";
import { expect, test } from "vitest";
import { readUnits } from "../../src/text/units.ts";
import { openWordNumbers, type WordNumbers } from "../../src/text/word-numbers.ts";

const give = (numbers: WordNumbers, word: string, number: number) =>
  readUnits(word, (units) => numbers.set(units, 0, word.length, number));
const numberOf = (numbers: WordNumbers, word: string, before = "", behind = "") =>
  readUnits(`${before}${word}${behind}`, (units) => numbers.get(units, before.length, before.length + word.length));

test("a word has the number it was given, wherever it stands in a text, and others have none", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "中", "\u{1F600}"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), word, (known, others, before) => {
      const numbers = openWordNumbers();
      for (const [number, each] of known.entries()) give(numbers, each, number);
      for (const each of [...known, ...others]) {
        const expected = known.includes(each) ? known.indexOf(each) : undefined;
        expect(numberOf(numbers, each, before, ".")).toBe(expected);
      }
      expect(numbers.size).toBe(known.length);
    }),
  );
});

test("a hundred thousand words keep their numbers", () => {
  const numbers = openWordNumbers();
  for (let number = 0; number < 100_000; number += 1) give(numbers, `word${number}`, number);
  const found = Array.from({ length: 100_000 }, (_, number) => numberOf(numbers, `word${number}`));
  expect(found.every((number, at) => number === at)).toBe(true);
});
