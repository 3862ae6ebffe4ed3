import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsIn } from "../../src/text/words.ts";

const folded = (text: string) => wordsIn(text).map(({ word }) => word);

test("words are compared in lower case, with one kind of apostrophe and without dots in initials", () => {
  expect(folded("Don’t tell the U.S. or the u.n., O'Neill!")).toEqual([
    "don't",
    "tell",
    "the",
    "us",
    "or",
    "the",
    "un",
    "o'neill",
  ]);
});

test("numbers stay whole, and thousands are compared without commas", () => {
  expect(folded("9.8 %, 9,8, 1,000,000.50, 1.000.000 and 2.5bn")).toEqual([
    "9.8",
    "9.8",
    "1000000.50",
    "1000000",
    "and",
    "2.5bn",
  ]);
});

test("a hyphen divides words, but not designations", () => {
  expect(folded("Iranian-made COVID-19 e-mail F-16 Su-35 T-Mobile")).toEqual([
    ...["iranian", "made", "covid", "19", "email", "f16", "su35", "tmobile"],
  ]);
});

test("diacritics stay, compatibility forms and soft hyphens do not", () => {
  expect(folded("Zürich ﬁnds ﬀ Ver\u00ADein")).toEqual(["zürich", "finds", "ff", "verein"]);
});

test("scripts without spaces are divided by a dictionary", () => {
  expect(folded("国家主席は東京で会談した。")).toEqual(["国家", "主席", "は", "東京", "で", "会談", "した"]);
  expect(folded("สวัสดีชาวโลก")).toEqual(["สวัสดี", "ชาว", "โลก"]);
});

test.each(["中文很好", "ア", "ก", "a", "a\u0301", "𝐁", "1,", "U.", "a-1", "a'b", "word ", "\u200D"])(
  "half a million units of %j are read in seconds",
  (piece) => {
    const text = `start ${piece.repeat(500_000 / piece.length)} end`;
    const before = performance.now();
    const words = wordsIn(text);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(words.at(0)?.word).toBe("start");
    expect(words.at(-1)?.word).toBe("end");
  },
);

test("every word is found where it stands, in order, and holds a letter or digit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let end = 0;
      for (const word of wordsIn(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(word.start, word.end)).toMatch(/[\p{L}\p{N}]/u);
        expect(word.word).not.toMatch(/\s/);
        end = word.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
