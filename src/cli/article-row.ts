import { isoDate } from "./feed-row.ts";
import type { ArticleReading } from "./read-bytes.ts";

/** An article in the shape of the filter: the paragraphs with blank lines between them, null for what is not known. */
export function articleRow({ article, date, image }: ArticleReading): Record<string, unknown> {
  return {
    article: {
      title: article.title,
      body: paragraphsOf(article).join("\n\n"),
      byline: article.author ?? null,
      // As the page writes it: in UTC some pages would move to another day.
      published: date?.written ?? isoDate(article.published),
      url: article.url ?? null,
      site: article.source,
      language: article.language ?? null,
      image: image ?? null,
    },
  };
}

export const paragraphsOf = ({ text, paragraphs }: ArticleReading["article"]): string[] =>
  paragraphs.map(({ start, end }) => text.slice(start, end));
