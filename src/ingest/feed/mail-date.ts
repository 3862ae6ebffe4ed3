import type { WrittenDate } from "../written-date.ts";
import { readClock } from "./date-clock.ts";
import { monthNamed } from "./feed-months.ts";
import { fullYear } from "./iso-date.ts";

const DAY_FIRST =
  /^(?:\p{L}+\.?,? ?)?(?<day>\d{1,2})[ .-]+(?<month>\p{L}{3,})\.?,?[ -]+(?<year>\d{2,4}),?(?: (?<clock>\d.*))?$/u;
const MONTH_FIRST =
  /^(?:\p{L}+\.?,? ?)?(?<month>\p{L}{3,})\.? (?<day>\d{1,2}),? (?<year>\d{4}),?(?: (?<clock>\d.*))?$/u;
/** As the C library's asctime() and the command date write it: the year at the end. */
const YEAR_LAST =
  /^(?:\p{L}+\.?,? ?)?(?<month>\p{L}{3,})\.? (?<day>\d{1,2}),? (?<clock>\d{1,2}:[\d:.]+(?: \p{L}+| [+-]\d{4})?) (?<year>\d{4})$/u;

/** "Thu, 01 Jan 2004 19:48:21 GMT" (RFC 822 and 2822, with what programs make of it); undefined for anything else. */
export function readMailDate(line: string): WrittenDate | undefined {
  for (const pattern of [DAY_FIRST, YEAR_LAST, MONTH_FIRST]) {
    const { day, month = "", year = "", clock } = pattern.exec(line)?.groups ?? {};
    const number = monthNamed(month);
    if (day === undefined || number === undefined) continue;
    const date = { year: yearOf(year), month: number, day: Number(day) };
    if (clock === undefined) return date;
    const time = readClock(clock);
    return time && { ...date, ...time };
  }
  return undefined;
}

// RFC 2822 section 4.3: three digits count from 1900.
const yearOf = (digits: string) => {
  if (digits.length === 2) return fullYear(Number(digits));
  return digits.length === 3 ? 1900 + Number(digits) : Number(digits);
};
