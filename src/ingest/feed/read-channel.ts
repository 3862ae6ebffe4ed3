import type { Instant } from "../../clock.ts";
import { readCategories } from "./categories.ts";
import type { Channel } from "./feed.ts";
import { readFeedText } from "./feed-text.ts";
import { readId, readLink } from "./links.ts";
import { readPeople } from "./people.ts";
import { readPictures } from "./pictures.ts";
import { readDate } from "./read-item.ts";
import { readWishes } from "./read-wishes.ts";
import { attribute, childrenNamed, firstOf, lineOf, type XmlElement } from "./xml-tree.ts";

const TITLES = ["title", "atom:title", "dc:title", "itunes:title"];
const DESCRIPTIONS = [
  "description",
  "subtitle",
  "tagline",
  "atom:subtitle",
  "abstract",
  "dc:description",
  "itunes:summary",
  "itunes:subtitle",
  "googleplay:description",
  "info",
];
const UPDATED = [
  "updated",
  "modified",
  "lastbuilddate",
  "atom:updated",
  "dcterms:modified",
  "dc:date",
  "pubdate",
  "published",
  "lastmod",
];
const AUTHORS = [
  ["author", "managingeditor", "dc:creator", "dc:author", "atom:author"],
  ["itunes:author", "googleplay:author", "itunes:owner"],
  ["webmaster", "dc:publisher"],
];

/** What a feed in XML says of itself. `root` is its outermost element, `language` what the server says. */
export function readChannel(root: XmlElement, now: Instant, language?: string | undefined): Channel {
  const channel = childrenNamed(root, ["channel"])[0] ?? root;
  // The image of RDF and of RSS 0.90 stands beside the channel.
  const beside = channel === root ? undefined : root;
  const text = (names: readonly string[]) =>
    firstOf(channel, names, readFeedText) ?? (beside && firstOf(beside, names, readFeedText));
  return {
    title: text(TITLES),
    link: readLink(channel) ?? (beside && readLink(beside)),
    description: text(DESCRIPTIONS),
    language: languageOf(channel, root) ?? tag(language?.split(",")[0]),
    id: firstOf(channel, ["id", "atom:id", "guid", "dc:identifier"], readId) ?? attribute(channel, "rdf:about")?.trim(),
    authors: readPeople(channel, AUTHORS),
    image: [channel, ...(beside ? [beside] : [])].flatMap(readPictures)[0],
    updated: readDate(channel, UPDATED, now, "lastmod"),
    categories: readCategories(channel),
    wishes: readWishes(channel),
  };
}

function languageOf(channel: XmlElement, root: XmlElement): string | undefined {
  const stated = firstOf(channel, ["language", "dc:language"], lineOf);
  return tag(stated ?? attribute(channel, "xml:lang") ?? attribute(root, "xml:lang"));
}

const tag = (language: string | undefined) => language?.trim().replaceAll("_", "-") || undefined;
