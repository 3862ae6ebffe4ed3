import { termsOf } from "../text/terms.ts";
import { visitWords } from "../text/words.ts";

/** The letters with which the forms begin; stems keep the first letter of their word. */
export type Initials = ReadonlySet<string>;

export const initialsOf = (forms: readonly string[]): Initials =>
  new Set(forms.flatMap((form) => form.split(" ")).map((term) => term.slice(0, 1)));

/**
 * The terms of a text, one for each word, as they are joined in the index; nothing in the place of a word that begins
 * unlike all that is wanted. Most words do, and finding a letter is ten times quicker than finding a stem.
 */
export function wantedTermsOf(text: string, language: string | undefined, initials: Initials): string[] {
  const terms: string[] = [];
  visitWords(text, (start, end) => {
    const word = text.slice(start, end);
    terms.push(mayBegin(word, initials) ? termsOf(word, language).join(" ") : "");
  });
  return terms;
}

const PLAIN_BEGINNING = /^[a-z0-9]/i;

/** What begins with a marked letter, or drops its beginning (“l'Iran”), is always looked at. */
const mayBegin = (word: string, initials: Initials): boolean =>
  !PLAIN_BEGINNING.test(word) || /['’ʼ]/u.test(word) || initials.has(word.slice(0, 1).toLowerCase());
