import { succeed } from "../outcome.ts";
import { htmlDraft, looksLikeHtml } from "./html-article.ts";
import { documentReader, readingOf } from "./read-document.ts";

/** Plain text is one article. A page that was saved under a text's name is read as the page it is. */
export const textFile = documentReader([".txt", ".text"], async (text, origin, context) => [
  looksLikeHtml(text)
    ? readingOf(await htmlDraft(text, origin, context), origin, context)
    : readingOf(succeed({ text, origin, isWholeFile: true }), origin, context),
]);
