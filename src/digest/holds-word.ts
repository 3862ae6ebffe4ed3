import type { Article } from "../article.ts";
import { termsOf } from "../text/terms.ts";

/** Whether the title or the text of an article holds a word, or several in a row, in any of their forms. */
export function holdsWord(
  { title, text, language }: Pick<Article, "title" | "text" | "language">,
  word: string,
): boolean {
  const wanted = termsOf(word, language);
  return wanted.length > 0 && [title, text].some((part) => holdsRow(termsOf(part, language), wanted));
}

const holdsRow = (terms: readonly string[], wanted: readonly string[]): boolean =>
  terms.some((_, at) => wanted.every((term, place) => terms[at + place] === term));
