const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "pl", "ru", "uk"];
/** What one language calls a month another may call the next ("listopad"): the earlier in this list wins. */
const ALL_LANGUAGES = LANGUAGES.concat(
  "cs sk tr bg sr hr bs sl mk ro hu fi et lv lt el id ms vi ca eu gl sq az is ar fa he hi bn gu mr ta te kn ml th".split(
    " ",
  ),
);
const STYLES = ["long", "short"] as const;
const DAYS_OF_MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2022, month, 15));
/** Monday to Sunday. */
const DAYS_OF_A_WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2022, 0, 3 + day));

export type CalendarNames = { months: ReadonlyMap<string, number>; weekdays: ReadonlySet<string> };

let names: CalendarNames | undefined;

/** The names of months (1 to 12) and weekdays, long and short, in small letters without dots; made when first needed. */
export function calendarNames(): CalendarNames {
  names ??= { months: monthNames(LANGUAGES), weekdays: weekdayNames() };
  return names;
}

const months = new Map<string, ReadonlyMap<string, number>>();

/**
 * The same of months alone, in all the languages that we know, for words that stand between a day and a year. Where
 * languages disagree on a name, the given language has it.
 */
export function monthsIn(language = ""): ReadonlyMap<string, number> {
  const first = ALL_LANGUAGES.find((known) => known === language.toLowerCase().split(/[-_]/)[0]) ?? "";
  const known =
    months.get(first) ?? (first === "" ? monthNames(ALL_LANGUAGES) : new Map([...monthsIn(), ...monthNames([first])]));
  months.set(first, known);
  return known;
}

const weekdayNames = () => new Set(namesOf("weekday", DAYS_OF_A_WEEK, LANGUAGES).map(({ name }) => name));

function monthNames(languages: readonly string[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const { name, at } of namesOf("month", DAYS_OF_MONTHS, languages)) {
    if (!months.has(name)) months.set(name, at + 1);
  }
  // What people write and Intl does not.
  return months.set("sept", 9).set("jänner", 1).set("feber", 2);
}

/** What each moment's month or weekday is called; `at` is its place in the list. */
function namesOf(
  part: "month" | "weekday",
  moments: number[],
  languages: readonly string[],
): { name: string; at: number }[] {
  return formatsFor(part, languages).flatMap((format) =>
    moments.flatMap((moment, at) =>
      format
        .formatToParts(moment)
        .filter(({ type }) => type === part)
        .flatMap(({ value }) => wordsOf(value).map((name) => ({ name, at }))),
    ),
  );
}

function formatsFor(part: "month" | "weekday", languages: readonly string[]): Intl.DateTimeFormat[] {
  return languages.flatMap((language) =>
    STYLES.flatMap((style) => {
      const alone = { [part]: style, timeZone: "UTC", calendar: "gregory" } as const;
      // Some languages bend the name inside a date: "listopad" becomes "30 listopada".
      const inDate = { ...alone, day: "numeric", year: "numeric" } as const;
      return [new Intl.DateTimeFormat(language, alone), new Intl.DateTimeFormat(language, inDate)];
    }),
  );
}

/** "quinta-feira" is two words to whoever reads a date word by word. */
const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
