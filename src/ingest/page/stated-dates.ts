import type { Page } from "../page.ts";
import type { LinkedData } from "./linked-data.ts";
import type { MetaElements } from "./meta-elements.ts";

/** What a page says for machines of when its article was published, as written. */
export type StatedDates = {
  linkedData?: string | undefined;
  meta?: string | undefined;
  /** In the data that its own scripts build it from. */
  pageData?: string | undefined;
  updated?: string | undefined;
};

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_time",
  "published_date",
  "publication_date",
  "publication-date",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "pubdate",
  "pub_date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "article.created",
  "bt:pubdate",
  "ptime",
  "rnews:datepublished",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.created",
  "datecreated",
  "og:pubdate",
  "last-published",
  "originalpublicationdate",
  "article_date_original",
  "displaydate",
  "dc.date",
  "dcterms.date",
  "date",
  "created",
  "timestamp",
];
const UPDATED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmodified",
  "modified",
  "revised",
  "og:modified_time",
];
const IN_SCRIPTS =
  /\\?["'](?:date_?published|publish(?:ed)?_?(?:at|on|date|time)|published|publication_?(?:date|time)|pub_?date|first_?published_?(?:at|date)?|date_?created|created_?at|display_?date)(?:GMT|UTC)?\\?["']\s*:\s*\\?["']?([^"'\\,}]{8,40})/i;
const LONGEST_SCRIPT = 2_000_000;

/** Looks in JSON-LD, in meta elements and in what scripts build the page from. */
export function statedDates(page: Page, linked: LinkedData, meta: MetaElements): StatedDates {
  return {
    linkedData: linked.published,
    meta: meta(PUBLISHED),
    pageData: dateInScripts(page),
    updated: linked.updated ?? meta(UPDATED),
  };
}

function dateInScripts(page: Page): string | undefined {
  for (const script of page.querySelectorAll("script")) {
    const found = IN_SCRIPTS.exec(script.textContent.slice(0, LONGEST_SCRIPT))?.[1];
    if (found) return found;
  }
  return undefined;
}
