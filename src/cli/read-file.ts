import type { NewArticle } from "../article.ts";
import type { Instant } from "../clock.ts";
import { readPageApart } from "../ingest/apart/read-apart.ts";
import { assembleArticle, type Draft } from "../ingest/assemble-article.ts";
import { decode } from "../ingest/decode.ts";
import { diskFile } from "../ingest/disk-file.ts";
import type { Feed } from "../ingest/feed/feed.ts";
import { readFeed } from "../ingest/feed/read-feed.ts";
import { looksLikeHtml } from "../ingest/html-article.ts";
import type { Dropped } from "../ingest/page/drop-noise.ts";
import type { PageDate } from "../ingest/page/page-date.ts";
import { MAX_DOCUMENT_BYTES } from "../ingest/size-limits.ts";

export type Kind = "page" | "feed" | "text";

/** A file, and what its server said of it. `name` is what a person calls it, `path` where it lies. */
export type FileToRead = {
  name: string;
  path: string;
  url?: string | undefined;
  headers?: Readonly<Record<string, string | undefined>> | undefined;
};

export type ArticleReading = {
  article: NewArticle;
  /** How a page tells its date; undefined for text, whose date stands in its lines. */
  date?: PageDate | undefined;
  image?: string | undefined;
  /** What stood among the text of a page and was left out, with the rule that told it. */
  dropped?: readonly Dropped[] | undefined;
};

/** What a file came to; `refused` says why it came to nothing, in words that follow its name. */
export type FileReading = ArticleReading | { feed: Feed } | { refused: string };

const nothing = (): void => {};

/** Reads a file as what it is said to be; without a kind, as a feed if it is one, and else as a page or as text. */
export async function readFileAs(kind: Kind | undefined, file: FileToRead, now: Instant): Promise<FileReading> {
  const bytes = await diskFile(file.name, file.path, nothing).whole(MAX_DOCUMENT_BYTES);
  if (!bytes.ok) return { refused: bytes.failure.message };
  if (kind === "feed" || (kind === undefined && looksLikeFeed(bytes.value))) return readAsFeed(bytes.value, file, now);

  const text = decode(bytes.value);
  if (!text.ok) return { refused: text.failure.message };
  if (text.value.trim() === "") return { refused: "is empty: there is nothing to read" };
  if (kind === "page" || looksLikeHtml(text.value)) return readAsPage(text.value, file, now);
  return { article: assembleArticle({ text: text.value, ...aboutFile(file) }, { now, isSample: false }) };
}

function readAsFeed(bytes: Uint8Array, { url, headers }: FileToRead, now: Instant): FileReading {
  const feed = readFeed({ bytes, url, headers }, now);
  return feed.ok ? { feed: feed.value } : { refused: feed.failure.message };
}

async function readAsPage(markup: string, file: FileToRead, now: Instant): Promise<FileReading> {
  const page = await readPageApart(markup, now, file.url);
  if (!page.ok) return { refused: page.failure.message };
  const { text, title, url, site, author, language, date, image, dropped } = page.value;
  const published = date?.published;
  const draft = { ...aboutFile(file), text, title, url: url ?? file.url, source: site, author, language, published };
  return { article: assembleArticle(draft, { now, isSample: false }), date, image, dropped };
}

const aboutFile = ({ name, path, url }: FileToRead): Omit<Draft, "text"> => ({
  url,
  origin: { name, path },
  isWholeFile: true,
});

const LOOKED_AT = 1024;
const FEED_START = /<(?:rss|feed|rdf:rdf|channel)[\s>]|"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/i;

const looksLikeFeed = (bytes: Uint8Array): boolean =>
  FEED_START.test(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1").replaceAll("\0", ""));
