import { readLinkedData } from "./linked-data.ts";
import type { Page } from "./page.ts";

/** What a page says of itself, before anything is guessed from its text. */
export type PageFacts = {
  title?: string | undefined;
  author?: string | undefined;
  /** As written. */
  published?: string | undefined;
  url?: string | undefined;
  site?: string | undefined;
  language?: string | undefined;
};

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.created",
  "dcterms.issued",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "cxenseparse:recs:publishtime",
];
const AUTHORS = ["author", "article:author_name", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author"];

/** JSON-LD before meta elements before what the page shows. */
export function readPageFacts(page: Page): PageFacts {
  const linked = readLinkedData(page);
  const meta = metaOf(page);
  const site = meta(["og:site_name"]) ?? linked.site ?? meta(["application-name"]);
  return {
    title: withoutSite(linked.title ?? meta(["og:title", "twitter:title"]) ?? headingOf(page), site),
    author: linked.author ?? meta(AUTHORS.filter(Boolean)),
    published: linked.published ?? meta(PUBLISHED) ?? timeOf(page),
    url: addressOf(page.querySelector('link[rel="canonical"]')?.getAttribute("href")) ?? addressOf(meta(["og:url"])),
    site,
    language: filled(page.documentElement?.getAttribute("lang")) ?? meta(["og:locale", "language"]),
  };
}

/** Looks meta elements up by name, property or itemprop, in small letters; the first name that has a content wins. */
function metaOf(page: Page): (names: readonly string[]) => string | undefined {
  const contents = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const content = filled(element.getAttribute("content"));
    for (const attribute of ["name", "property", "itemprop"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return (wanted) => wanted.map((name) => contents.get(name)).find((content) => content !== undefined);
}

/** The only first-level heading, else the title of the window. */
function headingOf(page: Page): string | undefined {
  const headings = [...page.querySelectorAll("h1")].map(({ textContent }) => filled(textContent)).filter(Boolean);
  return headings.length === 1 ? headings[0] : filled(page.querySelector("title")?.textContent);
}

/** "Rain in Kent | Example News" without what the page says its site is called. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title || !site || !title.endsWith(site)) return title;
  return filled(title.slice(0, -site.length).replace(/\s*[|–—:·»-]\s*$/u, "")) ?? title;
}

/** A time that is marked as the publication, else the only time within the article. */
function timeOf(page: Page): string | undefined {
  const marked = page.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]');
  if (marked) return filled(marked.getAttribute("datetime") ?? marked.getAttribute("content") ?? marked.textContent);
  const times = [...page.querySelectorAll("time[datetime]")].map((time) => filled(time.getAttribute("datetime")));
  return new Set(times).size === 1 ? times[0] : undefined;
}

const addressOf = (text: string | null | undefined) =>
  /^https?:\/\//i.test(text?.trim() ?? "") ? text?.trim() : undefined;

const filled = (text: string | null | undefined) => text?.replace(/\s+/gu, " ").trim() || undefined;
