import { termsOf } from "../text/terms.ts";
import { visitWords } from "../text/words.ts";

/** 1 for each unit of ASCII with which a word may begin that has one of the forms; stems keep the first letter of their word. */
export type Initials = Uint8Array;

const ASCII_UNITS = 128;
/** What is no letter or digit may be dropped from the beginning of a word: it is as good as any letter. */
const ALWAYS = Uint8Array.from({ length: ASCII_UNITS }, (_, unit) =>
  Number(!/[a-z0-9]/i.test(String.fromCharCode(unit))),
);

export function initialsOf(forms: readonly string[]): Initials {
  const initials = ALWAYS.slice();
  for (const term of forms.flatMap((form) => form.split(" "))) {
    const letter = term.slice(0, 1);
    for (const written of [letter, letter.toUpperCase()]) initials[written.charCodeAt(0)] = 1;
  }
  return initials;
}

/**
 * The terms of a text, one for each word, as they are joined in the index; nothing in the place of a word that begins
 * unlike all that is wanted. Most words do, and looking at a letter is ten times quicker than finding a stem.
 */
export function wantedTermsOf(text: string, language: string | undefined, initials: Initials): string[] {
  const terms: string[] = [];
  visitWords(text, (start, end) => {
    const isWanted = mayBegin(text, start, end, initials);
    terms.push(isWanted ? termsOf(text.slice(start, end), language).join(" ") : "");
  });
  return terms;
}

/** What begins with a marked letter, or drops its beginning (“l'Iran”), is always looked at. */
function mayBegin(text: string, start: number, end: number, initials: Initials): boolean {
  if (initials[text.charCodeAt(start)] !== 0) return true;
  for (let at = start + 1; at < end; at += 1) if (isApostrophe(text.charCodeAt(at))) return true;
  return false;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x02bc;
