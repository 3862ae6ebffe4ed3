import type { Temporal } from "temporal-polyfill";
import type { Published, Span } from "../../article.ts";
import type { Instant } from "../../clock.ts";

/** Whole days on somebody's calendar, the first and the last included; open where one is missing. */
export type Days = { first?: Temporal.PlainDate | undefined; last?: Temporal.PlainDate | undefined };

/** A time that a question names, where it stands in it. */
export type TimeRange = Span & {
  /** As it was typed: “since Monday”. */
  text: string;
  /** False for a year alone, which may as well belong to the topic: “election 2016”. */
  isFirm: boolean;
  /** The first moment in it, and the first one after it; open where one is missing. */
  from?: Instant | undefined;
  until?: Instant | undefined;
  /** The same in days of the asker's calendar ("YYYY-MM-DD"), both included. */
  firstDay?: string | undefined;
  lastDay?: string | undefined;
};

/** The moments that days take on the clock of `zone`. */
export function momentsOf(
  { first, last }: Days,
  zone: string,
): Pick<TimeRange, "from" | "until" | "firstDay" | "lastDay"> {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
  return {
    from: first && startOf(first),
    until: last && startOf(last.add({ days: 1 })),
    firstDay: first?.toString(),
    lastDay: last?.toString(),
  };
}

/** Whether something was published then: a moment by the moments, a day by the days. What has no date is not known to be. */
export function isWithin(published: Published, { from, until, firstDay, lastDay }: TimeRange): boolean {
  if (published === "unknown") return false;
  if ("instant" in published) {
    return (
      published.instant >= (from ?? Number.NEGATIVE_INFINITY) && published.instant < (until ?? Number.POSITIVE_INFINITY)
    );
  }
  return published.date >= (firstDay ?? "") && published.date <= (lastDay ?? "9999");
}
