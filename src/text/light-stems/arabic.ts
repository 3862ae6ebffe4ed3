import { affixes, withoutBeginning, withoutEnding } from "./without-affix.ts";

const ARTICLES = affixes("ال وال بال كال فال لل ولل");
const ENDINGS = affixes("ها ان ات ون ين يه ه ي");
const POSSESSIVES = affixes("هم هما هن كم");

/**
 * The light10 stemmer of Larkey, Ballesteros & Connell, “Light Stemming for Arabic Information Retrieval” (2007): the
 * conjunction و, the article with what is written to it, then endings one after another; no roots. Expects letters as
 * `unify-letters.ts` leaves them (ة is ه, ى is ي). Ours besides: the possessives of the plural where three letters stay, and a single ب or ل where five stay, as
 * it cannot be told from a letter of the word in shorter ones.
 */
export function arabicStem(word: string): string {
  const bare = word.startsWith("و") && word.length > 3 ? word.slice(1) : word;
  const noun = withoutBeginning(bare, ARTICLES, 2);
  const core = noun === bare ? withoutBeginning(bare, ["ب", "ل"], 5) : noun;
  return withoutEndings(withoutEnding(core, POSSESSIVES, 3));
}

function withoutEndings(word: string): string {
  let stem = word;
  for (let shorter = withoutEnding(stem, ENDINGS, 2); shorter !== stem; shorter = withoutEnding(stem, ENDINGS, 2)) {
    stem = shorter;
  }
  return stem;
}
