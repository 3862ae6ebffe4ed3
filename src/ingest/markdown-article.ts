import { marked } from "marked";
import { fail, type Outcome, succeed } from "../outcome.ts";
import type { Draft } from "./assemble-article.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { checkMarkdown } from "./markdown-limits.ts";
import { checkMarkup } from "./markup-limits.ts";
import { openPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";
import { publicationDate } from "./publication-date.ts";
import type { Origin, ReadingContext } from "./reading.ts";

/** The article of a Markdown file: its text as a page would show it, its facts from the front matter. */
export function markdownDraft(markup: string, origin: Origin, { now }: ReadingContext): Outcome<Draft> {
  const { facts, rest } = takeFrontMatter(markup);
  const html = toHtml(rest);
  if (!html.ok) return html;
  const page = openPage(html.value);
  const text = textOfPage(page.body);
  if (text === "") return fail("no text", "shows no text: write the article below the front matter");
  const heading = page.querySelector("h1, h2")?.textContent.replace(/\s+/gu, " ").trim();
  return succeed({
    text,
    title: facts.get("title") ?? (heading || undefined),
    url: facts.get("url"),
    source: facts.get("source"),
    author: facts.get("author"),
    language: facts.get("language"),
    published: publicationDate(facts.get("date"), now),
    original: { format: "markdown", markup },
    origin,
    isWholeFile: true,
  });
}

function toHtml(markdown: string): Outcome<string> {
  const checked = checkMarkdown(markdown);
  if (!checked.ok) return checked;
  const html = marked.parse(markdown, { async: false });
  const checkedHtml = checkMarkup(html);
  return checkedHtml.ok ? succeed(html) : checkedHtml;
}
