import { createRequire } from "node:module";
import { rememberRecent } from "./recent-memory.ts";

/** BCP 47 primary tag -> the name of its Snowball algorithm (https://snowballstem.org). */
const algorithms: Readonly<Record<string, string>> = {
  ar: "arabic",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  en: "english",
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
  return rememberRecent(REMEMBERED_WORDS, (word) => stemmer.stem(word) || word);
}
