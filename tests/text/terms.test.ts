import fc from "fast-check";
import { expect, test } from "vitest";
import { formsOf, termsOf } from "../../src/text/terms.ts";

test("terms are stems in the order of the text, stop words included", () => {
  expect(termsOf("The officials denied the drone programmes.", "en")).toEqual([
    "the",
    "offici",
    "deni",
    "the",
    "drone",
    "programm",
  ]);
  expect(termsOf("Die Regierungen verhandelten.", "de")).toEqual(["die", "regier", "verhandelt"]);
});

test("without a language, or with one that nobody can stem, words are only folded", () => {
  expect(termsOf("Officials denied", undefined)).toEqual(["officials", "denied"]);
  expect(termsOf("Officials denied", "tlh")).toEqual(["officials", "denied"]);
  expect(termsOf("Officials denied", "constructor")).toEqual(["officials", "denied"]);
});

test.each([
  ["Zürich", "Zurich"],
  ["Łódź", "Lodz"],
  ["Straße", "Strasse"],
  ["São Paulo", "Sao Paulo"],
  ["Selenskyj", "Selensky"],
  ["Zelenskyy", "Zelensky"],
  ["Zelenskiy", "Zelensky"],
  ["l’Iran", "Iran"],
  ["Iran’s", "Iran"],
  ["U.S.", "US"],
  ["İstanbul", "Istanbul"],
  ["ёлка", "елка"],
  ["don’t", "dont"],
])("%s is found by %s", (written, typed) => {
  for (const language of ["en", "de", "fr", undefined]) {
    const terms = termsOf(written, language);
    typed.split(" ").forEach((word, i) => {
      expect(formsOf(word, language ? [language] : [])).toContain(terms[i]);
    });
  }
});

test.each([
  ["ar", "الجسور", "جسور"],
  ["ar", "وللمهندسين", "مهندس"],
  ["ar", "المكتبة", "مكتبه"],
  ["ar", "إلى", "الي"],
  ["fa", "کتاب‌هایشان", "كتاب"],
  ["fa", "می‌گوید", "می‌گویند"],
  ["fa", "بزرگ‌ترین", "بزرگ"],
  ["fa", "انتخاباتی", "انتخابات"],
  ["he", "ובבתי־הספר", "ספר"],
  ["he", "הממשלות", "ממשלה"],
  ["he", "לישראלים", "ישראלית"],
  ["hi", "लड़कियों", "लड़की"],
  ["hi", "हिन्दी", "हिंदी"],
  ["hi", "ज़मीन", "जमीन"],
  ["uk", "Харкові", "Харків"],
  ["uk", "Києва", "Київ"],
  ["uk", "закрив", "закрили"],
  ["uk", "роках", "рік"],
  ["uk", "зустрілися", "зустріли"],
  ["ko", "대통령에게는", "대통령"],
  ["ko", "발표했다", "발표를"],
  ["ko", "고양이가", "고양이"],
  ["ko", "서울로", "서울에서"],
  ["ja", "サーバー", "サーバ"],
  ["ru", "чёрная", "черный"],
  ["de", "Torhüterinnen", "Torhüterin"],
])("(%s) %s is found by %s", (language, written, typed) => {
  expect(termsOf(written, language)).toEqual(expect.arrayContaining(termsOf(typed, language).slice(-1)));
});

test.each([
  ["ko", "전문가", "전문"],
  ["he", "מלחמה", "לחם"],
  ["fa", "آبان", "آب"],
  ["uk", "мова", "море"],
])("(%s) %s is another word than %s", (language, one, other) => {
  expect(termsOf(one, language)).not.toEqual(termsOf(other, language));
});

test("й and и are different letters", () => {
  expect(termsOf("мой", undefined)).not.toEqual(termsOf("мои", undefined));
});

test("a word has one form for each language that stems it differently, and its own", () => {
  expect(formsOf("Drohnen", ["en", "de"])).toEqual(["drohnen", "drohn"]);
  expect(formsOf("drones", ["en"])).toEqual(["drone", "drones"]);
  expect(formsOf("Drones", [])).toEqual(["drones"]);
});

test("a term is never empty and never holds a space, whatever the text and language", () => {
  const language = fc.constantFrom(
    ...["en", "de", "fr", "ru", "ar", "tr", "hy", "ta", "zh", "fa", "he", "hi", "uk", "ko", "ja", undefined],
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), language, (text, tag) => {
      for (const term of termsOf(text, tag)) expect(term).toMatch(/^\S+$/);
    }),
  );
});
