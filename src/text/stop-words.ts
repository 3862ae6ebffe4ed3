import { createRequire } from "node:module";

/** BCP 47 primary tag -> the name of its list in the package `stopword` (ISO 639-3). */
const listNames: Readonly<Record<string, string>> = {
  af: "afr",
  ar: "ara",
  bg: "bul",
  bn: "ben",
  ca: "cat",
  cs: "ces",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  es: "spa",
  et: "est",
  eu: "eus",
  fa: "fas",
  fi: "fin",
  fr: "fra",
  ga: "gle",
  gl: "glg",
  he: "heb",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  hy: "hye",
  id: "ind",
  it: "ita",
  ja: "jpn",
  ko: "kor",
  lt: "lit",
  lv: "lav",
  mr: "mar",
  ms: "msa",
  nb: "nob",
  nl: "nld",
  no: "nob",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sk: "slk",
  sl: "slv",
  sv: "swe",
  sw: "swa",
  th: "tha",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  vi: "vie",
  zh: "zho",
};

const stopWords = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Whether a folded word is one of those that every text of the language is full of. False where the language is unknown. */
export const isStopWord = (word: string, language: string | undefined): boolean =>
  language !== undefined && stopWordsOf(language).has(word);

/** Folded, as the lists have them. None where the language is unknown. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const known = stopWords.get(language);
  if (known) return known;
  const name = Object.hasOwn(listNames, language) ? listNames[language] : undefined;
  if (name === undefined) return none;
  const words = new Set(loadLists()[name]);
  stopWords.set(language, words);
  return words;
}

/** Loaded at the first use: the package takes 15 ms. */
const loadLists = (): typeof import("stopword") => createRequire(import.meta.url)("stopword");
