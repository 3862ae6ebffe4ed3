import { createHash } from "node:crypto";
import { canonicalUrl } from "./canonical-url.ts";
import type { Feed, FeedItem } from "./feed/feed.ts";
import { fingerprintOf } from "./feed-fingerprint.ts";
import { type ItemWords, wordsOf } from "./feed-item-text.ts";

/** An item with all that it is recognized by. */
export type NamedItem = {
  item: FeedItem;
  words: ItemWords;
  /** Unique among the items of its feed, and the same again at the next fetch. */
  key: string;
  /** What it is known by in case that it comes under another key: what it says, at its place on the site. */
  otherKey?: string | undefined;
  fingerprint: string;
  /** Its link leads to itself alone: neither to a front page, nor to a page that other items lead to. */
  hasOwnAddress: boolean;
};

type Unnamed = Omit<NamedItem, "key" | "otherKey" | "hasOwnAddress"> & {
  /** As it names the item, where it can. */
  guid: string | undefined;
  link: string | undefined;
  /** What makes it another item than one with the same guid. */
  content: string;
};

/** What programs write that have no id to give. */
const PLACEHOLDER = /^(?:0|-1|#|null|undefined|none|nil|nan|n\/a|true|false|guid|id|unknown)?$/i;
const LONGEST_NAME = 300;

/**
 * Names the items of a feed: by what it calls them, else by their links, else by what they say. A name that different
 * items of the feed share names none of them, so that no item ever takes the place of another. What comes twice, name
 * and words, comes out once; items with neither words nor an address are left out.
 */
export function nameItems(feed: Pick<Feed, "items" | "link">): { items: NamedItem[]; empty: number; repeated: number } {
  const front = feed.link && spellingOf(feed.link);
  const all = feed.items.map((item) => describe(item, front));
  const full = all.filter(({ item, words }) => item.link !== undefined || words.title !== undefined || words.shown);
  const guids = sharedNames(full.map(({ guid, content }) => [guid, content]));
  const links = sharedNames(full.map(({ link, fingerprint }) => [link, fingerprint]));

  const named = new Map<string, NamedItem>();
  for (const { guid, link, content, ...rest } of full) {
    const ownLink = link !== undefined && !links.has(link) ? link : undefined;
    const ownGuid = guid !== undefined && !guids.has(guid) ? guid : undefined;
    const key = keyFrom(ownGuid, ownLink, content);
    // The address of a page leads to all of its parts.
    const hasOwnAddress = ownLink !== undefined && !ownLink.includes("#");
    const otherKey = hasOwnAddress ? keyFrom(undefined, undefined, content) : undefined;
    if (!named.has(key)) named.set(key, { ...rest, key, otherKey, hasOwnAddress });
  }
  const items = [...named.values()];
  return { items, empty: all.length - full.length, repeated: full.length - items.length };
}

function describe(item: FeedItem, front: string | undefined): Unnamed {
  const words = wordsOf(item);
  const fingerprint = fingerprintOf(words);
  const link = item.link && spellingOf(item.link);
  const guid = item.givenId?.trim();
  return {
    item,
    words,
    fingerprint,
    guid: guid === undefined || PLACEHOLDER.test(guid) ? undefined : ownName(spellingOf(guid), front),
    link: link && ownName(link, front),
    content: `${fingerprint} ${link === undefined ? "" : placeOf(link, words)}`,
  };
}

/** Sites move to other hosts and keep their paths; what says nothing is known by its whole address only. */
const placeOf = (link: string, { title, shown }: ItemWords) =>
  title === undefined && shown === "" ? link : link.replace(/^https:\/\/[^/?#]*/, "");

/** Undefined for an address of the site itself, which many feeds give to all of their items. */
const ownName = (spelled: string, front: string | undefined) =>
  spelled === front || /^https:\/\/[^/?#]*$/.test(spelled) ? undefined : spelled;

/** An address in its one spelling, with a fragment that tells parts of one page apart; anything else as it is. */
function spellingOf(given: string): string {
  const address = canonicalUrl(given);
  if (address === undefined) return given;
  const [, fragment = ""] = given.trim().split("#", 2);
  // "#ref=rss" says where readers come from.
  return fragment === "" || fragment.includes("=") ? address : `${address}#${fragment}`;
}

/** Names that items of different content have in common. */
function sharedNames(items: [name: string | undefined, content: string][]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const [name, content] of items) {
    if (name === undefined) continue;
    const known = first.get(name);
    if (known === undefined) first.set(name, content);
    else if (known !== content) shared.add(name);
  }
  return shared;
}

function keyFrom(guid: string | undefined, link: string | undefined, content: string): string {
  if (guid !== undefined) return `guid:${guid.length > LONGEST_NAME ? digest(guid) : guid}`;
  if (link !== undefined) return `link:${link.length > LONGEST_NAME ? digest(link) : link}`;
  return `text:${digest(content)}`;
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url");
