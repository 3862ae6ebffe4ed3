import { marked } from "marked";
import { type Outcome, succeed } from "../outcome.ts";
import { checkMarkdown } from "./markdown-limits.ts";
import { checkMarkup } from "./markup-limits.ts";
import { openPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";

/** Markdown as a page would show it. */
export type MarkdownText = { text: string; heading: string | undefined };

/** Reads Markdown without front matter. Fails when its marks are too tangled for an article. */
export function readMarkdown(markdown: string): Outcome<MarkdownText> {
  const checked = checkMarkdown(markdown);
  if (!checked.ok) return checked;
  const html = marked.parse(markdown, { async: false });
  const checkedHtml = checkMarkup(html);
  if (!checkedHtml.ok) return checkedHtml;
  const page = openPage(html);
  const heading = page.querySelector("h1, h2")?.textContent.replace(/\s+/gu, " ").trim();
  return succeed({ text: textOfPage(page.body), heading: heading || undefined });
}
