import type { Published } from "../../article.ts";
import type { Instant } from "../../clock.ts";
import type { Page } from "../page.ts";
import { judge, publicationDate } from "../publication-date.ts";
import { readWrittenDate, type WrittenDate } from "../written-date.ts";
import { dateInAddress } from "./date-in-address.ts";
import { dateInScripts } from "./date-in-scripts.ts";
import { datesWithin } from "./dates-within.ts";
import { type ShownText, shownTexts } from "./shown-dates.ts";
import type { StatedDates } from "./stated-dates.ts";

/** How the date of a page is known, the surest first. */
type DateSign =
  | "linked data"
  | "meta element"
  | "marked on the page"
  | "address"
  | "shown on the page"
  | "page data"
  | "last update"
  | "text";

export type PageDate = {
  published: Exclude<Published, "unknown">;
  /** ISO 8601, with the day and the offset that the page itself gives. */
  written: string;
  sign: DateSign;
  /** Taken from what need not be the date of publication. */
  isGuessed: boolean;
};

type Candidate = { date: WrittenDate; published: Exclude<Published, "unknown">; sign: DateSign };
type Known = { stated: StatedDates; address?: string | undefined; language?: string | undefined; now: Instant };

/** Where pages show the day by the clock of their publisher. */
const TELLS_LOCAL_DAY: ReadonlySet<DateSign> = new Set(["address", "marked on the page", "shown on the page"]);
const GUESSED: ReadonlySet<DateSign> = new Set(["last update", "text"]);

type Finder = { sign: DateSign; find: () => WrittenDate | undefined };

/** When the article of a page was published, by the surest sign there is; undefined when there is none. */
export function findPageDate(page: Page, known: Known): PageDate | undefined {
  const finders = findersFor(page, known);
  const best = firstOf(finders, known.now);
  if (!best) return undefined;
  const local = isInUtc(best.date) ? localDay(best, finders, known.now) : undefined;
  return {
    published: best.published,
    written: isoOf(local ?? best.date),
    sign: best.sign,
    isGuessed: GUESSED.has(best.sign),
  };
}

/** The surest first. Nobody looks through the page for a date that its head gives. */
function findersFor(page: Page, { stated, address, language, now }: Known): Finder[] {
  let all: ShownText[] | undefined;
  const shown = (isBeside: boolean) => {
    all ??= shownTexts(page);
    return all.filter((piece) => piece.isBeside === isBeside);
  };
  const read = (text: string | undefined) => (text ? readDate(text, language, now) : undefined);
  return [
    { sign: "linked data", find: () => read(stated.linkedData) },
    { sign: "meta element", find: () => read(stated.meta) },
    { sign: "marked on the page", find: () => firstDate(shown(false), ["marked"], read) },
    { sign: "address", find: () => (address ? dateInAddress(address) : undefined) },
    { sign: "shown on the page", find: () => firstDate(shown(false), ["time", "named"], read) },
    { sign: "page data", find: () => read(dateInScripts(page)) },
    { sign: "text", find: () => firstDate(shown(false), ["text"], read) },
    { sign: "last update", find: () => read(stated.updated) },
    { sign: "text", find: () => firstDate(shown(true), ["marked", "time", "named"], read) },
    { sign: "text", find: () => firstDate(shown(true), ["text"], read) },
  ];
}

function firstOf(finders: Finder[], now: Instant): Candidate | undefined {
  for (const { sign, find } of finders) {
    const date = find();
    const published = date ? judge(date, now) : "unknown";
    if (date && published !== "unknown") return { sign, date, published };
  }
  return undefined;
}

type ReadDate = (text: string | undefined) => WrittenDate | undefined;

const readDate = (text: string, language: string | undefined, now: Instant): WrittenDate | undefined =>
  readWrittenDate(text) ?? fromNumber(text, now) ?? datesWithin(text, language)[0]?.day;

const HOUR_MS = 3_600_000;
/** Zones reach from UTC-12 to UTC+14. */
const [WEST_MS, EAST_MS] = [12 * HOUR_MS, 14 * HOUR_MS];

const isInUtc = ({ time, offset }: WrittenDate) => time !== undefined && offset === 0;

/** Programs write UTC: the day before or after, elsewhere on the page, is the same moment by the publisher's clock. */
function localDay(best: Candidate, finders: Finder[], now: Instant): WrittenDate | undefined {
  const others = finders.filter(({ sign }) => sign !== best.sign && TELLS_LOCAL_DAY.has(sign));
  const local = firstOf(others, now)?.date;
  return local && isSameMoment(best.date, local) ? { ...local, time: undefined } : undefined;
}

function isSameMoment(utc: WrittenDate, local: WrittenDate): boolean {
  const { hour = 0, minute = 0 } = utc.time ?? {};
  const instant = Date.UTC(utc.year, utc.month - 1, utc.day, hour, minute);
  const midnight = Date.UTC(local.year, local.month - 1, local.day);
  return local.day !== utc.day && instant > midnight - EAST_MS && instant < midnight + 24 * HOUR_MS + WEST_MS;
}

/** The first below the heading, else the last above it. */
function firstDate(shown: ShownText[], kinds: ShownText["kind"][], read: ReadDate): WrittenDate | undefined {
  const dates = shown.flatMap((piece) => {
    if (!kinds.includes(piece.kind)) return [];
    const date = read(piece.machine) ?? read(piece.text);
    return date ? [{ date, isBelow: piece.isBelowHeading }] : [];
  });
  return (dates.find(({ isBelow }) => isBelow) ?? dates.at(-1))?.date;
}

/** Epoch seconds or milliseconds. */
function fromNumber(text: string, now: Instant): WrittenDate | undefined {
  const published = publicationDate(text, now);
  return published !== "unknown" && "instant" in published
    ? readWrittenDate(new Date(published.instant).toISOString())
    : undefined;
}

function isoOf({ year, month, day, time, offset }: WrittenDate): string {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (!time || time.hour > 23) return date;
  const clock = [time.hour, time.minute, Math.min(time.second, 59)].map(twoDigits).join(":");
  return `${date}T${clock}${offset === undefined ? "" : zoneOf(offset)}`;
}

function zoneOf(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${twoDigits(Math.trunc(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (number: number) => `${number}`.padStart(2, "0");
