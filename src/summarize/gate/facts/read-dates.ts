import type { Lexicon } from "../lexicon.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import type { Quantity } from "./quantity.ts";

type Found = Omit<Quantity, "context" | "names" | "nearest" | "change" | "isPart">;

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|ère)?$/;

/** Days of a month, months, weekdays, and times as seen from the day of the report. */
export function readDates(text: string, tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const weekdays = findPhrases(tokens, lexicon.weekdays).filter(({ at }) => isWeekday(tokens[at], lexicon));
  const times = findPhrases(tokens, lexicon.times);
  return [
    ...monthsIn(tokens, lexicon),
    ...figuresIn(text, tokens, lexicon),
    ...weekdays.map(({ at, end, value }) => found("weekday", String(value), at, end)),
    ...times.map(({ at, end, value }) => found("time", value, at, end)),
  ];
}

const found = (kind: Quantity["kind"], value: string, at: number, end: number): Found => ({
  kind,
  value,
  unit: undefined,
  bound: undefined,
  at,
  end,
});

const DAY_AND_MONTH = /^([1-9]|[12]\d|3[01])\.([1-9]|1[0-2])$/;

/** "3.12." is the third of December where dates are written so. */
const figuresIn = (text: string, tokens: readonly Token[], { language }: Lexicon): Found[] =>
  tokens.flatMap(({ word, end }, at) => {
    const figures = language === "de" && text.charAt(end) === "." ? DAY_AND_MONTH.exec(word) : null;
    return figures ? [found("date", `${figures[2]}-${figures[1]}`, at, at + 1)] : [];
  });

/** "sun" and "sat" are words of their own where they are written small. */
const isWeekday = (token: Token | undefined, { language }: Lexicon): boolean =>
  language !== "en" || token?.isLarge === true;

function monthsIn(tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const months: Found[] = [];
  tokens.forEach((token, at) => {
    const month = lexicon.months.get(token.word);
    if (month === undefined) return;
    // "may" and "march" are words of their own where they are written small.
    if (lexicon.language === "en" && !token.isLarge) return;
    const day = dayBeside(tokens, at);
    if (day) months.push(found("date", `${month}-${day.value}`, day.at, day.end));
    else if (lexicon.language !== "en" || token.word !== "may" || !token.isOpening)
      months.push(found("month", String(month), at, at + 1));
  });
  return months;
}

function dayBeside(tokens: readonly Token[], at: number): { value: number; at: number; end: number } | undefined {
  const before = tokens[at - 1]?.word === "of" ? at - 2 : at - 1;
  const [earlier, later] = [tokens[before]?.word ?? "", tokens[at + 1]?.word ?? ""];
  if (DAY.test(later) && !DAY.test(earlier)) return { value: Number.parseInt(later, 10), at, end: at + 2 };
  if (DAY.test(earlier)) return { value: Number.parseInt(earlier, 10), at: before, end: at + 1 };
  return undefined;
}
