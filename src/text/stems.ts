import { createRequire } from "node:module";
import { arabicStem } from "./light-stems/arabic.ts";
import { englishStem } from "./light-stems/english.ts";
import { hebrewStem } from "./light-stems/hebrew.ts";
import { hindiStem } from "./light-stems/hindi.ts";
import { japaneseStem } from "./light-stems/japanese.ts";
import { koreanStem } from "./light-stems/korean.ts";
import { persianStem } from "./light-stems/persian.ts";
import { ukrainianStem } from "./light-stems/ukrainian.ts";
import { rememberRecent } from "./recent-memory.ts";

/** BCP 47 primary tag -> the name of its Snowball algorithm (https://snowballstem.org). */
const algorithms: Readonly<Record<string, string>> = {
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hu: "hungarian",
  hy: "armenian",
  it: "italian",
  nb: "norwegian",
  nl: "dutch",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sl: "slovene",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
};

/**
 * Languages without a Snowball algorithm; Arabic, whose own one is heavier than it needs to be for finding; and English,
 * where the package's one is slow.
 */
const lightStemmers: Readonly<Record<string, (word: string) => string>> = {
  ar: arabicStem,
  en: englishStem,
  fa: persianStem,
  he: hebrewStem,
  hi: hindiStem,
  ja: japaneseStem,
  ko: koreanStem,
  uk: ukrainianStem,
};

/** A stem costs about 10 microseconds, a remembered one a hundredth of that. */
const REMEMBERED_WORDS = 50_000;

const stemmers = new Map<string, (word: string) => string>();
const itself = (word: string) => word;

/** The stem of a folded word; the word itself where the language is unknown or has no stemmer. */
export const stemOf = (word: string, language: string | undefined): string => stemmerFor(language)(word);

function stemmerFor(language: string | undefined): (word: string) => string {
  if (language === undefined) return itself;
  const known = stemmers.get(language);
  if (known) return known;
  if (Object.hasOwn(lightStemmers, language)) return lightStemmers[language] ?? itself;
  const algorithm = Object.hasOwn(algorithms, language) ? algorithms[language] : undefined;
  if (algorithm === undefined) return itself;
  const stemmer = openStemmer(algorithm);
  stemmers.set(language, stemmer);
  return stemmer;
}

/** Loaded at the first use: the package takes 20 ms, and many commands never stem a word. */
function openStemmer(algorithm: string): (word: string) => string {
  const { newStemmer }: typeof import("snowball-stemmers") = createRequire(import.meta.url)("snowball-stemmers");
  const stemmer = newStemmer(algorithm);
  // A stem is never empty: a word of nothing but endings stays as it is.
  const stem = (word: string) => stemmer.stem(word) || word;
  return rememberRecent(REMEMBERED_WORDS, algorithm === "german" ? (word) => withOneN(stem(word)) : stem);
}

/** Snowball's first rules for German leave "torhüterinn" of Torhüterinnen, but "torhüterin" of Torhüterin. */
const withOneN = (stem: string): string => stem.replace(/(?<=.{3}i)nn$/u, "n");
