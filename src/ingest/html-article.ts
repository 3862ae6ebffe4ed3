import { fail, type Outcome, succeed } from "../outcome.ts";
import { readPageApart } from "./apart/read-apart.ts";
import type { Draft } from "./assemble-article.ts";
import type { Origin, ReadingContext } from "./reading.ts";

const LOOKED_AT = 1024;
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h1|meta)\b[^<]*>/is;
const CLOSED = /<\/(?:html|head|body|article|section|main|div|p|h1|title)\s*>/i;

/** Text that begins with the elements of a page and closes one of them. */
export const looksLikeHtml = (text: string): boolean => PAGE_START.test(text.slice(0, LOOKED_AT)) && CLOSED.test(text);

/** The article of a page: its text as the page shows it, and what the page says of itself. Fails when it is too much. */
export async function htmlDraft(markup: string, origin: Origin, { now }: ReadingContext): Promise<Outcome<Draft>> {
  const read = await readPageApart(markup, now);
  if (!read.ok) return read;
  const { text, title, url, site, author, image, language, date } = read.value;
  if (text === "") return fail("no text", "shows no text: save the page after it has loaded, or save it as text");
  return succeed({
    text,
    title,
    url,
    source: site,
    author,
    image,
    language,
    // A wrong date would put the article among the wrong news, an unknown one does not.
    published: date?.isGuessed ? undefined : date?.published,
    original: { format: "html", markup },
    origin,
    isWholeFile: true,
  });
}
