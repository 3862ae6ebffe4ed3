import type { LinkedData } from "./linked-data.ts";
import type { MetaElements } from "./meta-elements.ts";

/** What a page says for machines of when its article was published, as written. */
export type StatedDates = {
  linkedData?: string | undefined;
  meta?: string | undefined;
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
/** Looks in JSON-LD and in meta elements. */
export const statedDates = (linked: LinkedData, meta: MetaElements): StatedDates => ({
  linkedData: linked.published,
  meta: meta(PUBLISHED),
  updated: linked.updated ?? meta(UPDATED),
});
