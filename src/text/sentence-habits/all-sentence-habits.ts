import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { elsewhere } from "./elsewhere.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { hebrew } from "./hebrew.ts";
import { hindi } from "./hindi.ts";
import { korean } from "./korean.ts";
import { persian } from "./persian.ts";
import { portuguese } from "./portuguese.ts";
import { russian } from "./russian.ts";
import type { SentenceHabits } from "./sentence-habits.ts";
import { spanish } from "./spanish.ts";
import { ukrainian } from "./ukrainian.ts";

const withOrdinals = { ...elsewhere, ordinalsHaveDots: true };

const habits: Readonly<Record<string, SentenceHabits>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  hi: hindi,
  ko: korean,
  pt: portuguese,
  ru: russian,
  uk: ukrainian,
  zh: chinese,
  bs: withOrdinals,
  cs: withOrdinals,
  da: withOrdinals,
  et: withOrdinals,
  fi: withOrdinals,
  hr: withOrdinals,
  hu: withOrdinals,
  is: withOrdinals,
  lv: withOrdinals,
  nb: withOrdinals,
  nn: withOrdinals,
  no: withOrdinals,
  pl: withOrdinals,
  sk: withOrdinals,
  sl: withOrdinals,
  sr: withOrdinals,
  tr: withOrdinals,
};

/** English where the language is unknown: most text is. */
export const sentenceHabitsOf = (language: string | undefined): SentenceHabits => {
  if (language === undefined) return english;
  return (Object.hasOwn(habits, language) ? habits[language] : undefined) ?? elsewhere;
};
