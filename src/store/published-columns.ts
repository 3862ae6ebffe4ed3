import { latestMomentOf, type Published } from "../article.ts";

export type PublishedRow = { published_day: string | null; published_at: number | null };

export const publishedOf = ({ published_day, published_at }: PublishedRow): Published => {
  if (published_at !== null) return { instant: published_at };
  return published_day === null ? "unknown" : { date: published_day };
};

/** The values of `published_day`, `published_at`, `latest_moment`. */
export function publishedColumns(published: Published): [string | null, number | null, number | null] {
  const latest = latestMomentOf(published) ?? null;
  if (published === "unknown") return [null, null, null];
  return "instant" in published ? [null, published.instant, latest] : [published.date, null, latest];
}
