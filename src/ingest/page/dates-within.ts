import { monthsIn } from "../month-names.ts";
import type { WrittenDate } from "../written-date.ts";

/** A day found in running text, and where. */
type FoundDay = { day: WrittenDate; at: number };

const YEAR = "(?<year>(?:19|20)\\d{2})";
const DAY = "(?<day>\\d{1,2})";
const WORD = "(?<month>\\p{L}[\\p{L}\\p{M}]{1,14})";
const GAP = "[\\s.,/º°-]{1,4}";
const LINK = "(?:(?:st|nd|rd|th|er|de|of|del|d['’]|ngày|tháng)\\b\\s?)?";

const NAMED = [
  `(?<![\\d:])${DAY}${LINK}${GAP}${LINK}${WORD}${GAP}(?:(?:de|del|of)\\s)?${YEAR}(?!\\d)`,
  `(?<!\\p{L})${WORD}${GAP}(?:(?:the)\\s)?${DAY}(?:st|nd|rd|th|er)?${GAP}${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}${GAP}${WORD}${GAP}${DAY}(?!\\d)`,
].map((pattern) => new RegExp(pattern, "giu"));

const NUMERIC = [
  `(?<![\\d.])${YEAR}\\s?(?<mark>[./-])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?${DAY}(?!\\d)`,
  `(?<!\\d)${YEAR}\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?${DAY}\\s?[日일]`,
  `(?<![\\d.])(?<first>\\d{1,2})\\s?(?<mark>[./-])\\s?(?<second>\\d{1,2})\\s?\\k<mark>\\s?(?<year>(?:(?:19|20)\\d{2}|\\d{2}(?![\\d:.])))(?![\\d])`,
].map((pattern) => new RegExp(pattern, "gu"));

/** Where the month comes first when a date is written in digits. */
const MONTH_FIRST = /^en(?:-us)?$|^fil|^tl/i;
const CENTURY = 2000;

/**
 * Every day that is written out in running text, in order: "30 November 2022", "Nov. 30, 2022", "30.11.2022",
 * "2022年11月30日". Of "05/11/2022", which can be read two ways, the language of the page decides.
 */
export function datesWithin(text: string, language?: string | undefined): FoundDay[] {
  const digits = inAsciiDigits(text);
  const named = NAMED.flatMap((pattern) => [...digits.matchAll(pattern)].map((match) => namedDay(match, language)));
  const numeric = NUMERIC.flatMap((pattern) =>
    [...digits.matchAll(pattern)].map((match) => numericDay(match, language)),
  );
  return [...named, ...numeric].filter((found) => found !== undefined).sort((a, b) => a.at - b.at);
}

/** Digits of every script have their ASCII fellows; a text keeps its length by it where it has one code unit a digit. */
const inAsciiDigits = (text: string) =>
  /[^\0-\x7f]/.test(text) ? text.replace(/(?![0-9])[\p{Nd}]/gu, (digit) => String(digitOf(digit))) : text;

/** Unicode keeps the digits of a script side by side, zero first. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

function namedDay({ groups, index }: RegExpExecArray, language: string | undefined): FoundDay | undefined {
  const { year, month: name = "", day } = groups ?? {};
  const month = monthsIn(language).get(name.toLowerCase());
  return month === undefined ? undefined : found(Number(year), month, Number(day), index);
}

function numericDay({ groups, index }: RegExpExecArray, language: string | undefined): FoundDay | undefined {
  const { year = "", month, day, first, second, mark } = groups ?? {};
  if (month !== undefined) return found(Number(year), Number(month), Number(day), index);
  const [a, b] = [Number(first), Number(second)];
  const monthFirst = b > 12 || (a <= 12 && mark === "/" && MONTH_FIRST.test(language ?? ""));
  const whole = year.length === 2 ? CENTURY + Number(year) : Number(year);
  return monthFirst ? found(whole, a, b, index) : found(whole, b, a, index);
}

function found(year: number, month: number, day: number, at: number): FoundDay | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? { day: { year, month, day }, at } : undefined;
}
