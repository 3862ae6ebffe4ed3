import type { NewArticle } from "../article.ts";
import type { Instant } from "../clock.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { indexedTermsOf } from "../text/indexed-terms.ts";
import { assembleArticle } from "./assemble-article.ts";
import { decode } from "./decode.ts";
import { charsetOf } from "./encoding.ts";
import type { ItemReading } from "./feed-reading.ts";
import { type PageReading, readPage } from "./page/read-page.ts";
import { refusalOfPage } from "./page-permission.ts";
import { isSameArticle } from "./same-article.ts";

/** A page as it came: `url` is where it was in the end. */
export type FetchedPage = { url: string; body: Uint8Array; headers: Readonly<Record<string, string | undefined>> };

/**
 * An item with the text of its page. Fails, with why in words that follow "the page ", where the page is not to be kept,
 * is another one, or says no more than the feed.
 */
export function readPageOfItem(
  item: ItemReading,
  { url, body, headers }: FetchedPage,
  now: Instant,
): Outcome<ItemReading> {
  const markup = decode(body, charsetOf(headers["content-type"]));
  if (!markup.ok) return markup;
  const refusal = refusalOfPage(markup.value, headers["x-robots-tag"]);
  if (refusal) return fail("not permitted", refusal);
  const page = readPage(markup.value, now, url);
  if (!page.ok) return page;

  const article = articleOf(item.article, page.value, now);
  const told = { title: page.value.title ?? "", text: shownText(article) };
  const teaser = shownText(item.article);
  if (!isSameArticle({ title: item.article.title, text: teaser }, told, article.language)) {
    return fail("another page", "tells something else");
  }
  if (told.text.length <= teaser.length) return fail("no longer", "says no more than the feed");
  return succeed({ ...item, article, terms: indexedTermsOf(article), isTeaser: false });
}

/** What the feed says of it stays; the markup of a page, many times its text, can be had again. */
function articleOf(own: NewArticle, page: PageReading, now: Instant): NewArticle {
  const read = assembleArticle(
    {
      text: page.text,
      title: own.titleIsGuessed ? page.title : own.title,
      url: own.url,
      source: own.source,
      author: own.author ?? page.author,
      image: own.image ?? page.image,
      likelyLanguage: page.language ?? own.language,
      published: own.published === "unknown" && !page.date?.isGuessed ? page.date?.published : own.published,
      origin: { name: own.source },
      isWholeFile: false,
    },
    { now, isSample: own.isSample },
  );
  return { ...read, keys: own.keys };
}

const shownText = ({ text, paragraphs }: NewArticle): string =>
  paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n");
