/** Names as they are compared: small letters without marks, no dot at the end. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "");

export type CalendarNames = {
  /** 1 to 12. */
  monthOf(word: string): number | undefined;
  /** 1 for Monday to 7 for Sunday. */
  weekdayOf(word: string): number | undefined;
};

/** Languages whose months and weekdays take endings that `Intl` does not list: “с понедельника”, “в марте”. */
const INFLECTING: ReadonlySet<string> = new Set(["pl", "ru", "uk"]);
/** A case changes no more than the last letters. */
const ENDING = 2;
const SHORTEST_STEM = 4;

const known = new Map<string, CalendarNames>();

/** Months and weekdays of a language, long and short, in the forms in which they stand alone and in dates. */
export function calendarNamesOf(language: string): CalendarNames {
  const names = known.get(language) ?? readNames(language);
  known.set(language, names);
  return names;
}

const STYLES = ["long", "short"] as const;

function readNames(language: string): CalendarNames {
  const [months, weekdays] = [monthsOf(language), weekdaysOf(language)];
  const inflects = INFLECTING.has(language);
  return { monthOf: (word) => find(months, word, inflects), weekdayOf: (word) => find(weekdays, word, inflects) };
}

function monthsOf(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const style of STYLES) {
    const alone = partReader(language, { month: style }, "month");
    const inDate = partReader(language, { month: style, day: "numeric" }, "month");
    for (let month = 1; month <= 12; month += 1) {
      const day = new Date(Date.UTC(2024, month - 1, 15));
      // 4月 is a month by what stands behind the number.
      for (const name of [alone(day), inDate(day)]) if (!months.has(name) && !/^\d/.test(name)) months.set(name, month);
    }
  }
  return months;
}

function weekdaysOf(language: string): Map<string, number> {
  const weekdays = new Map<string, number>();
  for (const style of STYLES) {
    const read = partReader(language, { weekday: style }, "weekday");
    for (let weekday = 1; weekday <= 7; weekday += 1) {
      // The first of January 2024 was a Monday.
      const name = read(new Date(Date.UTC(2024, 0, weekday)));
      // “segunda-feira” is said as “segunda”.
      for (const form of [name, name.split("-")[0] ?? name]) if (form.length > 2) weekdays.set(form, weekday);
    }
  }
  return weekdays;
}

/** One format for many days: to make one takes far longer than to use it. */
function partReader(language: string, style: Intl.DateTimeFormatOptions, part: string): (day: Date) => string {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
  return (day) => plain(format.formatToParts(day).find(({ type }) => type === part)?.value ?? "");
}

function find(names: ReadonlyMap<string, number>, word: string, inflects: boolean): number | undefined {
  const exact = names.get(word);
  if (exact !== undefined || !inflects) return exact;
  for (const [name, number] of names) {
    const stem = name.slice(0, Math.max(SHORTEST_STEM, name.length - ENDING));
    if (name.length >= SHORTEST_STEM && word.startsWith(stem) && word.length <= name.length + ENDING) return number;
  }
  return undefined;
}
