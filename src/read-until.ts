import { Temporal } from "temporal-polyfill";
import type { Instant } from "./clock.ts";
import { ownValue } from "./own-value.ts";
import { readWeekday } from "./weekday.ts";

const UNITS: Readonly<Record<string, "hours" | "days" | "weeks" | "months">> = {
  hour: "hours",
  stunde: "hours",
  stunden: "hours",
  day: "days",
  tag: "days",
  tage: "days",
  tagen: "days",
  week: "weeks",
  woche: "weeks",
  wochen: "weeks",
  month: "months",
  monat: "months",
  monate: "months",
  monaten: "months",
};
const MONTHS = [
  /^(jan|jän)/,
  /^feb/,
  /^(mar|mär|maer)/,
  /^apr/,
  /^ma[iy]$/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^(oct|okt)/,
  /^nov/,
  /^(dec|dez)/,
];
/** Nobody means a later year: a slip must not silence for good. */
const MOST_YEARS = 2;

/**
 * The beginning of the day that people mean by "Friday", "tomorrow", "3 December", "2026-12-03", or the moment of "2
 * weeks", "for 3 hours", on the clock of `zone`. Undefined for what is none, is over, or is over two years away.
 */
export function readUntil(typed: string, now: Instant, zone: string): Instant | undefined {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(until|till|for|on|bis( zum)?|für|am)\s+/, "");
  const moment = after(text, here) ?? dayNamed(text, here.toPlainDate())?.toZonedDateTime(zone);
  const at = moment?.epochMilliseconds;
  const latest = here.add({ years: MOST_YEARS }).epochMilliseconds;
  return at === undefined || at <= now || at > latest ? undefined : at;
}

function after(text: string, here: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  const [, count = "1", unit = ""] = /^(\d{1,3}|an?|eine?[nr]?)\s+(\p{L}+)$/u.exec(text) ?? [];
  const singular = unit.endsWith("s") ? unit.slice(0, -1) : unit;
  const known = ownValue(UNITS, unit) ?? ownValue(UNITS, singular);
  return known && here.add({ [known]: /\d/.test(count) ? Number(count) : 1 });
}

function dayNamed(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === "tomorrow" || text === "morgen") return today.add({ days: 1 });
  if (text === "übermorgen") return today.add({ days: 2 });
  const weekday = readWeekday(text.replace(/^(next|nächsten)\s+/, ""));
  if (weekday) return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
  return isoDay(text) ?? dayOfMonth(text, today);
}

/** "2026-12-03". */
export const isoDay = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? dateOrNone(...ymd(text)) : undefined);
const ymd = (text: string) => text.split("-").map(Number) as [number, number, number];

/** "3 December", "December 3", "3. Dezember 2026", "3.12."; of a day without a year the next one. */
export function dayOfMonth(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const words = text
    .replaceAll(/[.,]/g, " ")
    .replaceAll(/(\d)(st|nd|rd|th)\b/g, "$1")
    .trim()
    .split(/\s+/);
  const month = MONTHS.findIndex((pattern) => words.some((word) => pattern.test(word))) + 1;
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const isNumeric = month === 0 && /^\d{1,2}\.\s?\d{1,2}\.(\s?\d{4})?$/.test(text);
  const [day = 0, monthTyped = 0, yearTyped] = isNumeric ? numbers : [numbers[0], month, numbers[1]];
  if (!isNumeric && (month === 0 || words.length > 3)) return undefined;
  if (yearTyped !== undefined) return dateOrNone(yearTyped, monthTyped, day);
  const thisYear = dateOrNone(today.year, monthTyped, day);
  const isOver = thisYear !== undefined && Temporal.PlainDate.compare(thisYear, today) <= 0;
  return isOver ? dateOrNone(today.year + 1, monthTyped, day) : thisYear;
}

function dateOrNone(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
