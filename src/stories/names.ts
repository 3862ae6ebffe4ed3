import type { ReadArticle } from "../recognition.ts";

/** Names stand early in the news, and what comes late is background. */
const UNITS_LOOKED_AT = 4_000;
// A capital that does not open a sentence, a line or a quotation. German writes all nouns so, and they say as much.
const NAME = /(?<=[\p{Ll}\p{N},;)%–-] )\p{Lu}[\p{L}\p{M}\p{N}’']*/gu;

/** Words of an article that are written like names, as they stand there; none in scripts without capitals. */
export function namesIn({ title, text, paragraphs }: ReadArticle["article"]): string[] {
  const names: string[] = title.match(NAME) ?? [];
  let left = UNITS_LOOKED_AT;
  for (const { start, end } of paragraphs) {
    if (left <= 0) break;
    names.push(...(text.slice(start, Math.min(end, start + left)).match(NAME) ?? []));
    left -= end - start;
  }
  return names;
}
