import type { Published } from "../../article.ts";
import type { FeedWishes } from "../../read-plan.ts";

/** Text as a feed gives it: markup to be shown by a browser, or characters that stand for themselves. */
export type FeedText = { kind: "html" | "text"; value: string };

export type Person = { name?: string | undefined; email?: string | undefined; url?: string | undefined };

/** A file that comes with an item. `length` is as given: bytes, as a rule. */
export type Enclosure = { url: string; type?: string | undefined; length?: string | undefined };

/** One article as a feed announces it. Addresses are absolute wherever the feed's own address is known. */
export type FeedItem = {
  /** What the feed calls it, or else its address, or else a digest of its title and date. */
  id: string;
  /** What the feed itself calls it. */
  givenId?: string | undefined;
  title?: FeedText | undefined;
  link?: string | undefined;
  summary?: FeedText | undefined;
  content?: FeedText | undefined;
  authors: Person[];
  published: Published;
  updated: Published;
  categories: string[];
  enclosures: Enclosure[];
  /** Addresses of pictures, films and recordings of Media RSS. */
  media: string[];
  /** Its pictures, the one that is to stand for it first. */
  pictures: string[];
  /** Where it is discussed. */
  comments?: string | undefined;
  /** The feed that it was taken over from. */
  source?: { title?: FeedText | undefined; link?: string | undefined } | undefined;
};

/** What a feed says of itself, without its items. */
export type Channel = {
  title?: FeedText | undefined;
  link?: string | undefined;
  description?: FeedText | undefined;
  /** A language tag as given, with hyphens. */
  language?: string | undefined;
  id?: string | undefined;
  authors: Person[];
  image?: string | undefined;
  updated: Published;
  categories: string[];
  /** How often it asks to be read, and when not. */
  wishes: FeedWishes;
};

export type Feed = Channel & {
  items: FeedItem[];
  /** True when it held more than `feed-limits.ts` allows, and the rest was left unread. */
  isCut: boolean;
};

/** Bytes as they came, with what is known of their way here. Names of headers are in small letters. */
export type FeedInput = {
  bytes: Uint8Array;
  url?: string | undefined;
  headers?: Readonly<Record<string, string | undefined>> | undefined;
};
