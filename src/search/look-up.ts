import type { QueryTerm } from "../candidate.ts";
import { formsOf } from "../text/terms.ts";
import type { AskedWord } from "./read-question.ts";

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

type Words = [AskedWord, ...AskedWord[]];

/** `languages` are those of the archive, so that a word finds the articles in which it stands as it was typed. */
export function lookUp(words: Words, languages: string[]): LookUp {
  const [first, ...others] = new Set(words.flatMap(({ text }) => formsOf(text, languages)));
  const forms: [string, ...string[]] = [first ?? words[0].text, ...others];
  const known = new Map<string | undefined, number[][]>();
  const placesIn = (language: string | undefined): number[][] => {
    const places = known.get(language) ?? words.map((word) => placesOf(word, language, forms));
    known.set(language, places);
    return places;
  };
  return { terms: [termOf(forms[0]), ...others.map(termOf)], placesIn };
}

/** One, or none in the language in which the word is common. An article whose language could not be told has bare words. */
function placesOf({ text, commonIn }: AskedWord, language: string | undefined, forms: string[]): number[] {
  if (language !== undefined && language === commonIn) return [];
  const [form] = formsOf(text, language === undefined ? [] : [language]);
  return forms.includes(form) ? [forms.indexOf(form)] : [];
}

const termOf = (form: string): QueryTerm => ({ forms: [form] });
