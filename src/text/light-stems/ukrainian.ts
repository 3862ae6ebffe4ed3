import { affixes, withoutEnding } from "./without-affix.ts";

const REFLEXIVE = affixes("ся сь");
const VERBAL = affixes("ла ло ли ти ть в ють уть ать ять ємо емо имо їмо єте ете ите їте ю єш еш иш но то вши ючи ачи");
const NOMINAL = affixes(`
  ого ього ому ьому ими іми ій ий їй ої ою ею єю ею их іх ів їв им ім їм
  ами ями ах ях ам ям ом ем єм у ю а я о е є и і ї ь й
  ові еві єві`);
const FAMILY = affixes("ів їв ов ев єв");
const FEWEST_LETTERS = 3;

/**
 * Rules of our own, on the pattern of the Snowball stemmer for Russian: off go the reflexive ending, then that of a verb (behind a
 * vowel) or of a noun, then -ів and -ов (Харків, Харкова), ь and one of two equal consonants; and the і of a closed
 * syllable becomes о, as it does in the other forms of the word (рік, року).
 */
export function ukrainianStem(word: string): string {
  const active = withoutEnding(word, REFLEXIVE, FEWEST_LETTERS);
  const nominal = withoutEnding(withoutVerbEnding(active), NOMINAL, FEWEST_LETTERS);
  const family = withoutEnding(nominal, FAMILY, FEWEST_LETTERS);
  const bare = family.replace(/ь$/u, "").replace(/([бвгґджзклмнпрстфхцчшщ])\1$/u, "$1");
  return bare.replace(/і(?=[бвгґджзклмнпрстфхцчшщ]$)/u, "о").replace(/ї(?=[в]$)/u, "є");
}

function withoutVerbEnding(word: string): string {
  // -ів is mostly the plural of a noun, or Київ.
  if (/[ії]в$/u.test(word)) return word;
  const stem = withoutEnding(word, VERBAL, FEWEST_LETTERS);
  return /[аеиіїуюя]$/u.test(stem) ? stem : word;
}
