import { Temporal } from "temporal-polyfill";
import type { Instant } from "./clock.ts";
import { dayOfMonth, isoDay } from "./read-until.ts";
import { readWeekday } from "./weekday.ts";

/**
 * The day ("YYYY-MM-DD") that people mean by "yesterday", "Monday", "20 November", "2026-11-20" on the clock of `zone`: the
 * last one that has begun. Undefined for what is none, or is still to come.
 */
export function readPastDay(typed: string, now: Instant, zone: string): string | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(on|of|from|last|am|vom|von|letzten)\s+/, "");
  const day = dayNamed(text, today);
  return day && Temporal.PlainDate.compare(day, today) <= 0 ? day.toString() : undefined;
}

function dayNamed(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === "today" || text === "heute") return today;
  if (text === "yesterday" || text === "gestern") return today.subtract({ days: 1 });
  if (text === "vorgestern") return today.subtract({ days: 2 });
  const weekday = readWeekday(text);
  if (weekday) return today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
  const day = isoDay(text) ?? dayOfMonth(text, today);
  const saysYear = /\d{4}/.test(text);
  // Of a day without a year, `dayOfMonth` gives the next one.
  return day && !saysYear && Temporal.PlainDate.compare(day, today) > 0 ? day.subtract({ years: 1 }) : day;
}
