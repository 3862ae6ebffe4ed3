import fc from "fast-check";
import { expect, test } from "vitest";
import { openWordNumbers } from "../../src/text/word-numbers.ts";

test("a word has the number it was given, wherever it stands in a text, and others have none", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "中", "\u{1F600}"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), word, (known, others, before) => {
      const numbers = openWordNumbers();
      for (const [number, each] of known.entries()) numbers.set(each, number);
      for (const each of [...known, ...others]) {
        const expected = known.includes(each) ? known.indexOf(each) : undefined;
        expect(numbers.get(`${before}${each}.`, before.length, before.length + each.length)).toBe(expected);
      }
      expect(numbers.size).toBe(known.length);
    }),
  );
});

test("a hundred thousand words keep their numbers", () => {
  const numbers = openWordNumbers();
  for (let number = 0; number < 100_000; number += 1) numbers.set(`word${number}`, number);
  const found = Array.from({ length: 100_000 }, (_, number) => numbers.get(`word${number}`, 0, `word${number}`.length));
  expect(found.every((number, at) => number === at)).toBe(true);
});
