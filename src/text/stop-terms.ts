import { stopWordsOf } from "./stop-words.ts";
import { termOfWord } from "./terms.ts";

const stopTerms = new Map<string, ReadonlySet<string>>();

/** The terms of the stop words of a language, for texts of which only the terms are left. None where it is unknown. */
export function stopTermsOf(language = ""): ReadonlySet<string> {
  const known = stopTerms.get(language);
  if (known) return known;
  const words = stopWordsOf(language);
  const terms = new Set([...words].map((word) => termOfWord(word, language)));
  if (words.size > 0) stopTerms.set(language, terms);
  return terms;
}
