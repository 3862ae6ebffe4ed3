const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "pl"];
const STYLES = ["long", "short"] as const;
const A_MONDAY = Date.UTC(2022, 0, 3);
const DAY_MS = 86_400_000;

export type CalendarNames = { months: ReadonlyMap<string, number>; weekdays: ReadonlySet<string> };

let names: CalendarNames | undefined;

/** The names of months (1 to 12) and weekdays, long and short, in small letters without dots; made when first needed. */
export function calendarNames(): CalendarNames {
  names ??= { months: monthNames(), weekdays: weekdayNames() };
  return names;
}

function monthNames(): Map<string, number> {
  // What people write and Intl does not.
  const months = new Map([
    ["sept", 9],
    ["jänner", 1],
    ["feber", 2],
  ]);
  for (let month = 1; month <= 12; month += 1) {
    for (const name of namesOf("month", Date.UTC(2022, month - 1, 15))) months.set(name, month);
  }
  return months;
}

const weekdayNames = () => new Set([0, 1, 2, 3, 4, 5, 6].flatMap((day) => namesOf("weekday", A_MONDAY + day * DAY_MS)));

function namesOf(part: "month" | "weekday", moment: number): string[] {
  return LANGUAGES.flatMap((language) =>
    STYLES.flatMap((style) => {
      const alone = { [part]: style, timeZone: "UTC" } as const;
      // Some languages bend the name inside a date: "listopad" becomes "30 listopada".
      return [alone, { ...alone, day: "numeric" as const, year: "numeric" as const }].flatMap((options) =>
        new Intl.DateTimeFormat(language, options)
          .formatToParts(moment)
          .filter(({ type }) => type === part)
          .flatMap(({ value }) => wordsOf(value)),
      );
    }),
  );
}

/** "quinta-feira" is two words to whoever reads a date word by word. */
const wordsOf = (name: string) => name.toLowerCase().match(/\p{L}+/gu) ?? [];
