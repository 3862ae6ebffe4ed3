import type { Published } from "../../article.ts";
import type { Instant } from "../../clock.ts";
import { absoluteAddress } from "./address.ts";
import { readCategories } from "./categories.ts";
import type { FeedItem, FeedText, Person } from "./feed.ts";
import { feedDate } from "./feed-date.ts";
import { readFeedText } from "./feed-text.ts";
import { itemDigest } from "./item-digest.ts";
import { hrefOf, linksOf, readEnclosures, readId, readLink, textAddress } from "./links.ts";
import { readPeople } from "./people.ts";
import { readMedia, readPictures } from "./pictures.ts";
import { attribute, childrenNamed, firstOf, isElement, lineOf, textOf, type XmlElement } from "./xml-tree.ts";

const TITLES = ["title", "atom:title", "dc:title", "media:title", "itunes:title"];
/** Two of the first kind in one item are a summary and a text, in their order. */
const SUMMARIES = ["description", "summary", "abstract", "atom:summary", "dc:description"];
const LESSER_SUMMARIES = [
  "itunes:summary",
  "media:description",
  "itunes:subtitle",
  "dcterms:abstract",
  "googleplay:description",
];
const CONTENTS = [
  "content:encoded",
  "content",
  "atom:content",
  "xhtml:body",
  "body",
  "fullitem",
  "fulltext",
  "xhtml:div",
];
const PUBLISHED = [
  "pubdate",
  "published",
  "atom:published",
  "issued",
  "atom:issued",
  "dcterms:issued",
  "dc:date",
  "created",
  "dcterms:created",
  "dcterms:date",
];
const UPDATED = ["updated", "atom:updated", "modified", "atom:modified", "dcterms:modified", "dc:date", "lastmod"];
const AUTHORS = [
  ["author", "dc:creator", "dc:author", "atom:author", "creator"],
  ["itunes:author", "googleplay:author"],
  ["media:credit", "dc:publisher"],
];

/** An item or entry of any format in XML. `authors` are those of the feed, for entries of Atom that name none. */
export function readItem(item: XmlElement, now: Instant, authors: Person[] = []): FeedItem {
  const title = firstOf(item, TITLES, readFeedText);
  const link = readLink(item) ?? permalinkOf(item) ?? aboutOf(item);
  const published = readDate(item, PUBLISHED, now);
  const { summary, content } = readTexts(item);
  const source = readSource(item);
  const named = readPeople(item, AUTHORS);
  const givenId = idOf(item);
  return {
    givenId,
    id: givenId ?? link ?? itemDigest(title ?? summary ?? content, published),
    title,
    link,
    summary,
    content,
    authors: named.length > 0 ? named : (source?.authors ?? authors),
    published,
    updated: readDate(item, UPDATED, now, "lastmod"),
    categories: readCategories(item),
    enclosures: readEnclosures(item),
    media: readMedia(item),
    pictures: readPictures(item),
    comments: firstOf(item, ["comments"], textAddress) ?? linksOf(item, "replies").map(hrefOf).find(Boolean),
    source: source && { title: source.title, link: source.link },
  };
}

/** The first date that can be read: in an element of one of these names, or in an attribute. */
export function readDate(element: XmlElement, names: readonly string[], now: Instant, inAttribute = ""): Published {
  const known = (date: Published) => (date === "unknown" ? undefined : date);
  const read = (child: XmlElement) => known(feedDate(lineOf(child), now));
  return firstOf(element, names, read) ?? feedDate(attribute(element, inAttribute), now);
}

function readTexts(item: XmlElement): Pick<FeedItem, "summary" | "content"> {
  const [summary, other] = childrenNamed(item, SUMMARIES).map(readFeedText).filter(isText);
  const content = firstOf(item, CONTENTS, readFeedText);
  const described = summary ?? firstOf(item, LESSER_SUMMARIES, readFeedText);
  return { summary: described, content: content ?? (other?.value === summary?.value ? undefined : other) };
}

const isText = (text: FeedText | undefined): text is FeedText => text !== undefined;

const idOf = (item: XmlElement) =>
  firstOf(item, ["guid", "id", "atom:id"], readId) ??
  attribute(item, "rdf:about")?.trim() ??
  firstOf(item, ["dc:identifier"], readId);

/** A guid of RSS is an address unless it says otherwise. */
function permalinkOf(item: XmlElement): string | undefined {
  return firstOf(item, ["guid"], (guid) => {
    const isPermalink = attribute(guid, "ispermalink")?.trim().toLowerCase() !== "false";
    const address = textOf(guid).trim();
    return isPermalink && /^(?:https?:\/\/|\/)/i.test(address) ? absoluteAddress(address, guid.base) : undefined;
  });
}

function aboutOf(item: XmlElement): string | undefined {
  const about = attribute(item, "rdf:about")?.trim() ?? "";
  return /^https?:\/\//i.test(about) ? about : undefined;
}

function readSource(item: XmlElement) {
  return firstOf(item, ["source", "atom:source", "dc:source"], (source) => {
    const title = source.children.some(isElement)
      ? firstOf(source, ["title", "atom:title"], readFeedText)
      : readFeedText(source);
    const link = absoluteAddress(attribute(source, "url"), source.base) ?? readLink(source);
    const authors = readPeople(source, AUTHORS);
    if (title === undefined && link === undefined) return undefined;
    return { title, link, authors: authors.length > 0 ? authors : undefined };
  });
}
