import type { NewArticle } from "../article.ts";
import type { IndexedTerms } from "../candidate.ts";
import { termsOf } from "./terms.ts";

/** What an article is found by: the words of its title, and of its paragraphs without the noise around them. */
export function indexedTermsOf({
  title,
  text,
  paragraphs,
  language,
}: Pick<NewArticle, "title" | "text" | "paragraphs" | "language">): IndexedTerms {
  const words = (piece: string) => termsOf(piece, language).join(" ");
  return { title: words(title), body: paragraphs.map(({ start, end }) => words(text.slice(start, end))).join(" ") };
}
