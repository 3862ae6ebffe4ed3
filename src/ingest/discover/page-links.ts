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

/** The feeds that a page links to, in one pass over its markup; `url` is where the page was found. */
export function linksOf(markup: string, url: string): PageLinks {
  const found: PageLinks = { title: "", announced: [], likely: [] };
  let base = URL.parse(url) ?? undefined;
  let hasBase = false;
  let words: { of: "title" | PageLink; text: string } | undefined;

  const absolute = (address = ""): string | undefined => {
    const checked = checkUrl(address.trim(), base);
    return checked.ok ? checked.value.href : undefined;
  };
  const announce = ({ href, title = "", type = "", rel = "" }: Record<string, string>) => {
    const address = absolute(href);
    const media = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
    if (address && isFeed(rel, media, address))
      keep(found.announced, { url: address, title: onLine(title), type: media });
  };
  const follow = ({ href, title = "" }: Record<string, string>) => {
    const address = absolute(href);
    if (!address || !looksLikeFeed(address)) return;
    const link = { url: address, title: onLine(title), type: "" };
    if (keep(found.likely, link)) words = { of: link, text: "" };
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "base" && !hasBase && attributes.href) {
        base = URL.parse(attributes.href, url) ?? base;
        hasBase = true;
      }
      if (name === "link") announce(attributes);
      if (name === "a") follow(attributes);
      if (name === "title" && found.title === "") words = { of: "title", text: "" };
    },
    ontext(text) {
      if (words && words.text.length < LONGEST_TITLE) words.text += text;
    },
    onclosetag(name) {
      if (!words || (name !== "a" && name !== "title")) return;
      const text = onLine(words.text);
      if (words.of === "title") found.title ||= text;
      else words.of.title ||= text;
      words = undefined;
    },
  });
  parser.end(markup);
  return found;
}

function isFeed(rel: string, type: string, address: string): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  if (relations.includes("feed")) return true;
  if (!relations.includes("alternate")) return false;
  return FEED_TYPE.test(type) || (OPEN_TYPE.test(type) && looksLikeFeed(address));
}

function keep(links: PageLink[], link: PageLink): boolean {
  const isNew = links.length < MOST_LINKS && links.every(({ url }) => url !== link.url);
  if (isNew) links.push(link);
  return isNew;
}

const onLine = (text: string): string => text.slice(0, LONGEST_TITLE).replace(/\s+/gu, " ").trim();
