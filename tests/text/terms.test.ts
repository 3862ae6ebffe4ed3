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

test("й and и are different letters", () => {
  expect(termsOf("мой", undefined)).not.toEqual(termsOf("мои", undefined));
});

test("a word has one form for each language that stems it differently, and its own", () => {
  expect(formsOf("Drohnen", ["en", "de"])).toEqual(["drohnen", "drohn"]);
  expect(formsOf("drones", ["en"])).toEqual(["drone", "drones"]);
  expect(formsOf("Drones", [])).toEqual(["drones"]);
});

test("a term is never empty and never holds a space, whatever the text and language", () => {
  const language = fc.constantFrom("en", "de", "fr", "ru", "ar", "tr", "hy", "ta", "zh", undefined);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), language, (text, tag) => {
      for (const term of termsOf(text, tag)) expect(term).toMatch(/^\S+$/);
    }),
  );
});
