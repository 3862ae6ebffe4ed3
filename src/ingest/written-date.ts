import { calendarNames } from "./month-names.ts";

/** A date as somebody wrote it, read but not yet judged. `offset` is minutes east of UTC. */
export type WrittenDate = {
  year: number;
  month: number;
  day: number;
  time?: { hour: number; minute: number; second: number } | undefined;
  offset?: number | undefined;
};

const LONGEST = 100;
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[Tt ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*([Zz]|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/;
// Each looks at its own mark, so that "30.11.2022" is not taken for a time.
const TIMES = [
  /\b(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?:\s*(?<half>[ap])\.?\s?m\b\.?)?(?:\s*(?:uhr|h)\b)?/,
  /\b(?<hour>\d{1,2})(?:\.(?<minute>\d{2}))?\s*(?<half>[ap])\.?\s?m\b\.?/,
  /\b(?<hour>\d{1,2})(?:\.(?<minute>\d{2}))?\s*uhr\b/,
  /\b(?<hour>\d{1,2})\s?h\s?(?<minute>\d{2})\b/,
  /\b(?<hour>\d{1,2})\.(?<minute>\d{2})(?=\s+(?:gmt|utc|[a-z]{1,3}t)\b)/,
];
const OFFSET = /(?:\b(?:gmt|utc)\s?)?([+-])(\d{2}):?(\d{2})\b/;
/** Minutes east of UTC (RFC 822 section 5.1 and the European zones). Undefined: it names several zones, or changes. */
const ZONES: ReadonlyMap<string, number | undefined> = new Map([
  ["utc", 0],
  ["gmt", 0],
  ["ut", 0],
  ["z", 0],
  ["wet", 0],
  ["west", 60],
  ["cet", 60],
  ["mez", 60],
  ["cest", 120],
  ["mesz", 120],
  ["eet", 120],
  ["eest", 180],
  ["est", -300],
  ["edt", -240],
  ["cst", -360],
  ["cdt", -300],
  ["mst", -420],
  ["mdt", -360],
  ["pst", -480],
  ["pdt", -420],
  ["et", undefined],
  ["ct", undefined],
  ["mt", undefined],
  ["pt", undefined],
  ["bst", undefined],
  ["ist", undefined],
  ["jst", 540],
  ["hkt", 480],
  ["sgt", 480],
  ["msk", 180],
  ["aest", 600],
  ["aedt", 660],
]);
const FILLERS = new Set(
  "at on the of um am den der vom le du à a el de del il la di das dia op om kl den dnia o og às as h t st nd rd th er º ª г года году в р року о".split(
    " ",
  ),
);

/** Reads text that is a date and nothing else, with or without a time; undefined when it is anything more or less. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  return readIso(trimmed) ?? readWords(trimmed.toLowerCase());
}

function readIso(text: string): WrittenDate | undefined {
  const [, year, month, day, hour, minute, second = "0", zone] = ISO.exec(text) ?? [];
  if (day === undefined) return undefined;
  const time = hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute), second: Number(second) };
  return { year: Number(year), month: Number(month), day: Number(day), ...(zone ? inZone(time, zone) : { time }) };
}

/** A time in a zone that cannot be tells no moment: then only the day is believed. */
function inZone(time: WrittenDate["time"], zone: string): Pick<WrittenDate, "time" | "offset"> {
  const offset = offsetOf(zone);
  return offset === undefined ? {} : { time, offset };
}

/** No zone is further from UTC; an offset beyond it, or of 99 minutes, says nothing of the zone. */
const FURTHEST = 14 * 60;

function offsetOf(zone: string): number | undefined {
  const digits = zone.replace(/\D/g, "").padEnd(4, "0");
  const minutes = Number(digits.slice(2));
  const east = (Number(digits.slice(0, 2)) * 60 + minutes) * (zone.startsWith("-") ? -1 : 1);
  // Minus nothing is nothing.
  return minutes < 60 && Math.abs(east) <= FURTHEST ? east + 0 : undefined;
}

/** Takes the time and the zone out of the text; what is left must be a day and nothing more. */
function readWords(text: string): WrittenDate | undefined {
  const { time, rest } = takeTime(text);
  const offset = time && OFFSET.exec(rest);
  const dayText = offset ? rest.replace(offset[0], " ") : rest;
  const words = wordsOf(dayText);
  const zone = time && words.find((word) => ZONES.has(word));
  const day = readDay(
    words.filter((word) => word !== zone),
    dayText,
  );
  if (!day) return undefined;
  if (offset) return { ...day, ...inZone(time, offset[0].replace(/[a-z\s]/g, "")) };
  return { ...day, time, offset: ZONES.get(zone ?? "") };
}

function takeTime(text: string): { time?: WrittenDate["time"]; rest: string } {
  for (const pattern of TIMES) {
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const { hour = "", minute = "0", second = "0", half } = found.groups;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { time: { hour: hourOf(Number(hour), half), minute: Number(minute), second: Number(second) }, rest };
  }
  return { rest: text };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

const wordsOf = (text: string) => text.match(/\d+|\p{L}+|[^\s\d\p{L}.,()ºª]/gu) ?? [];

function readDay(words: string[], text: string): WrittenDate | undefined {
  const { months, weekdays } = calendarNames();
  const isAside = (word: string) => weekdays.has(word) || FILLERS.has(word) || /^[-/]$/.test(word);
  const named = words.filter((word) => months.has(word));
  if (named.length === 0)
    return words.every((word) => isAside(word) || isNumber(word)) ? readNumericDay(text) : undefined;

  // "mar" is March in English and Tuesday in Spanish: it is the day where another word is the month.
  const sure = named.filter((word) => !weekdays.has(word));
  const [month = "", ...others] = sure.length > 0 ? sure : named;
  const numbers = words.filter(isNumber);
  const rest = words.filter((word) => word !== month && !isAside(word) && !isNumber(word));
  if (others.length > 0 || numbers.length !== 2 || rest.length > 0) return undefined;
  return dayAndYear(numbers, months.get(month) ?? 0);
}

const isNumber = (word: string) => /^\d+$/.test(word);

function dayAndYear(numbers: string[], month: number): WrittenDate | undefined {
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  return year && day ? { year: Number(year), month, day: Number(day) } : undefined;
}

const NUMERIC_DAY = /(?<!\d)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)/;

/**
 * "30/11/2022" and "2022/11/30" can only be read one way, "05/11/2022" in two: then it is not read. With dots the day
 * comes first: no locale of CLDR that separates by dots puts the month first.
 */
function readNumericDay(text: string): WrittenDate | undefined {
  if ((text.match(/\d+/g) ?? []).length !== 3) return undefined;
  const [, first = "", mark, middle, last = ""] = NUMERIC_DAY.exec(text) ?? [];
  if (first.length === 4 && last.length <= 2) return { year: Number(first), month: Number(middle), day: Number(last) };
  if (last.length !== 4 || first.length > 2) return undefined;

  const [a, b, year] = [Number(first), Number(middle), Number(last)];
  if (mark === "." || a > 12 || a === b) return { year, month: b, day: a };
  return b > 12 ? { year, month: a, day: b } : undefined;
}
