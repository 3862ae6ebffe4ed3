const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "pl"];
const STYLES = ["long", "short"] as const;
const DAYS_OF_MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2022, month, 15));
/** Monday to Sunday. */
const DAYS_OF_A_WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2022, 0, 3 + day));

export type CalendarNames = { months: ReadonlyMap<string, number>; weekdays: ReadonlySet<string> };

let names: CalendarNames | undefined;

/** The names of months (1 to 12) and weekdays, long and short, in small letters without dots; made when first needed. */
export function calendarNames(): CalendarNames {
  names ??= { months: monthNames(), weekdays: new Set(namesOf("weekday", DAYS_OF_A_WEEK).map(({ name }) => name)) };
  return names;
}

function monthNames(): Map<string, number> {
  const months = new Map(namesOf("month", DAYS_OF_MONTHS).map(({ name, at }) => [name, at + 1]));
  // What people write and Intl does not.
  return months.set("sept", 9).set("jänner", 1).set("feber", 2);
}

/** What each moment's month or weekday is called; `at` is its place in the list. */
function namesOf(part: "month" | "weekday", moments: number[]): { name: string; at: number }[] {
  return formatsFor(part).flatMap((format) =>
    moments.flatMap((moment, at) =>
      format
        .formatToParts(moment)
        .filter(({ type }) => type === part)
        .flatMap(({ value }) => wordsOf(value).map((name) => ({ name, at }))),
    ),
  );
}

function formatsFor(part: "month" | "weekday"): Intl.DateTimeFormat[] {
  return LANGUAGES.flatMap((language) =>
    STYLES.flatMap((style) => {
      const alone = { [part]: style, timeZone: "UTC" } as const;
      // Some languages bend the name inside a date: "listopad" becomes "30 listopada".
      const inDate = { ...alone, day: "numeric", year: "numeric" } as const;
      return [new Intl.DateTimeFormat(language, alone), new Intl.DateTimeFormat(language, inDate)];
    }),
  );
}

/** "quinta-feira" is two words to whoever reads a date word by word. */
const wordsOf = (name: string) => name.toLowerCase().match(/\p{L}+/gu) ?? [];
