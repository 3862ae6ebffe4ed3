import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";

/** Dates, numbers and lists in one language: what every phrase file needs of `Intl`. */
type Formats = {
  published(published: Published, zone?: string): string | undefined;
  moment(instant: Instant, zone: string): string;
  clockTime(instant: Instant, zone: string): string;
  /** "12 minutes ago"; the shortest is one minute. */
  ago(milliseconds: number): string;
  /** The clock time alone of today, the weekday with it of the days around, the date of all others. */
  near(instant: Instant, now: Instant, zone: string): { day?: string; time?: string };
  /** "30 Nov 2022" from "2022-11-30". */
  day(date: string): string;
  /** "Mon 30 Nov 2022" from "2022-11-30". */
  weekday(date: string): string;
  /** "28 Nov to 30 Nov 2022" where the language writes it so; one day when both are the same. */
  days(from: string, to: string): string;
  number(value: number): string;
  /** Money without its currency: two decimals, up to four where it is little. */
  amount(money: number): string;
  list(items: string[]): string;
  plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string;
};

const DAY = { day: "numeric", month: "short", year: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const A_DAY = 24 * HOUR;
/** A week ago was the same weekday: that would be taken for today. */
const DAYS_CALLED_BY_NAME = 6 * A_DAY;

function timeAgo(milliseconds: number): [value: number, unit: "minute" | "hour" | "day"] {
  if (milliseconds < 90 * MINUTE) return [-Math.max(1, Math.round(milliseconds / MINUTE)), "minute"];
  if (milliseconds < 36 * HOUR) return [-Math.round(milliseconds / HOUR), "hour"];
  return [-Math.round(milliseconds / A_DAY), "day"];
}

/** `locale` is a BCP 47 tag such as "en-GB". */
export function formatsOf(locale: string): Formats {
  // A day without a time is the same day everywhere: formatted in UTC it cannot slip.
  const dayFormat = whenAsked(() => new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" }));
  const numberFormat = whenAsked(() => new Intl.NumberFormat(locale));
  const amountFormat = whenAsked(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 }),
  );
  const listFormat = whenAsked(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const relativeFormat = whenAsked(() => new Intl.RelativeTimeFormat(locale));
  const pluralRules = whenAsked(() => new Intl.PluralRules(locale));
  const inZone = zonedFormats(locale);
  const number = (value: number) => numberFormat().format(value);
  const day = (date: string) => dayFormat().format(new Date(`${date}T00:00:00Z`));

  return {
    published(published, zone) {
      if (published === "unknown") return undefined;
      if ("date" in published) return day(published.date);
      return inZone(zone ?? "UTC", zone ? { ...DAY, ...CLOCK } : DAY).format(published.instant);
    },
    moment: (instant, zone) =>
      `${inZone(zone, { weekday: "long", day: "numeric", month: "long" }).format(instant)}, ${inZone(zone, CLOCK).format(instant)}`,
    clockTime: (instant, zone) => inZone(zone, CLOCK).format(instant),
    ago: (milliseconds) => relativeFormat().format(...timeAgo(milliseconds)),
    near(instant, now, zone) {
      const dayOf = (moment: Instant) => inZone(zone, DAY).format(moment);
      const time = inZone(zone, CLOCK).format(instant);
      if (dayOf(instant) === dayOf(now)) return { time };
      if (Math.abs(instant - now) >= DAYS_CALLED_BY_NAME) return { day: dayOf(instant) };
      return { day: inZone(zone, { weekday: "long" }).format(instant), time };
    },
    day,
    weekday: (date) =>
      inZone("UTC", { ...DAY, weekday: "short" })
        .format(new Date(`${date}T00:00:00Z`))
        .replace(",", ""),
    days: (from, to) =>
      dayFormat()
        .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
        .replace(/\s*–\s*/, "–"),
    number,
    amount: (money) => amountFormat().format(money),
    list: (items) => listFormat().format(items),
    plural: (count, forms) => (forms[pluralRules().select(count)] ?? forms.other).replace("#", number(count)),
  };
}

/** How many days of the calendar of `zone` lie between two moments: 1 from any time today to any time tomorrow. */
export function daysBetween(from: Instant, to: Instant, zone: string): number {
  const format = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: zone,
  });
  const [one, other] = [from, to].map((instant) => Date.parse(`${format.format(instant)}T00:00:00Z`));
  return Math.round(((other ?? 0) - (one ?? 0)) / A_DAY);
}

/** Those of the zones of whoever asks at the same time; each takes some ten kilobytes. */
const ZONED_FORMATS_KEPT = 100;

/** Made once for each zone and kind of date: an answer holds a dozen dates, and to make a format takes longer than all of them. */
function zonedFormats(locale: string): (zone: string, parts: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone, parts) => {
    const key = JSON.stringify([zone, parts]);
    const known = made.get(key);
    if (known) return known;
    const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone });
    if (made.size >= ZONED_FORMATS_KEPT) made.clear();
    made.set(key, format);
    return format;
  };
}

/** Formats are costly to make, and most starts speak one language of all. */
function whenAsked<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
