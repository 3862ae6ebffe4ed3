import type { Instant } from "../../clock.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TIME = String.raw`(\d{2}):(\d{2}):(\d{2})`;
const IN_ORDER = new RegExp(
  String.raw`^\w+,? (\d{1,2})[ -](\w{3})[ -](\d{4}|\d{2}) ${TIME}(?: (?:GMT|UTC|[+-]0000))?$`,
  "i",
);
const ASCTIME = new RegExp(String.raw`^\w{3} (\w{3}) +(\d{1,2}) ${TIME} (\d{4})$`, "i");

/** A date of HTTP in any of its three forms (RFC 9110, 5.6.7), always Greenwich; undefined for anything else. */
export function httpDate(text: string): Instant | undefined {
  const [, day, month, year, ...time] = IN_ORDER.exec(text) ?? [];
  if (day && month && year) return instant(year, month, day, time);
  const [, asctimeMonth, asctimeDay, hour, minute, second, asctimeYear] = ASCTIME.exec(text) ?? [];
  if (!asctimeMonth || !asctimeDay || !asctimeYear) return undefined;
  return instant(asctimeYear, asctimeMonth, asctimeDay, [hour, minute, second]);
}

function instant(year: string, month: string, day: string, time: (string | undefined)[]): Instant | undefined {
  const place = MONTHS.indexOf(month.toLowerCase());
  if (place < 0) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  return Date.UTC(fullYear(year), place, Number(day), hour, minute, second);
}

/** Two digits stand in dates of RFC 850 only: the nineties, and this century since. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
