import type { QueryTerm } from "../candidate.ts";
import { termsOf } from "../text/terms.ts";
import type { AskedWord } from "./asked-question.ts";
import { writesCompounds } from "./writes-compounds.ts";

/** What is counted in articles: a word that is wanted, a phrase that must be held, or what must not be. */
export type Sought = Pick<AskedWord, "text" | "commonIn" | "isTime" | "isName" | "isCapitals" | "compounds"> & {
  as: "word" | "phrase" | "unwanted";
};

/**
 * A question as it is put to an archive of several languages. The archive is asked for all forms of all words at once,
 * but each article counts them in its own language: “planes” must not find what an English article plans only because
 * the German stem of the word is “plan”.
 */
export type LookUp = {
  terms: [QueryTerm, ...QueryTerm[]];
  /** For each thing sought, which of `terms` stand for it in an article of this language. */
  placesIn(language: string | undefined): number[][];
  /** All the forms of one thing. */
  formsOf(sought: Sought): [string, ...string[]];
};

/** `languages` are those of the archive, so that a word finds the articles in which it stands as it was typed. */
export function lookUp(sought: readonly [Sought, ...Sought[]], languages: readonly string[]): LookUp {
  const formsOf = ({ text, compounds = [] }: Sought): [string, ...string[]] => {
    const compounding = languages.filter(writesCompounds);
    const [first = text, ...others] = new Set([
      ...[...languages, undefined].map((language) => formIn(text, language)),
      ...compounds.flatMap((compound) => compounding.map((language) => formIn(compound, language))),
    ]);
    return [first, ...others];
  };
  const [first, ...others] = new Set(sought.flatMap(formsOf));
  const forms: [string, ...string[]] = [first ?? sought[0].text, ...others];
  const known = new Map<string | undefined, number[][]>();
  const placesIn = (language: string | undefined): number[][] => {
    const places = known.get(language) ?? sought.map((one) => placesOf(one, language, forms));
    known.set(language, places);
    return places;
  };
  return { terms: [termOf(forms[0]), ...forms.slice(1).map(termOf)], placesIn, formsOf };
}

/** As the index has it: the words of a phrase follow one another. */
export const formIn = (text: string, language: string | undefined): string => termsOf(text, language).join(" ");

/**
 * None in the language in which the word is common. An article whose language could not be told has bare words; elsewhere
 * a bare word is what other forms of it are cut to, where its own end looks like an ending: Russian “паром” is cut to “пар”
 * as if it were steam's, and “парома” to “паром”.
 */
function placesOf(
  { text, commonIn, compounds = [] }: Sought,
  language: string | undefined,
  forms: readonly string[],
): number[] {
  if (language !== undefined && language === commonIn) return [];
  const made = writesCompounds(language) ? compounds.map((compound) => formIn(compound, language)) : [];
  const own = new Set([formIn(text, language), formIn(text, undefined), ...made]);
  return [...own].map((form) => forms.indexOf(form)).filter((place) => place !== -1);
}

const termOf = (form: string): QueryTerm => ({ forms: [form] });
