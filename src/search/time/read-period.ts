import { Temporal } from "temporal-polyfill";
import { ownValue } from "../../own-value.ts";
import type { CalendarNames } from "./calendar-names.ts";
import type { Days } from "./time-range.ts";
import type { TimeWords } from "./time-words.ts";

/** A word of a question as it is compared; a whole date in digits is one. */
export type Token = { start: number; end: number; word: string };

/** What is read, in which language, and on which day. */
export type Speech = {
  tokens: readonly Token[];
  language: string;
  words: TimeWords;
  names: CalendarNames;
  today: Temporal.PlainDate;
  /** “5/6/2023” is a day in May. */
  putsMonthFirst: boolean;
};

/** Days that some words name; `next` is the place of the word after them. */
export type Period = Days & {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  next: number;
  /** How plain it is that a time is meant; a name alone (“May”) or a year alone may be something else. */
  as: "date" | "name" | "year";
  /** False where the year was left to us. */
  saysYear: boolean;
  /** For “the last 5 hours”. */
  hours?: number | undefined;
};

type Reader = (speech: Speech, at: number) => Period | undefined;

const EARLIEST_YEAR = 1900;
/** More makes no sense, and would leave the calendar. */
const MOST_UNITS = 1_000;

/** The longest time that is named at this place, without “since” and the like. */
export function readPeriod(speech: Speech, at: number): Period | undefined {
  return readers
    .map((read) => read(speech, at))
    .filter((period) => period !== undefined)
    .reduce<Period | undefined>(
      (best, period) => (best === undefined || period.next > best.next ? period : best),
      undefined,
    );
}

/** Where the first of these phrases that stand at this place ends; the longest one counts. */
export function phraseEnd({ tokens }: Speech, at: number, phrases: readonly string[]): number | undefined {
  const ends = phrases
    .map((phrase) => phrase.split(" "))
    .filter((words) => words.every((word, offset) => tokens[at + offset]?.word === word))
    .map(({ length }) => at + length);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

const MOST_FILLERS = 2;

/** “5 *de* marzo *de* 2024” */
export function skipFiller(speech: Speech, at: number): number {
  let next = at;
  while (next < at + MOST_FILLERS && speech.words.filler.includes(speech.tokens[next]?.word ?? "")) next += 1;
  return next;
}

const wordAt = ({ tokens }: Speech, at: number): string => tokens[at]?.word ?? "";

function numberAt(speech: Speech, at: number, most: number): number | undefined {
  const [, digits] = /^(\d{1,4})(?:st|nd|rd|th|er|o|e)?$/.exec(wordAt(speech, at)) ?? [];
  const number = Number(digits ?? Number.NaN);
  return number >= 1 && number <= most ? number : undefined;
}

/** “3” or “three”: only units are counted in words, for “one May” is no day. */
function countAt(speech: Speech, at: number): number | undefined {
  const place = speech.words.numbers.findIndex((forms) => forms.split(" ").includes(wordAt(speech, at)));
  return place === -1 ? numberAt(speech, at, MOST_UNITS) : place + 1;
}

/** Next year is still news; the year after is a number. */
function yearAt(speech: Speech, at: number): number | undefined {
  const year = /^\d{4}$/.test(wordAt(speech, at)) ? Number(wordAt(speech, at)) : 0;
  return year >= EARLIEST_YEAR && year <= speech.today.year + 1 ? year : undefined;
}

/** The day, or undefined where the month has no such day. */
function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

const oneDay = (day: Temporal.PlainDate, next: number, saysYear = true): Period => ({
  first: day,
  last: day,
  next,
  as: "date",
  saysYear,
});

const readDigits: Reader = (speech, at) => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(wordAt(speech, at));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(wordAt(speech, at));
  const [year, month, day] = iso ? iso.slice(1) : (dotted?.slice(1).reverse() ?? []);
  const date = year === undefined ? readSlashed(speech, at) : dateOf(Number(year), Number(month), Number(day));
  return date && oneDay(date, at + 1);
};

/** “26/09/2023” and “9/26/2023”. What may be either day is the one that has come, and else the one of the asker's habit. */
function readSlashed(speech: Speech, at: number): Temporal.PlainDate | undefined {
  const [, first = 0, second = 0, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(wordAt(speech, at))?.map(Number) ?? [];
  if (year === undefined) return undefined;
  const [dayFirst, monthFirst] = [dateOf(year, second, first), dateOf(year, first, second)];
  if (speech.language !== "en") return dayFirst;
  const dates = (speech.putsMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]).filter(
    (date) => date !== undefined,
  );
  return dates.find((date) => Temporal.PlainDate.compare(date, speech.today) <= 0) ?? dates[0];
}

/** “5 March 2024”, “5. März”, “5 de marzo de 2024” */
const readDayMonth: Reader = (speech, at) => {
  const day = numberAt(speech, at, 31);
  const monthAt = skipFiller(speech, at + 1);
  const month = speech.names.monthOf(wordAt(speech, monthAt));
  return day === undefined || month === undefined ? undefined : dayOfMonth(speech, day, month, monthAt + 1);
};

/** “March 5, 2024” */
const readMonthDay: Reader = (speech, at) => {
  const month = speech.names.monthOf(wordAt(speech, at));
  const day = numberAt(speech, at + 1, 31);
  return day === undefined || month === undefined ? undefined : dayOfMonth(speech, day, month, at + 2);
};

function dayOfMonth(speech: Speech, day: number, month: number, next: number): Period | undefined {
  const yearPlace = skipFiller(speech, next);
  const year = yearAt(speech, yearPlace);
  if (year !== undefined) {
    const date = dateOf(year, month, day);
    return date && oneDay(date, yearPlace + 1);
  }
  // The last day of this name that has come: four years back lies a 29 February, or eight.
  for (let back = 0; back <= 8; back += 1) {
    const date = dateOf(speech.today.year - back, month, day);
    if (date && Temporal.PlainDate.compare(date, speech.today) <= 0) return oneDay(date, next, false);
  }
  return undefined;
}

/** “March 2024”, or “March” alone: the last one that has begun. */
const readMonth: Reader = (speech, at) => {
  const month = speech.names.monthOf(wordAt(speech, at));
  if (month === undefined) return undefined;
  const yearPlace = skipFiller(speech, at + 1);
  const year = yearAt(speech, yearPlace);
  if (year !== undefined) return { ...wholeMonth(year, month, yearPlace + 1), as: "date", saysYear: true };
  const { today } = speech;
  return {
    ...wholeMonth(month <= today.month ? today.year : today.year - 1, month, at + 1),
    as: "name",
    saysYear: false,
  };
};

function wholeMonth(year: number, month: number, next: number): Pick<Period, "first" | "last" | "next"> {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { first, last: first.with({ day: first.daysInMonth }), next };
}

const readYear: Reader = (speech, at) => {
  const year = yearAt(speech, at);
  if (year === undefined) return undefined;
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return { first, last: first.with({ month: 12, day: 31 }), next: at + 1, as: "year", saysYear: true };
};

const readNamedDay: Reader = (speech, at) => {
  const { today, words } = speech;
  const next = phraseEnd(speech, at, Object.keys(words.days));
  if (next === undefined) return undefined;
  const back = ownValue(
    words.days,
    speech.tokens
      .slice(at, next)
      .map(({ word }) => word)
      .join(" "),
  );
  return back === undefined ? undefined : oneDay(today.subtract({ days: back }), next);
};

/** “Monday”: the last one, today included; “last Monday” and “lunes pasado”: before today. */
const readWeekday: Reader = (speech, at) => {
  const { today, words } = speech;
  const saysLast = words.last.includes(wordAt(speech, at));
  const place = saysLast || words.current.includes(wordAt(speech, at)) ? at + 1 : at;
  const weekday = speech.names.weekdayOf(wordAt(speech, place));
  if (weekday === undefined) return undefined;
  const tail = wordAt(speech, place + 1) === words.weekdayTail ? 1 : 0;
  const follows = words.last.includes(wordAt(speech, place + tail + 1));
  const back = (today.dayOfWeek - weekday + 7) % 7 || (saysLast || follows ? 7 : 0);
  const next = place + tail + (follows ? 2 : 1);
  return { ...oneDay(today.subtract({ days: back }), next), as: next - at > tail + 1 ? "date" : "name" };
};

/** “Friday, 6 November”: the date counts. */
const readWeekdayDate: Reader = (speech, at) => {
  if (speech.names.weekdayOf(wordAt(speech, at)) === undefined) return undefined;
  const place = skipFiller(speech, at + 1);
  return readDayMonth(speech, place) ?? readMonthDay(speech, place) ?? readDigits(speech, place);
};

type Unit = "hours" | "days" | "weeks" | "months" | "years";

function unitAt(speech: Speech, at: number): Unit | undefined {
  const { words } = speech;
  const word = wordAt(speech, at);
  if (words.hours.includes(word)) return "hours";
  if (words.dayUnits.includes(word)) return "days";
  if (words.weeks.includes(word)) return "weeks";
  if (words.months.includes(word)) return "months";
  return words.years.includes(word) ? "years" : undefined;
}

/** “the last 3 days”, “3 derniers jours”: up to today, in whole days back from it. */
const readLastUnits: Reader = (speech, at) => {
  const saysLastFirst = speech.words.last.includes(wordAt(speech, at));
  const count = countAt(speech, saysLastFirst ? at + 1 : at);
  const unitPlace = saysLastFirst || speech.words.last.includes(wordAt(speech, at + 1)) ? at + 2 : undefined;
  const unit = unitPlace === undefined ? undefined : unitAt(speech, unitPlace);
  if (count === undefined || unit === undefined || unitPlace === undefined) return undefined;
  const { today } = speech;
  const first = unit === "hours" ? today.subtract({ days: Math.ceil(count / 24) }) : today.subtract({ [unit]: count });
  const hours = unit === "hours" ? count : undefined;
  return { first, last: today, next: unitPlace + 1, as: "date", saysYear: true, hours };
};

/** “last week”, “la semana pasada”, “этой неделе”: a week, month or year of the calendar. */
const readUnit: Reader = (speech, at) => {
  const { words } = speech;
  const before = wordAt(speech, at);
  const isBefore = words.last.includes(before) || words.current.includes(before);
  const unit = unitAt(speech, isBefore ? at + 1 : at);
  const said = isBefore ? before : wordAt(speech, at + 1);
  if (unit === undefined || unit === "hours") return undefined;
  if (words.rolling?.includes(said)) {
    const { today } = speech;
    return { first: today.subtract({ [unit]: 1 }), last: today, next: at + 2, as: "date", saysYear: true };
  }
  if (words.last.includes(said)) return calendarUnit(speech.today.subtract({ [unit]: 1 }), unit, at + 2);
  return words.current.includes(said) ? calendarUnit(speech.today, unit, at + 2) : undefined;
};

/** The week (from Monday on), month or year in which a day lies. */
function calendarUnit(day: Temporal.PlainDate, unit: Exclude<Unit, "hours">, next: number): Period {
  if (unit === "days") return oneDay(day, next);
  if (unit === "weeks") {
    const first = day.subtract({ days: day.dayOfWeek - 1 });
    return { first, last: first.add({ days: 6 }), next, as: "date", saysYear: true };
  }
  const first = unit === "months" ? day.with({ day: 1 }) : day.with({ month: 1, day: 1 });
  return { first, last: first.add({ [unit]: 1 }).subtract({ days: 1 }), next, as: "date", saysYear: true };
}

/** 先週, 去年 */
const readNamedPeriod: Reader = (speech, at) => {
  const [unit, back] = ownValue(speech.words.periods ?? {}, wordAt(speech, at)) ?? [];
  return unit && back !== undefined ? calendarUnit(speech.today.subtract({ [unit]: back }), unit, at + 1) : undefined;
};

/** “3 days ago”, “vor 3 Tagen”, “il y a 3 jours”: that day, or the week, month or year around it. */
const readAgo: Reader = (speech, at) => {
  const start = phraseEnd(speech, at, speech.words.ago) ?? at;
  const count = countAt(speech, start);
  const unit = unitAt(speech, start + 1);
  if (count === undefined || unit === undefined || unit === "hours") return undefined;
  const next = start > at ? start + 2 : phraseEnd(speech, start + 2, speech.words.ago);
  return next === undefined ? undefined : calendarUnit(speech.today.subtract({ [unit]: count }), unit, next);
};

const readers: readonly Reader[] = [
  readDigits,
  readDayMonth,
  readMonthDay,
  readMonth,
  readYear,
  readNamedDay,
  readWeekday,
  readWeekdayDate,
  readNamedPeriod,
  readLastUnits,
  readUnit,
  readAgo,
];
