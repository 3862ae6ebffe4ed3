import type { NewArticle } from "../article.ts";
import type { Instant } from "../clock.ts";
import { indexedTermsOf } from "../text/indexed-terms.ts";
import { assemble } from "./assemble-article.ts";
import type { DroppedSpan } from "./cleaned.ts";
import type { FeedItem, FeedText, Person } from "./feed/feed.ts";
import { decodeReferences } from "./feed/references.ts";
import type { NamedItem } from "./feed-item-names.ts";
import type { ItemWords } from "./feed-item-text.ts";
import type { ItemReading } from "./feed-reading.ts";
import { isTeaser } from "./feed-teaser.ts";
import { firstWords } from "./headline.ts";
import { addressKey } from "./identity.ts";
import { checkMarkup } from "./markup-limits.ts";
import { type Dropped, dropNoise } from "./page/drop-noise.ts";
import { openPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";

/** The source that a feed is read for: its articles bear its name. */
export type FeedSource = { id: number; title: string };

/** What the feed says of its items, and which of their pictures leads this one. */
export type AboutItem = { language?: string | undefined; image?: string | undefined };

/** One item as an article, cleaned as pages and texts are. */
export function readItemArticle(named: NamedItem, about: AboutItem, source: FeedSource, now: Instant): ItemReading {
  const { words, key, fingerprint } = named;
  const assembled = assembleItem(named, about, source.title, now).article;
  const article = { ...titled(assembled, words), keys: keysOf(named, source) };
  const teases = article.url !== undefined && isTeaser(words);
  return { key, fingerprint, article, terms: indexedTermsOf(article), isTeaser: teases };
}

/** The same before it is named, with what was left out: of its markup, and of the text that was in it. */
export function assembleItem(
  { item, words }: Pick<NamedItem, "item" | "words">,
  { language, image }: AboutItem,
  source: string,
  now: Instant,
): { article: NewArticle; dropped: DroppedSpan[]; droppedElements: Dropped[] } {
  const { droppedElements, ...body } = bodyOf(item, words.given, words.shown);
  const assembled = assemble(
    {
      ...body,
      title: words.title,
      url: item.link,
      source,
      author: namesOf(item.authors),
      image,
      likelyLanguage: language,
      published: item.published === "unknown" ? item.updated : item.published,
      origin: { name: source },
      isWholeFile: false,
    },
    { now, isSample: false },
  );
  return { ...assembled, droppedElements };
}

/** What the source calls it, its address unless it shares that with others, and what it says. */
function keysOf({ item, key, otherKey, hasOwnAddress }: NamedItem, { id }: FeedSource): NewArticle["keys"] {
  const address = hasOwnAddress && item.link !== undefined ? addressKey(item.link) : undefined;
  const others = [address, otherKey && `item:${id}:${otherKey}`];
  return [`item:${id}:${key}`, ...others.filter((other) => other !== undefined)];
}

/** An item of nothing but an address has no words to be called by, and one of nothing but markup only what stands there. */
function titled(article: NewArticle, { shown }: ItemWords): NewArticle {
  if (article.title !== "") return article;
  return { ...article, title: article.url?.replace(/^https?:\/\//i, "") ?? firstWords(shown) };
}

const TAG = /<[a-z!/]/i;

/** The text as pages are read; what is too much for a page, as plain as its characters stand. */
function bodyOf(
  { link }: FeedItem,
  given: FeedText | undefined,
  shown: string,
): { text: string; original?: NewArticle["original"]; droppedElements: Dropped[] } {
  const droppedElements: Dropped[] = [];
  if (given === undefined) return { text: "", droppedElements };
  if (given.kind === "text") return { text: given.value, droppedElements };
  const original = { format: "html", markup: given.value } as const;
  if (!TAG.test(given.value)) return { text: decodeReferences(given.value), original, droppedElements };
  if (!checkMarkup(given.value).ok) return { text: shown, original, droppedElements };
  const { body } = openPage(given.value);
  droppedElements.push(...dropNoise(body, link));
  return { text: textOfPage(body), original, droppedElements };
}

/** Names only: an address of mail is no byline. */
const namesOf = (people: Person[]) =>
  people
    .flatMap(({ name }) => name?.trim() || [])
    .join(", ")
    .slice(0, LONGEST_NAMES) || undefined;
const LONGEST_NAMES = 300;
