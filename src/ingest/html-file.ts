import { htmlDraft } from "./html-article.ts";
import { documentReader, readingOf } from "./read-document.ts";

/** A saved page is one article. */
export const htmlFile = documentReader([".html", ".htm", ".xhtml"], async (markup, origin, context) => [
  readingOf(await htmlDraft(markup, origin, context), origin, context),
]);
