import { Temporal } from "temporal-polyfill";
import { type Period, phraseEnd, readPeriod, type Speech, skipFiller } from "./read-period.ts";
import type { Days } from "./time-range.ts";

/** A time as it was said; `next` is the place of the word after it. */
export type SpokenRange = Days & { next: number; isFirm: boolean; hours?: number | undefined };

/** “since Monday”, “between 3 and 5 March”, “in May”, “today”: the time that is named from this word on, if one is. */
export const readRange = (speech: Speech, at: number): SpokenRange | undefined =>
  readBetween(speech, at) ?? readOpen(speech, at) ?? readWithin(speech, at);

function readBetween(speech: Speech, at: number): SpokenRange | undefined {
  for (const [openings, middles] of speech.words.between) {
    const opening = phraseEnd(speech, at, openings);
    const range = opening === undefined ? undefined : readEnds(speech, skipFiller(speech, opening), middles);
    if (range) return range;
  }
  return undefined;
}

function readEnds(speech: Speech, at: number, middles: readonly string[]): SpokenRange | undefined {
  const period = readPeriod(speech, at);
  const middle = phraseEnd(speech, period?.next ?? at + 1, middles);
  const last = middle === undefined ? undefined : readPeriod(speech, skipFiller(speech, middle));
  if (last === undefined) return undefined;
  const first = period ?? dayBefore(speech, at, last);
  return first && { first: inOrder(first, last), last: last.last, next: last.next, isFirm: true };
}

/** “between 3 and 5 March”: the month is said once. */
function dayBefore({ tokens }: Speech, at: number, { first: last }: Period): Period | undefined {
  const word = tokens[at]?.word ?? "";
  const day = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  if (day < 1 || day > last.daysInMonth) return undefined;
  const first = last.with({ day });
  return { first, last: first, next: at + 1, as: "date", saysYear: true };
}

/** A year that is said once counts for both ends, and the first end never comes after the last. */
function inOrder({ first, saysYear }: Period, last: Period): Temporal.PlainDate {
  const alike = !saysYear && last.saysYear ? first.with({ year: last.first.year }) : first;
  return !saysYear && Temporal.PlainDate.compare(alike, last.last) > 0 ? alike.subtract({ years: 1 }) : alike;
}

type Side = "since" | "until" | "before" | "after";
const sides: readonly Side[] = ["since", "until", "before", "after"];

function readOpen(speech: Speech, at: number): SpokenRange | undefined {
  for (const side of sides) {
    const opening = phraseEnd(speech, at, speech.words[side]);
    const period = opening === undefined ? undefined : readPeriod(speech, skipFiller(speech, opening));
    if (period) return { ...openDays(side, period), next: period.next, isFirm: true, hours: period.hours };
  }
  return undefined;
}

function openDays(side: Side, { first, last }: Period): Days {
  if (side === "since") return { first };
  if (side === "after") return { first: last.add({ days: 1 }) };
  return { last: side === "until" ? last : first.subtract({ days: 1 }) };
}

function openingOfWeekday(speech: Speech, at: number): number | undefined {
  const opening = phraseEnd(speech, at, speech.words.atWeekday ?? []);
  const named = speech.tokens[skipFiller(speech, opening ?? at)]?.word ?? "";
  return speech.names.weekdayOf(named) === undefined ? undefined : opening;
}

/** A name alone needs a word before it: “in May”. */
function readWithin(speech: Speech, at: number): SpokenRange | undefined {
  const opening = phraseEnd(speech, at, speech.words.at) ?? openingOfWeekday(speech, at);
  // “*la* semaine dernière”: an article belongs to its time, and is no word of the topic.
  const start = skipFiller(speech, opening ?? at);
  const period = readPeriod(speech, start) ?? readPeriod(speech, opening ?? at);
  if (period === undefined || (period.as === "name" && opening === undefined)) return undefined;
  const { first, last, next, hours, as } = period;
  return { first, last, next, hours, isFirm: as !== "year" };
}
