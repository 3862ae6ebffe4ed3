import { webAddress } from "../canonical-url.ts";
import type { Page } from "../page.ts";
import { type LinkedData, readLinkedData } from "./linked-data.ts";
import { type MetaElements, metaElements } from "./meta-elements.ts";
import { type StatedDates, statedDates } from "./stated-dates.ts";

/** What a page says of itself for machines, before anything is guessed from its text. */
export type PageFacts = {
  title?: string | undefined;
  author?: string | undefined;
  dates: StatedDates;
  url?: string | undefined;
  site?: string | undefined;
  language?: string | undefined;
  image?: string | undefined;
  description?: string | undefined;
  /** The whole text, where JSON-LD gives it. */
  body?: string | undefined;
};

const AUTHORS = ["author", "article:author_name", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author"];

/** JSON-LD before meta elements before what the page shows. `address` is where the page came from, for relative links. */
export function readPageFacts(page: Page, address?: string | undefined): PageFacts {
  const linked = readLinkedData(page);
  const meta = metaElements(page);
  const site = meta(["og:site_name"]) ?? linked.site ?? meta(["application-name"]);
  const absolute = (link: string | null | undefined) => (link ? absoluteAddress(link, address) : undefined);
  return {
    title: withoutSite(linked.title ?? meta(["og:title", "twitter:title"]) ?? headingOf(page), site),
    author: linked.author ?? meta(AUTHORS),
    dates: statedDates(linked, meta),
    url: absolute(page.querySelector('link[rel="canonical"]')?.getAttribute("href")) ?? absolute(meta(["og:url"])),
    site,
    language: filled(page.documentElement?.getAttribute("lang")) ?? meta(["og:locale", "language", "content-language"]),
    image: pictureOf(meta, linked, absolute),
    description: meta(["og:description", "description", "twitter:description"]),
    body: linked.body,
  };
}

const PICTURES = ["og:image", "og:image:url", "twitter:image", "twitter:image:src"];

/** The first that is not the logo which the page names as its publisher's. */
function pictureOf(
  meta: MetaElements,
  linked: LinkedData,
  absolute: (link: string | undefined) => string | undefined,
): string | undefined {
  const logo = absolute(linked.logo);
  const pictures = [...PICTURES.map((name) => meta([name])), linked.image].map(absolute);
  return pictures.find((picture) => picture !== undefined && picture !== logo);
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

function absoluteAddress(link: string, address: string | undefined): string | undefined {
  const url = URL.parse(link.trim(), address);
  return url ? webAddress(url.href) : undefined;
}

const filled = (text: string | null | undefined) => text?.replace(/\s+/gu, " ").trim() || undefined;
