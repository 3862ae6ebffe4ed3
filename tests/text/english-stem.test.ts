import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { englishStem } from "../../src/text/light-stems/english.ts";

const { newStemmer }: typeof import("snowball-stemmers") = createRequire(import.meta.url)("snowball-stemmers");
const reference = newStemmer("english");

/** Every ending of the algorithm, its exceptions, and letters that its conditions ask for. */
const PIECES = `
  tional enci anci abli entli izer ization ational ation ator alism aliti alli fulness ousli ousness iveness iviti biliti
  bli ogi fulli lessli li alize icate iciti ical ful ness ative al ance ence er ic able ible ant ement ment ent ism ate
  iti ous ive ize ion e l ll ly ed ing ingly edly eed eedly s es ied ies sses us ' 's 's' y gener commun arsen inning
  proceed skis dying news a b c d i o u t r sk bb tt at bl iz w x é 1 ин`
  .split(/\s+/)
  .filter(Boolean);

test("an English stem is that of Snowball's own stemmer, so that what was indexed before is found", () => {
  const word = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(word, (made) => {
      expect(englishStem(made)).toBe(reference.stem(made) || made);
    }),
    { numRuns: 20_000 },
  );
});
