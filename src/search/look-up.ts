import type { QueryTerm } from "../candidate.ts";
import { formsOf } from "../text/terms.ts";

/**
 * A question as it is put to an archive of several languages. The archive is asked for all forms of all words at once,
 * but each article counts them in its own language: “planes” must not find what an English article plans only because
 * the German stem of the word is “plan”.
 */
export type LookUp = {
  terms: [QueryTerm, ...QueryTerm[]];
  /** For each word of the question, which of `terms` stand for it in an article of this language. */
  placesIn(language: string | undefined): number[][];
};

/**
 * `languages` are those whose stems are looked up, the asker's first. An article whose language could not be told is
 * asked the bare words; one in any other language the bare words and the asker's stems, for names are often alike.
 */
export function lookUp(words: [string, ...string[]], languages: [string, ...string[]]): LookUp {
  const [first, ...others] = new Set(words.flatMap((word) => formsOf(word, languages)));
  const forms = [first ?? words[0], ...others];
  const known = new Map<string | undefined, number[][]>();
  const placesIn = (language: string | undefined): number[][] => {
    const places =
      known.get(language) ?? words.map((word) => formsIn(word, language, languages).map((form) => forms.indexOf(form)));
    known.set(language, places);
    return places;
  };
  return { terms: [termOf(forms[0] ?? words[0]), ...others.map(termOf)], placesIn };
}

function formsIn(word: string, language: string | undefined, [asker, ...others]: [string, ...string[]]): string[] {
  if (language === undefined) return formsOf(word, []);
  if (![asker, ...others].includes(language)) return formsOf(word, [asker]);
  const [stem] = formsOf(word, [language]);
  return [stem];
}

const termOf = (form: string): QueryTerm => ({ forms: [form] });
