import type { Article, Span } from "../article.ts";
import { type PublishedRow, publishedOf } from "./published-columns.ts";
import type { YesOrNo } from "./yes-or-no.ts";

export type ArticleRow = PublishedRow & {
  id: number;
  version: number;
  is_sample: YesOrNo;
  first_seen_at: number;
  source: string;
  given_id: string | null;
  url: string | null;
  author: string | null;
  image: string | null;
  language: string | null;
  title: string;
  title_is_guessed: YesOrNo;
  paragraphs: string;
  text: string;
  is_backlog: YesOrNo;
};

export const articleOf = (row: ArticleRow): Article => ({
  id: row.id,
  version: row.version,
  isSample: Boolean(row.is_sample),
  firstSeenAt: row.first_seen_at,
  published: publishedOf(row),
  source: row.source,
  givenId: row.given_id ?? undefined,
  url: row.url ?? undefined,
  author: row.author ?? undefined,
  image: row.image ?? undefined,
  language: row.language ?? undefined,
  title: row.title,
  titleIsGuessed: Boolean(row.title_is_guessed),
  paragraphs: spansOf(row.paragraphs),
  text: row.text,
  isBacklog: Boolean(row.is_backlog),
});

/** `[start, end, start, end, …]`, a third of the length of a list of objects. */
export const spansAsJson = (spans: readonly Span[]): string =>
  JSON.stringify(spans.flatMap(({ start, end }) => [start, end]));

function spansOf(json: string): Span[] {
  const ends = JSON.parse(json) as number[];
  const spans: Span[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2) spans.push({ start: ends[at] ?? 0, end: ends[at + 1] ?? 0 });
  return spans;
}
