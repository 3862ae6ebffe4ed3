import { affixes, withoutBeginning, withoutEnding } from "./without-affix.ts";

const VERB_BEGINNINGS = affixes("مي نمي");
const PERSONS = affixes("م ي د يم يد ند");
const POSSESSIVES = affixes("م ت ش مان تان شان يم يت يش ام ات اش");
const PLURALS = affixes("ها هاي هايي ان ات ين");
const DEGREES = affixes("تر ترين");

/**
 * After the light stemmer of Dolamic & Savoy, “Persian Language, Is Stemming Efficient?” (2009): possessives, plurals,
 * degrees, then the ی and ه at the end; and the person of a verb behind می. Expects letters as `unify-letters.ts` leaves them (ی is
 * ي, ک is ك), and no zero-width non-joiners.
 */
export function persianStem(word: string): string {
  const verb = withoutBeginning(word, VERB_BEGINNINGS, 3);
  if (verb !== word) return withoutEnding(withoutEnding(verb, PERSONS, 2), ["ي"], 2);
  return withoutNounEndings(withoutPossessive(word));
}

/** Until none is left, so that all forms end alike: قهرمان itself looks like a plural, and قهرمانان and قهرمانی are made of it. */
function withoutNounEndings(word: string): string {
  const single = withoutEnding(word, PLURALS, 3);
  const positive = withoutEnding(single, DEGREES, 3);
  const noun = withoutEnding(withoutEnding(positive, ["ي"], 2), ["ه"], 3);
  return noun === word ? word : withoutNounEndings(noun);
}

/** Only behind a plural: by itself م or ش is mostly a letter of the word. */
function withoutPossessive(word: string): string {
  const bare = withoutEnding(word, POSSESSIVES, 4);
  return bare.endsWith("ها") || bare.endsWith("هاي") ? bare : word;
}
