import type { Instant } from "./clock.ts";

/** When an article was published, as far as its source says. A day is not midnight, and a missing date is never "now". */
export type Published = { date: string } | { instant: Instant } | "unknown";

/** A range of a text, in UTF-16 code units, end exclusive: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

/** What is read from a file, a row or a page, before the store has given it a number. */
export type NewArticle = {
  /** What makes it the same article when it comes again, strongest first; see `ingest/identity.ts`. Never empty. */
  keys: [string, ...string[]];
  /** The id given by whoever imported it. */
  givenId?: string | undefined;
  url?: string | undefined;
  /** The publisher's name; for a file without one, the name of the file. */
  source: string;
  title: string;
  /** True when the article had no headline and its first words serve. */
  titleIsGuessed: boolean;
  /** The text as it was given, untouched: every citation counts in it. */
  text: string;
  /** Where in `text` the paragraphs of the article stand, in order. What lies outside was recognized as noise. */
  paragraphs: Span[];
  /** The HTML or Markdown that `text` was read from, so that it can be read again by a better reader. */
  original?: { format: "html" | "markdown"; markup: string } | undefined;
  author?: string | undefined;
  /** The https address of the picture that leads it, of 2,048 characters at most; see `ingest/lead-picture.ts`. */
  image?: string | undefined;
  /** A BCP 47 primary language tag such as "en"; undefined when it could not be told. */
  language?: string | undefined;
  published: Published;
  /** One of our own samples, which the first real article removes. */
  isSample: boolean;
};

/** An article as the store keeps it. */
export type Article = Omit<NewArticle, "keys" | "original"> & {
  id: number;
  /** 1, and one more for every edit that changed the text or the title. */
  version: number;
  firstSeenAt: Instant;
  /** Found by the first reading of its source: it was there before anybody asked for it, and is not announced as new. */
  isBacklog: boolean;
};

/** What an edited article said before: `replacedAt` is when the store saw the edit. */
export type ArticleVersion = Pick<Article, "version" | "title" | "text" | "published"> & { replacedAt: Instant };

/** A sentence that can be checked: `text` is the span of the article's stored text, letter for letter. */
export type CitedSentence = { text: string; article: number; start: number; end: number };

/** What a reader is shown of an article that a sentence rests on. */
export type Citation = {
  article: number;
  source: string;
  title: string;
  url?: string | undefined;
  published: Published;
};

export const citationOf = (article: Article): Citation => ({
  article: article.id,
  source: article.source,
  // The first words of a text, where it has no headline, do not pass for one.
  title: article.titleIsGuessed ? `${article.title}…` : article.title,
  url: article.url,
  published: article.published,
});

/** The last moment at which it can have been published, for putting articles in order; undefined when unknown. */
export function latestMomentOf(published: Published): Instant | undefined {
  if (published === "unknown") return undefined;
  if ("instant" in published) return published.instant;
  return Date.parse(`${published.date}T23:59:59.999Z`);
}
