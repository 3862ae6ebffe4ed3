import type { Instant } from "../clock.ts";
import type { Coverage } from "../story.ts";

/** The first and the last moment at which something can have been published; NULL where nothing has a date. */
export type CoverageRow = { articles: number; sources: number; earliest: Instant | null; latest: Instant | null };

const NOTHING: CoverageRow = { articles: 0, sources: 0, earliest: null, latest: null };

export function coverageOf({ articles, sources, earliest, latest }: CoverageRow = NOTHING): Coverage {
  return { articles, sources, from: dayOf(earliest), to: dayOf(latest) };
}

/** The day in UTC; the last moment of a day-only date is on that day. */
const dayOf = (moment: Instant | null): string | undefined =>
  moment === null ? undefined : new Date(moment).toISOString().slice(0, 10);
