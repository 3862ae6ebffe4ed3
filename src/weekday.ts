import { ownValue } from "./own-value.ts";
import { everyDay, type Weekday } from "./subscription.ts";

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [6, 7];

/** Names of days, Monday first, and of several at once, in the languages that the bot speaks. */
const names: readonly (readonly string[])[] = [
  ["monday", "mon", "mo", "montag"],
  ["tuesday", "tue", "tues", "di", "dienstag"],
  ["wednesday", "wed", "mi", "mittwoch"],
  ["thursday", "thu", "thur", "thurs", "do", "donnerstag"],
  ["friday", "fri", "fr", "freitag"],
  ["saturday", "sat", "sa", "samstag", "sonnabend"],
  ["sunday", "sun", "so", "sonntag"],
];
const groups: Readonly<Record<string, readonly Weekday[]>> = {
  weekdays: WORKDAYS,
  weekday: WORKDAYS,
  workdays: WORKDAYS,
  werktag: WORKDAYS,
  werktage: WORKDAYS,
  werktags: WORKDAYS,
  wochentags: WORKDAYS,
  weekends: WEEKEND,
  weekend: WEEKEND,
  wochenende: WEEKEND,
  wochenends: WEEKEND,
  daily: everyDay,
  täglich: everyDay,
  "every day": everyDay,
  everyday: everyDay,
  "jeden tag": everyDay,
};

/** The day of "Monday", "Mondays", "mon", "Mo", "montags"; undefined for other words. */
export function readWeekday(typed: string): Weekday | undefined {
  const word = typed.toLowerCase().replace(/\.$/, "");
  const singular = word.length > 4 ? word.replace(/s$/, "") : word;
  return everyDay.find((day) => names[day - 1]?.some((name) => name === word || name === singular));
}

/** True for what nobody takes for a topic: "Mondays", "weekdays", "Mon-Fri", "every Monday", not "Monday". */
export const isPlainlyDays = (typed: string): boolean =>
  groupNamed(typed) !== undefined ||
  (/[-–]/.test(typed) && daysOf(typed.toLowerCase().replace("–", "-")) !== undefined) ||
  (/s$/i.test(typed) && typed.length > 4 && readWeekday(typed) !== undefined);

const groupNamed = (typed: string) => ownValue(groups, typed.toLowerCase());

/**
 * Days of the week as people list them: "weekdays", "mon, wed and fri", "Mon-Thu", "Sundays", "weekly" for the day given
 * as `today`. In order, each once; undefined when a part of it is no day.
 */
export function readDays(typed: string, today: Weekday): readonly Weekday[] | undefined {
  const text = typed.trim().toLowerCase();
  if (/^(weekly|once a week|wöchentlich|einmal die woche)$/.test(text)) return [today];
  const whole = groupNamed(text);
  if (whole) return whole;
  const parts = text
    .replaceAll(/\b(every|each|on|and|am|jeden|jede|und|immer|weekly|wöchentlich)\b|[,;&+]/g, " ")
    .replaceAll(/\s*[-–]\s*/g, "-")
    .split(/\s+/)
    .filter((part) => part !== "");
  const read = parts.map((part) => groupNamed(part) ?? daysOf(part));
  if (read.length === 0 || read.includes(undefined)) return undefined;
  const chosen = new Set(read.flatMap((days) => days ?? []));
  return everyDay.filter((day) => chosen.has(day));
}

/** One day, or a stretch of them, also over the weekend: "fri-mon". */
function daysOf(part: string): readonly Weekday[] | undefined {
  const [first, last, more] = part.split("-").map(readWeekday);
  if (!part.includes("-")) return first && [first];
  if (!first || !last || more) return undefined;
  return everyDay.filter((day) => (first <= last ? day >= first && day <= last : day >= first || day <= last));
}
