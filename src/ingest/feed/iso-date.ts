import type { WrittenDate } from "../written-date.ts";
import { readClock } from "./date-clock.ts";

/** The days of ISO 8601, with and without hyphens, and months that a program filled up to three digits. */
const DAYS: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?<year>\d{4})-(?<month>0?\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<year>\d{4})-?(?<ordinal>\d{3})$/,
  /^(?<short>\d{2})-?(?<month>\d{2})-?(?<day>\d{2})$/,
  /^(?<short>\d{2})-(?<ordinal>\d{3})$/,
];
const WEEKDAY = /^\p{L}{2,12}\.?,? /u;

/** "2003-12-31T10:14:55.5Z", "20031231", "2003-365", "Wed, 2003/12/31 10:14:55 EST"; undefined for anything else. */
export function readIsoDate(line: string): WrittenDate | undefined {
  const text = line.replace(WEEKDAY, "");
  const [, dayText = "", clockText = ""] = /^([\d/-]+)(?:[Tt ]\s*(\d.*))?$/.exec(text) ?? [];
  const day = readDay(dayText);
  if (!day) return undefined;
  if (clockText === "") return day;
  const clock = readClock(clockText);
  return clock && { ...day, ...clock };
}

function readDay(text: string): WrittenDate | undefined {
  for (const pattern of DAYS) {
    const { year, short, month = "1", day = "1", ordinal } = pattern.exec(text)?.groups ?? {};
    if (year === undefined && short === undefined) continue;
    const whole = year === undefined ? fullYear(Number(short)) : Number(year);
    if (ordinal === undefined) return { year: whole, month: Number(month), day: Number(day) };
    return dayOfYear(whole, Number(ordinal));
  }
  return undefined;
}

function dayOfYear(year: number, ordinal: number): WrittenDate | undefined {
  const date = new Date(Date.UTC(year, 0, ordinal));
  if (ordinal < 1 || date.getUTCFullYear() !== year) return undefined;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const LAST_SHORT_YEAR = 68;

/** Two digits of a year as POSIX takes them: up to 68 they lie in this century. */
export const fullYear = (short: number): number => (short <= LAST_SHORT_YEAR ? 2000 : 1900) + short;
