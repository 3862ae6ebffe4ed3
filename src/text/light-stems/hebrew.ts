import { affixes, withoutEnding } from "./without-affix.ts";

const ENDINGS = affixes("ים ות יות יים ית ה ת י");
const BEGINNING = /^(?:[והבל]|[משכ](?=ה)|כש)(?=.{3})/u;
const finalLetters: Readonly<Record<string, string>> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/**
 * Rules of our own. Off go the letters that are written to a word: ו, ה, ב and ל always, מ, ש and כ only before the article,
 * because too many words begin with them; then the ending of the gender and number. Three letters stay.
 * What begins with one of the letters loses it, too, in all of its forms alike.
 */
export function hebrewStem(word: string): string {
  let bare = word;
  while (BEGINNING.test(bare)) bare = bare.replace(BEGINNING, "");
  const stem = withoutEnding(bare, ENDINGS, 3);
  return stem.replace(/[ךםןףץ]$/u, (letter) => finalLetters[letter] ?? letter);
}
