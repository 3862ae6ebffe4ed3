import { Readability } from "@mozilla/readability";
import type { Instant } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import { checkMarkup } from "../markup-limits.ts";
import { openPage, type Page, type PageElement } from "../page.ts";
import { textOfPage } from "../page-text.ts";
import { type Dropped, dropNoise, keepNoisyNames } from "./drop-noise.ts";
import { findPageDate, type PageDate } from "./page-date.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";
import { trimHeadings } from "./trim-headings.ts";

/** What a page comes to: what it says of itself, when it was published, and the text of its article as it shows it. */
export type PageReading = Omit<PageFacts, "dates" | "body"> & {
  date?: PageDate | undefined;
  /** Paragraphs with blank lines between them; empty when the page shows no text. */
  text: string;
  /** What stood among the text and was left out. */
  dropped: Dropped[];
};

/** Reads the markup of a page that came from `address`. Fails when it is too much for a page. */
export function readPage(markup: string, now: Instant, address?: string | undefined): Outcome<PageReading> {
  const checked = checkMarkup(markup);
  if (!checked.ok) return checked;
  const page = openPage(markup);
  const { dates, body, ...facts } = readPageFacts(page, address);
  const date = findPageDate(page, { stated: dates, address: address ?? facts.url, language: facts.language, now });
  // Readability takes the page apart: what it showed must be read from another one.
  const { text: found, dropped } = articleText(page, address ?? facts.url);
  const text = found || textOfPage(openPage(markup).body) || body || "";
  return succeed({ ...facts, date, text, dropped });
}

/** What Readability takes for the article, without what is no part of it; empty on a page that is too short or too odd. */
function articleText(page: Page, address: string | undefined): Pick<PageReading, "text" | "dropped"> {
  removeUnseen(page);
  const article = mainContent(page);
  if (!article) return { text: "", dropped: [] };
  const dropped = dropNoise(article, address);
  trimHeadings(article);
  return { text: withoutAddress(textOfPage(article), address), dropped };
}

/** What holds no text costs time all the same. */
function removeUnseen(page: Page): void {
  for (const element of page.querySelectorAll("script, style, template, svg, link")) element.remove();
}

/** Some pages print their own address above the text. */
const withoutAddress = (text: string, address: string | undefined) =>
  address && text.startsWith(address) ? text.slice(address.length).replace(/^\s*\n+/, "") : text;

function mainContent(page: Page): PageElement | undefined {
  keepNoisyNames(page);
  try {
    const found = new Readability<PageElement>(page as never, {
      keepClasses: true,
      serializer: (node) => node as unknown as PageElement,
    });
    return found.parse()?.content ?? undefined;
  } catch {
    // It counts on elements that broken markup does not have; the page can still be read as a whole.
    return undefined;
  }
}
