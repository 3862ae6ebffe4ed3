import { type Article, latestMomentOf } from "../article.ts";
import { calendarWordsOf } from "./calendar-words.ts";

/** Days that are meant by what a text says, as days since 1970: a weekday may be the last one or the next. */
type DayMention = { start: number; end: number; days: readonly number[] };

const DAY = 24 * 60 * 60 * 1000;
/** "On Tuesday" is at most a week away; one day more, because the day of a publication depends on where it is read. */
const WEEKDAY_WITHIN = 8;

/**
 * The days that a text of an article names, in order: "Tuesday", "12 May", "Tuesday, 12 May 2026", "May 12". They are those
 * around its own publication; none where that is unknown, and none for a weekday that is not that of its date.
 */
export function readDays(text: string, { published, language }: Pick<Article, "published" | "language">): DayMention[] {
  const words = calendarWordsOf(language);
  const moment = latestMomentOf(published);
  if (!words || moment === undefined) return [];
  const today = Math.floor(moment / DAY);
  return [...text.matchAll(words.pattern)].flatMap((found) => {
    const { weekday, day, month, year } = found.groups ?? {};
    const days = daysMeant(
      {
        weekday: weekday === undefined ? undefined : words.weekdays.get(weekday.toLowerCase()),
        month: month === undefined ? undefined : words.months.get(month.toLowerCase()),
        day: day === undefined ? undefined : Number(day),
        year: year === undefined ? undefined : Number(year),
      },
      today,
    );
    return days.length > 0 ? [{ start: found.index, end: found.index + found[0].length, days }] : [];
  });
}

type Parts = Record<"weekday" | "month" | "day" | "year", number | undefined>;

function daysMeant({ weekday, month, day, year }: Parts, today: number): number[] {
  if (month === undefined || day === undefined) {
    return Array.from({ length: 2 * WEEKDAY_WITHIN + 1 }, (_, at) => today - WEEKDAY_WITHIN + at).filter(
      (each) => weekdayOf(each) === weekday,
    );
  }
  const ofToday = new Date(today * DAY).getUTCFullYear();
  const years = year === undefined ? [ofToday - 1, ofToday, ofToday + 1] : [year];
  const [nearest] = years
    .map((each) => Date.UTC(each, month, day) / DAY)
    .toSorted((one, other) => Math.abs(one - today) - Math.abs(other - today));
  if (nearest === undefined || (weekday !== undefined && weekdayOf(nearest) !== weekday)) return [];
  return [nearest];
}

/** 0 is Sunday; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 4) % 7;
