import { fail, type Outcome, succeed } from "../outcome.ts";
import { readMarkdownApart } from "./apart/read-apart.ts";
import type { Draft } from "./assemble-article.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { publicationDate } from "./publication-date.ts";
import type { Origin, ReadingContext } from "./reading.ts";

/** The article of a Markdown file: its text as a page would show it, its facts from the front matter. */
export async function markdownDraft(markup: string, origin: Origin, { now }: ReadingContext): Promise<Outcome<Draft>> {
  const { facts, rest } = takeFrontMatter(markup);
  const read = await readMarkdownApart(rest);
  if (!read.ok) return read;
  const { text, heading } = read.value;
  if (text === "") return fail("no text", "shows no text: write the article below the front matter");
  return succeed({
    text,
    title: facts.get("title") ?? heading,
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
