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

/** About three sentences. */
const BEGINNING = 500;

/** Whether the title or the first sentences hold it: what stands there is what an article is about. */
export function beginsWith({ title, text, paragraphs, language }: Article, word: string): boolean {
  const start = paragraphs[0]?.start ?? 0;
  return holdsWord({ title, text: text.slice(start, start + BEGINNING), language }, word);
}
