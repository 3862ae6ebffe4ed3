import type { FeedWishes } from "../../read-plan.ts";
import { firstOf, isElement, lineOf, type XmlElement } from "./xml-tree.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The periods of the syndication module of RSS 1.0; a month and a year as its readers count them. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ["hourly", HOUR],
  ["daily", DAY],
  ["weekly", 7 * DAY],
  ["monthly", 30 * DAY],
  ["yearly", 365 * DAY],
]);
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** How often a feed in XML asks to be read, and when not: ttl, skipHours, skipDays, and the syndication module. */
export function readWishes(channel: XmlElement): FeedWishes {
  const minutes = firstOf(channel, ["ttl"], numberIn);
  const period = firstOf(channel, ["sy:updateperiod"], (element) => PERIODS.get(lineOf(element)?.toLowerCase() ?? ""));
  const frequency = firstOf(channel, ["sy:updatefrequency"], numberIn) ?? 1;
  return {
    ttl: minutes && minutes * MINUTE,
    updateEvery: period && period / frequency,
    skipHours: listIn(channel, "skiphours", hourOf),
    skipDays: listIn(channel, "skipdays", dayOf),
  };
}

function listIn(
  channel: XmlElement,
  name: string,
  read: (text: string) => number | undefined,
): readonly number[] | undefined {
  return firstOf(channel, [name], ({ children }) => {
    const values = children.filter(isElement).flatMap((child) => read(lineOf(child) ?? "") ?? []);
    return values.length > 0 ? [...new Set(values)] : undefined;
  });
}

/** RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23. */
const hourOf = (text: string) => (/^(?:[01]?\d|2[0-4])$/.test(text) ? Number(text) % 24 : undefined);

function dayOf(text: string): number | undefined {
  const day = DAYS.indexOf(text.toLowerCase());
  return day === -1 ? undefined : day;
}

/** Undefined unless it is a number above zero. */
function numberIn(element: XmlElement): number | undefined {
  const number = Number(lineOf(element));
  return Number.isFinite(number) && number > 0 ? number : undefined;
}
