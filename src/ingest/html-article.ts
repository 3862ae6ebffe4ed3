import { Readability } from "@mozilla/readability";
import { fail, type Outcome, succeed } from "../outcome.ts";
import type { Draft } from "./assemble-article.ts";
import { checkMarkup } from "./markup-limits.ts";
import { openPage, type Page, type PageElement } from "./page.ts";
import { readPageFacts } from "./page-facts.ts";
import { textOfPage } from "./page-text.ts";
import { publicationDate } from "./publication-date.ts";
import type { Origin, ReadingContext } from "./reading.ts";

const LOOKED_AT = 1024;
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h1|meta)\b[^<]*>/is;
const CLOSED = /<\/(?:html|head|body|article|section|main|div|p|h1|title)\s*>/i;

/** Text that begins with the elements of a page and closes one of them. */
export const looksLikeHtml = (text: string): boolean => PAGE_START.test(text.slice(0, LOOKED_AT)) && CLOSED.test(text);

/** The article of a page: its text as the page shows it, and what the page says of itself. Fails when it is too much. */
export function htmlDraft(markup: string, origin: Origin, { now }: ReadingContext): Outcome<Draft> {
  const checked = checkMarkup(markup);
  if (!checked.ok) return checked;
  const page = openPage(markup);
  const facts = readPageFacts(page);
  const text = articleText(page);
  if (text === "") return fail("no text", "shows no text: save the page after it has loaded, or save it as text");
  return succeed({
    text,
    title: facts.title,
    url: facts.url,
    source: facts.site,
    author: facts.author,
    language: facts.language,
    published: publicationDate(facts.published, now),
    original: { format: "html", markup },
    origin,
    isWholeFile: true,
  });
}

/** What Readability takes for the article; on a page that is too short or too odd for it, all that the page shows. */
function articleText(page: Page): string {
  const shown = textOfPage(page.body);
  const article = mainContent(page);
  const text = article ? textOfPage(article) : "";
  return text === "" ? shown : text;
}

function mainContent(page: Page): PageElement | undefined {
  try {
    const found = new Readability<PageElement>(page as never, { serializer: (node) => node as unknown as PageElement });
    return found.parse()?.content ?? undefined;
  } catch {
    // It counts on elements that broken markup does not have; the page can still be read as a whole.
    return undefined;
  }
}
