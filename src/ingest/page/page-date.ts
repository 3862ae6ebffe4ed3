import type { Published } from "../../article.ts";
import type { Instant } from "../../clock.ts";
import type { Page } from "../page.ts";
import { judge, publicationDate } from "../publication-date.ts";
import { readWrittenDate, type WrittenDate } from "../written-date.ts";
import { dateInAddress } from "./date-in-address.ts";
import { datesWithin } from "./dates-within.ts";
import { type ShownText, shownTexts } from "./shown-dates.ts";
import type { StatedDates } from "./stated-dates.ts";

/** How the date of a page is known, the surest first. */
export type DateSign =
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

/** When the article of a page was published, by the surest sign there is; undefined when there is none. */
export function findPageDate(page: Page, { stated, address, language, now }: Known): PageDate | undefined {
  const shown = shownTexts(page);
  const read = (text: string | undefined) => (text ? readDate(text, language, now) : undefined);
  const [here, beside] = [shown.filter(({ isBeside }) => !isBeside), shown.filter(({ isBeside }) => isBeside)];
  const candidates: [DateSign, WrittenDate | undefined][] = [
    ["linked data", read(stated.linkedData)],
    ["meta element", read(stated.meta)],
    ["marked on the page", firstDate(here, ["marked"], read)],
    ["address", address ? dateInAddress(address) : undefined],
    ["shown on the page", firstDate(here, ["time", "named"], read)],
    ["page data", read(stated.pageData)],
    ["text", firstDate(here, ["text"], read)],
    ["last update", read(stated.updated)],
    ["text", firstDate(beside, ["marked", "time", "named"], read)],
    ["text", firstDate(beside, ["text"], read)],
  ];
  return choose(candidates.flatMap(([sign, date]) => (date ? candidate(sign, date, now) : [])));
}

type ReadDate = (text: string | undefined) => WrittenDate | undefined;

const readDate = (text: string, language: string | undefined, now: Instant): WrittenDate | undefined =>
  readWrittenDate(text) ?? fromNumber(text, now) ?? datesWithin(text, language)[0]?.day;

function choose(candidates: Candidate[]): PageDate | undefined {
  const [best, ...others] = candidates;
  if (!best) return undefined;
  const elsewhere = others.find(({ sign }) => TELLS_LOCAL_DAY.has(sign))?.date;
  const local = elsewhere && isSameMoment(best.date, elsewhere) ? elsewhere : undefined;
  return {
    published: best.published,
    written: local ? isoOf({ ...local, time: undefined }) : isoOf(best.date),
    sign: best.sign,
    isGuessed: GUESSED.has(best.sign),
  };
}

function candidate(sign: DateSign, date: WrittenDate, now: Instant): Candidate[] {
  const published = judge(date, now);
  return published === "unknown" ? [] : [{ sign, date, published }];
}

const HOUR_MS = 3_600_000;
/** Zones reach from UTC-12 to UTC+14. */
const [WEST_MS, EAST_MS] = [12 * HOUR_MS, 14 * HOUR_MS];

/** Programs write UTC: the day before or after, elsewhere on the page, is the same moment by the publisher's clock. */
function isSameMoment(utc: WrittenDate, local: WrittenDate): boolean {
  if (!utc.time || utc.offset !== 0) return false;
  const instant = Date.UTC(utc.year, utc.month - 1, utc.day, utc.time.hour, utc.time.minute);
  const midnight = Date.UTC(local.year, local.month - 1, local.day);
  const isOtherDay = local.day !== utc.day;
  return isOtherDay && instant > midnight - EAST_MS && instant < midnight + 24 * HOUR_MS + WEST_MS;
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
