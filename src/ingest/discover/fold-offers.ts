import type { FeedOffer } from "../../found-feed.ts";
import { addressKey } from "../identity.ts";
import type { PageLink } from "./page-links.ts";

const MOST_OFFERED = 10;

const COMMENTS = /comment|kommentar|commentaire|comentario|commenti|reacties|комментари|评论|コメント/i;
const FORMAT_WORDS = /\b(?:rss|atom|rdf|json|xml|feeds?|newsfeed)\b|\b[0-2]\.\d+\b/gi;

/**
 * What a page announces, as a person should choose from it: the same feed in another format only once, feeds of comments
 * only where there is nothing else, and no more than ten. The order is the publisher's.
 */
export function foldOffers(links: readonly PageLink[]): FeedOffer[] {
  const news = links.filter((link) => !isOfComments(link));
  const chosen: PageLink[] = [];
  for (const link of news.length > 0 ? news : links) {
    if (!chosen.some((other) => areOne(link, other))) chosen.push(link);
  }
  return chosen.slice(0, MOST_OFFERED).map(({ url, title }) => ({ url, title: title || shownAddress(url) }));
}

const isOfComments = ({ url, title }: PageLink): boolean =>
  COMMENTS.test(title) || COMMENTS.test(URL.parse(url)?.pathname ?? "");

/** The same address, or the same name in two formats. */
function areOne(one: PageLink, other: PageLink): boolean {
  if (keyOf(one.url) === keyOf(other.url)) return true;
  return one.type !== other.type && nameOf(one) === nameOf(other);
}

const keyOf = (url: string): string => addressKey(url) ?? url;

/** A title without the words for formats; where nothing is left of it, the host. */
function nameOf({ title, url }: PageLink): string {
  const name = title
    .replace(FORMAT_WORDS, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
  return name || (URL.parse(url)?.host ?? url);
}

const shownAddress = (url: string): string => url.replace(/^https?:\/\//, "");
