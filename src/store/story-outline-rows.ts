import type { Instant } from "../clock.ts";
import type { StoryOutline } from "../story.ts";

export type StoryRow = {
  story: number;
  headline: number;
  moment: Instant | null;
  article: number;
  source: string;
  copy_of: number | null;
};

export const groupedByStory = (rows: readonly { article: number; story: number }[]): number[][] =>
  [...Map.groupBy(rows, ({ story }) => story).values()].map((some) => [...new Set(some.map(({ article }) => article))]);

/** The rows of one story, the most central article first; none makes none. */
export function outlineOf(rows: StoryRow[]): StoryOutline[] {
  const articles = rows.map(({ article, source, copy_of }) => ({ article, source, copyOf: copy_of ?? undefined }));
  const [first, ...rest] = articles;
  if (!first) return [];
  const moments = rows.flatMap(({ moment }) => moment ?? []);
  const [firstAt, latestAt] = moments.length > 0 ? [Math.min(...moments), Math.max(...moments)] : [];
  return [{ id: rows[0]?.story ?? 0, articles: [first, ...rest], firstAt, latestAt }];
}
