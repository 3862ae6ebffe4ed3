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

test("a Chinese or Japanese word is found however the dictionary divided the text around it", () => {
  expect(folded("大統領")).toEqual(["大統", "統領"]);
  expect(folded("大統領選")).toEqual(expect.arrayContaining(folded("大統領")));
  expect(folded("拜登说")).toEqual(expect.arrayContaining(folded("拜登")));
  expect(folded("東京都で")).not.toContain("京都");
});

test("what is inflected behind a Chinese character does not count", () => {
  expect(folded("決めた")[0]).toBe("決");
  expect(folded("決まる")[0]).toBe("決");
});

test("vowel points, strokes between letters and joiners are not compared", () => {
  expect(folded("كِتَابُ الـقـاهرة")).toEqual(["كتاب", "القاهرة"]);
  expect(folded("יְרוּשָׁלַיִם")).toEqual(folded("ירושלים"));
  expect(folded("می‌شود")).toEqual(["میشود"]);
});

test("a Hebrew abbreviation is one word, a quotation is none", () => {
  expect(folded('צה"ל "שלום" ארה״ב')).toEqual(["צהל", "שלום", "ארהב"]);
});

test("digits and decimal marks of other scripts are compared like ours", () => {
  expect(folded("٣٫٥ ۱٬۲۰۴ १२.५ １，２０４ ３．５")).toEqual(["3.5", "1204", "12.5", "1204", "3.5"]);
});

test.each(["中文很好", "ア", "ก", "a", "a\u0301", "𝐁", "1,", "U.", "a-1", "a'b", "word ", "\u200D"])(
  "half a million units of %j are read in seconds",
  (piece) => {
    const text = `start ${piece.repeat(500_000 / piece.length)} end`;
    const before = performance.now();
    const words = wordsIn(text);
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(words.at(0)?.word).toBe("start");
    expect(words.at(-1)?.word).toBe("end");
  },
);

test("every word is found where it stands, in order, and holds a letter or digit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let end = 0;
      for (const word of wordsIn(text)) {
        // Pairs of Chinese characters overlap by one.
        expect(word.start).toBeGreaterThanOrEqual(/\p{Script=Han}/u.test(word.word) ? end - 1 : end);
        expect(text.slice(word.start, word.end)).toMatch(/[\p{L}\p{N}]/u);
        expect(word.word).not.toMatch(/\s/);
        end = word.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
