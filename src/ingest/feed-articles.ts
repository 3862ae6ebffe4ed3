import type { NewArticle } from "../article.ts";
import type { Instant } from "../clock.ts";
import { indexedTermsOf } from "../text/indexed-terms.ts";
import { assembleArticle } from "./assemble-article.ts";
import type { Feed, FeedItem, FeedText, Person } from "./feed/feed.ts";
import { decodeReferences } from "./feed/references.ts";
import type { NamedItem } from "./feed-item-names.ts";
import type { ItemReading } from "./feed-reading.ts";
import { isTeaser } from "./feed-teaser.ts";
import { addressKey } from "./identity.ts";
import { checkMarkup } from "./markup-limits.ts";
import { dropNoise } from "./page/drop-noise.ts";
import { openPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";

/** The source that a feed is read for: its articles bear its name. */
export type FeedSource = { id: number; title: string };

/** One item as an article, cleaned as pages and texts are. */
export function readItemArticle(
  named: NamedItem,
  { language }: Pick<Feed, "language">,
  source: FeedSource,
  now: Instant,
): ItemReading {
  const { item, words, key, fingerprint } = named;
  const assembled = assembleArticle(
    {
      ...bodyOf(item, words.given, words.shown),
      title: words.title,
      url: item.link,
      source: source.title,
      author: namesOf(item.authors),
      likelyLanguage: language,
      published: item.published === "unknown" ? item.updated : item.published,
      origin: { name: source.title },
      isWholeFile: false,
    },
    { now, isSample: false },
  );
  const article = { ...titled(assembled), keys: keysOf(named, source) };
  const teases = article.url !== undefined && isTeaser(words);
  return { key, fingerprint, article, terms: indexedTermsOf(article), isTeaser: teases };
}

/** What the source calls it, its address unless it shares that with others, and what it says. */
function keysOf({ item, key, otherKey, hasOwnAddress }: NamedItem, { id }: FeedSource): NewArticle["keys"] {
  const address = hasOwnAddress && item.link !== undefined ? addressKey(item.link) : undefined;
  const others = [address, otherKey && `item:${id}:${otherKey}`];
  return [`item:${id}:${key}`, ...others.filter((other) => other !== undefined)];
}

/** An item of nothing but an address has no words to be called by. */
const titled = (article: NewArticle): NewArticle =>
  article.title === "" ? { ...article, title: article.url?.replace(/^https?:\/\//i, "") ?? "" } : article;

const TAG = /<[a-z!/]/i;

/** The text as pages are read; what is too much for a page, as plain as its characters stand. */
function bodyOf(
  { link }: FeedItem,
  given: FeedText | undefined,
  shown: string,
): { text: string; original?: NewArticle["original"] } {
  if (given === undefined) return { text: "" };
  if (given.kind === "text") return { text: given.value };
  const original = { format: "html", markup: given.value } as const;
  if (!TAG.test(given.value)) return { text: decodeReferences(given.value), original };
  if (!checkMarkup(given.value).ok) return { text: shown, original };
  const { body } = openPage(given.value);
  dropNoise(body, link);
  return { text: textOfPage(body), original };
}

/** Names only: an address of mail is no byline. */
const namesOf = (people: Person[]) =>
  people
    .flatMap(({ name }) => name?.trim() || [])
    .join(", ")
    .slice(0, LONGEST_NAMES) || undefined;
const LONGEST_NAMES = 300;
