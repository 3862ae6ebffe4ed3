import { markdownDraft } from "./markdown-article.ts";
import { documentReader, readingOf } from "./read-document.ts";

/** A Markdown file is one article. */
export const markdownFile = documentReader([".md", ".markdown"], async (markup, origin, context) => [
  readingOf(await markdownDraft(markup, origin, context), origin, context),
]);
