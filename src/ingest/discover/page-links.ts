import { Parser } from "htmlparser2";
import { checkUrl } from "../fetch/check-url.ts";
import { looksLikeFeed } from "./looks-like-feed.ts";

/** `type` is the media type that the page states, in small letters. */
export type PageLink = { url: string; title: string; type: string };

export type PageLinks = {
  /** What the page calls itself. */
  title: string;
  /** Feeds that the page announces in its head, or wherever it does. */
  announced: PageLink[];
  /** Links for people whose address looks like that of a feed. */
  likely: PageLink[];
};

/** Types of feeds; the last ones can be anything, and count where the address looks like a feed as well. */
const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/x\.atom\+xml|text\/rss)$/;
const OPEN_TYPE = /^(?:(?:application|text)\/xml|application\/json|)$/;
const MOST_LINKS = 200;
const LONGEST_TITLE = 200;

type Attributes = Record<string, string>;
/** An address of the page in full; undefined when it is none. */
type Absolute = (address: string | undefined) => string | undefined;

/** The feeds that a page links to, in one pass over its markup; `url` is where the page was found. */
export function linksOf(markup: string, url: string): PageLinks {
  const found: PageLinks = { title: "", announced: [], likely: [] };
  let base: URL | undefined;
  /** Whose words are being read: those of the page's title, or of a link. */
  let words: { of: { title: string }; text: string } | undefined;
  const absolute: Absolute = (address = "") => {
    const checked = checkUrl(address.trim(), base ?? URL.parse(url) ?? undefined);
    return checked.ok ? checked.value.href : undefined;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "base") base ??= URL.parse(attributes.href ?? "", url) ?? undefined;
      if (name === "title" && found.title === "") words = { of: found, text: "" };
      if (name === "link") keep(found.announced, announcedLink(attributes, absolute));
      if (name !== "a") return;
      const link = keep(found.likely, likelyLink(attributes, absolute));
      words = link && { of: link, text: "" };
    },
    ontext(text) {
      if (words && words.text.length < LONGEST_TITLE) words.text += text;
    },
    onclosetag(name) {
      if (!words || (name !== "a" && name !== "title")) return;
      words.of.title ||= onLine(words.text);
      words = undefined;
    },
  });
  parser.end(markup);
  return found;
}

function announcedLink(
  { href, title = "", type = "", rel = "" }: Attributes,
  absolute: Absolute,
): PageLink | undefined {
  const url = absolute(href);
  const media = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return url && isFeed(rel, media, url) ? { url, title: onLine(title), type: media } : undefined;
}

function likelyLink({ href, title = "" }: Attributes, absolute: Absolute): PageLink | undefined {
  const url = absolute(href);
  return url && looksLikeFeed(url) ? { url, title: onLine(title), type: "" } : undefined;
}

function isFeed(rel: string, type: string, address: string): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  if (relations.includes("feed")) return true;
  if (!relations.includes("alternate")) return false;
  return FEED_TYPE.test(type) || (OPEN_TYPE.test(type) && looksLikeFeed(address));
}

/** Answers with what was not there before. */
function keep(links: PageLink[], link: PageLink | undefined): PageLink | undefined {
  if (!link || links.length >= MOST_LINKS || links.some(({ url }) => url === link.url)) return undefined;
  links.push(link);
  return link;
}

const onLine = (text: string): string => text.slice(0, LONGEST_TITLE).replace(/\s+/gu, " ").trim();
