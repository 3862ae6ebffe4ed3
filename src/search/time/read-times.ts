import { Temporal } from "temporal-polyfill";
import type { Instant } from "../../clock.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { typedWords } from "../typed-word.ts";
import { calendarNamesOf, plain } from "./calendar-names.ts";
import type { Speech, Token } from "./read-period.ts";
import { readRange, type SpokenRange } from "./read-range.ts";
import { momentsOf, type TimeRange } from "./time-range.ts";
import { type TimeWords, timeWordsIn } from "./time-words.ts";

/** When and where a question is asked, and in which languages it may speak, the likeliest first. */
export type AskedAt = { now: Instant; zone: string; languages: readonly string[] };

const HOUR = 60 * 60 * 1000;
/** Where people who speak English put the month of a date first. */
const MONTH_FIRST = "America/";

/**
 * The times that a question names, in their order: “since Monday”, “last week”, “im März”, “entre el 3 y el 5 de mayo”,
 * “2024”. Every language is tried, the asker's own first; a single word of another one (“hier”, French for yesterday)
 * counts only where it is no common word in the asker's. Names without a year are the latest that have begun.
 */
export function readTimes(question: string, { now, zone, languages }: AskedAt): TimeRange[] {
  const tokens = tokensOf(question);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const putsMonthFirst = zone.startsWith(MONTH_FIRST);
  const speeches = speechesOf(tokens, { today, putsMonthFirst }, languages);
  const times: TimeRange[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longestRange(speeches, at, languages);
    const [first, last] = [tokens[at], tokens[(found?.next ?? 0) - 1]];
    if (found && first && last) times.push(timeRange(question, first.start, last.end, found, { now, zone }));
    at = found?.next ?? at + 1;
  }
  return times;
}

function timeRange(
  question: string,
  start: number,
  end: number,
  { first, last, isFirm, hours }: SpokenRange,
  { now, zone }: Pick<AskedAt, "now" | "zone">,
): TimeRange {
  const moments = momentsOf({ first, last }, zone);
  const exact = hours === undefined ? moments : { ...moments, from: now - hours * HOUR };
  return { start, end, text: question.slice(start, end), isFirm, ...exact };
}

function speechesOf(
  tokens: readonly Token[],
  asked: Pick<Speech, "today" | "putsMonthFirst">,
  languages: readonly string[],
) {
  return [...new Set([...languages, ...Object.keys(spoken)])].flatMap((language): Speech[] => {
    const words = spoken[language];
    if (words === undefined) return [];
    const speech = { tokens, words, names: calendarNamesOf(language), language, ...asked };
    return tokens.some((token) => tellsTime(token, speech)) ? [speech] : [];
  });
}

/** Without such a word nothing is said of time in this language; most questions end here. */
function tellsTime({ word }: Token, { words, names }: Pick<Speech, "words" | "names">): boolean {
  const isDigit = word >= "0" && word < ":";
  if (isDigit || names.monthOf(word) !== undefined || names.weekdayOf(word) !== undefined) return true;
  const { dayUnits, weeks, months, years, hours } = words;
  const units = [dayUnits, weeks, months, years, hours].some((unit) => unit.includes(word));
  if (units || Object.hasOwn(words.periods ?? {}, word)) return true;
  return Object.keys(words.days).some((name) => name === word || name.startsWith(`${word} `));
}

function longestRange(speeches: readonly Speech[], at: number, languages: readonly string[]): SpokenRange | undefined {
  let longest: SpokenRange | undefined;
  for (const speech of speeches) {
    const found = readRange(speech, at);
    const isLonger = found !== undefined && found.next > (longest?.next ?? 0);
    if (isLonger && (languages.includes(speech.language) || isNoSlip(speech, at, found, languages))) longest = found;
  }
  return longest;
}

/**
 * Several words of another language that tell a time were meant so; a single one may be a word of the asker's, and which
 * number of “5/6/2023” is the day is the asker's habit.
 */
const isNoSlip = ({ tokens }: Speech, at: number, { next }: SpokenRange, languages: readonly string[]): boolean => {
  const word = tokens[at]?.word ?? "";
  return next - at > 1 || !(word.includes("/") || languages.some((language) => isStopWord(word, language)));
};

const WHOLE_DATE = /(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?!\d)/y;

/** Words as they are compared; a date in digits with hyphens or slashes is one. */
function tokensOf(question: string): Token[] {
  const tokens: Token[] = [];
  let read = 0;
  for (const { start, end, folded } of typedWords(question)) {
    if (start < read) continue;
    WHOLE_DATE.lastIndex = start;
    const [date] = WHOLE_DATE.exec(question) ?? [];
    read = date === undefined ? end : start + date.length;
    tokens.push({ start, end: read, word: date ?? plainWord(folded) });
  }
  return tokens;
}

/** A dotted date keeps its dots. */
const plainWord = (folded: string): string => (/^\d/.test(folded) ? folded : plain(folded));

const everyWordPlain = (words: TimeWords): TimeWords =>
  JSON.parse(JSON.stringify(words), (key, value: unknown) =>
    typeof value === "string" ? plain(value) : plainKeys(key, value),
  );

const plainKeys = (key: string, value: unknown): unknown =>
  key === "days" || key === "periods"
    ? Object.fromEntries(Object.entries(value as TimeWords["days"]).map(([name, back]) => [plain(name), back]))
    : value;

const spoken: Readonly<Record<string, TimeWords>> = Object.fromEntries(
  Object.entries(timeWordsIn).map(([language, words]) => [language, everyWordPlain(words)]),
);
