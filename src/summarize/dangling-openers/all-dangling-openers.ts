import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { hebrew } from "./hebrew.ts";
import { hindi } from "./hindi.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import type { Openers } from "./openers.ts";
import { persian } from "./persian.ts";
import { portuguese } from "./portuguese.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import { ukrainian } from "./ukrainian.ts";

const none: Openers = { openers: [], exceptions: [] };

const byLanguage: Readonly<Record<string, Openers>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  hi: hindi,
  ja: japanese,
  ko: korean,
  pt: portuguese,
  ru: russian,
  uk: ukrainian,
  zh: chinese,
};

/** The openers of a language; none for one that nobody has listed them for, and English ones where it is unknown: most text is. */
export function danglingOpenersOf(language: string | undefined): Openers {
  if (language === undefined) return english;
  return (Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined) ?? none;
}
