import type { NewArticle, Span } from "../article.ts";
import type { Instant } from "../clock.ts";
import { readPageApart } from "../ingest/apart/read-apart.ts";
import { assemble, type Draft } from "../ingest/assemble-article.ts";
import type { DroppedSpan } from "../ingest/cleaned.ts";
import { decode } from "../ingest/decode.ts";
import { charsetOf } from "../ingest/encoding.ts";
import type { Feed } from "../ingest/feed/feed.ts";
import { readFeed } from "../ingest/feed/read-feed.ts";
import { looksLikeHtml } from "../ingest/html-article.ts";
import type { Dropped } from "../ingest/page/drop-noise.ts";
import type { PageDate } from "../ingest/page/page-date.ts";
import { checkText } from "../ingest/text-limits.ts";

export type Kind = "page" | "feed" | "text";

/** Where bytes came from, and what their server said of them. `name` is what a person calls it, `path` where it lies. */
export type CameFrom = {
  name: string;
  path?: string | undefined;
  url?: string | undefined;
  /** Names in small letters. */
  headers?: Readonly<Record<string, string | undefined>> | undefined;
};

export type ArticleReading = {
  article: NewArticle;
  /** How a page tells its date; undefined for text, whose date stands in its lines. */
  date?: PageDate | undefined;
  image?: string | undefined;
  /** What stood among the text and was left out, with the rule that told it. */
  dropped: readonly Dropped[];
};

/** What bytes came to; `refused` says why they came to nothing, in words that follow their name. */
export type Reading = ArticleReading | { feed: Feed } | { refused: string };

/** Reads bytes as what they are said to be; without a kind, as a feed if they are one, and else as a page or as text. */
export async function readBytes(
  kind: Kind | undefined,
  bytes: Uint8Array,
  from: CameFrom,
  now: Instant,
): Promise<Reading> {
  if (kind === "feed" || (kind === undefined && looksLikeFeed(bytes))) return readAsFeed(bytes, from, now);
  const text = decode(bytes, charsetOf(from.headers?.["content-type"]));
  if (!text.ok) return { refused: text.failure.message };
  if (text.value.trim() === "") return { refused: "is empty: there is nothing to read" };
  if (kind === "page" || (kind === undefined && looksLikeHtml(text.value))) return readAsPage(text.value, from, now);
  return readAsText({ text: text.value, ...about(from) }, now);
}

function readAsFeed(bytes: Uint8Array, { url, headers }: CameFrom, now: Instant): Reading {
  const feed = readFeed({ bytes, url, headers }, now);
  return feed.ok ? { feed: feed.value } : { refused: feed.failure.message };
}

async function readAsPage(markup: string, from: CameFrom, now: Instant): Promise<Reading> {
  const page = await readPageApart(markup, now, from.url);
  if (!page.ok) return { refused: page.failure.message };
  const { text, title, url, site, author, language, date, image, dropped } = page.value;
  const published = date?.published;
  const draft = { ...about(from), text, title, url: url ?? from.url, source: site, author, language, published };
  const reading = readAsText(draft, now);
  return "refused" in reading ? reading : { ...reading, date, image, dropped: [...reading.dropped, ...dropped] };
}

function readAsText(draft: Draft, now: Instant): ArticleReading | { refused: string } {
  const checked = checkText(draft.text);
  if (!checked.ok) return { refused: checked.failure.message };
  const { article, dropped } = assemble(draft, { now, isSample: false });
  return { article, dropped: textsOf(article.text, dropped) };
}

/** The words of ranges of a text, with the rules that left them out. */
export const textsOf = (text: string, spans: readonly (DroppedSpan & Span)[]): Dropped[] =>
  spans.map(({ start, end, rule }) => ({ rule, text: text.slice(start, end) }));

const about = ({ name, path, url }: CameFrom): Omit<Draft, "text"> => ({
  url,
  origin: { name, path },
  isWholeFile: true,
});

const LOOKED_AT = 1024;
const FEED_START = /<(?:rss|feed|rdf:rdf|channel)[\s>]|"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/i;

const looksLikeFeed = (bytes: Uint8Array): boolean =>
  FEED_START.test(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1").replaceAll("\0", ""));
