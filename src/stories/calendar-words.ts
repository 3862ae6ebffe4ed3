/** How a language names days. The names are in small letters; weekdays count from Sunday, months from January. */
type CalendarWords = {
  weekdays: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
  /** Finds days in a text, with the groups weekday, day, month and year. */
  pattern: RegExp;
};

/** Languages in which it is known which words only tell when something was said; see `statement-words.ts`. */
const LANGUAGES = ["de", "en", "es", "fr"];
/** As newspapers shorten them; May, June and July stay. */
const SHORT_MONTHS = { jan: 0, feb: 1, aug: 7, sept: 8, oct: 9, nov: 10, dec: 11 };

const known = new Map<string, CalendarWords>();

/** Undefined for a language whose days are not read. */
export function calendarWordsOf(language: string | undefined): CalendarWords | undefined {
  if (language === undefined || !LANGUAGES.includes(language)) return undefined;
  const words = known.get(language) ?? makeWords(language);
  known.set(language, words);
  return words;
}

function makeWords(language: string): CalendarWords {
  const format = (options: Intl.DateTimeFormatOptions, date: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(date).toLowerCase();
  // The fourth of January 1970 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, at) => format({ weekday: "long" }, Date.UTC(1970, 0, 4 + at)));
  const months = Array.from({ length: 12 }, (_, at) => format({ month: "long" }, Date.UTC(1970, at, 1)));
  const short = language === "en" ? Object.entries(SHORT_MONTHS) : [];
  return {
    weekdays: new Map(weekdays.map((name, at) => [name, at])),
    months: new Map([...months.map((name, at): [string, number] => [name, at]), ...short]),
    pattern: patternOf(weekdays, [...months, ...short.map(([name]) => `${name}(?=\\.)`)], language),
  };
}

function patternOf(weekdays: string[], months: string[], language: string): RegExp {
  const largeOrSmall = (name: string) => {
    const first = name.charAt(0);
    // English and German write them large, and "march" and "may" are other words.
    const start = ["en", "de"].includes(language) ? first.toUpperCase() : `[${first}${first.toUpperCase()}]`;
    return start + name.slice(1);
  };
  const weekday = `(?<weekday>${weekdays.map(largeOrSmall).join("|")})(?!\\p{L})`;
  const month = `(?<month>${months.map(largeOrSmall).join("|")})(?!\\p{L})`;
  const day = "(?<day>\\d{1,2})(?!\\d)";
  const year = "(?:,?\\s+(?:de\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d))?";
  const joint = ",?\\s+(?:the\\s+|dem\\s+|den\\s+|der\\s+)?";
  const dates = [
    `${day}(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?${month}${year}`,
    `${month}\\.?\\s+${day}(?:st|nd|rd|th)?${year}`,
  ];
  const all = [...dates.flatMap((date) => [`${weekday}${joint}${date}`, date]), weekday];
  return new RegExp(`(?<![\\p{L}\\p{N}.])(?:${all.join("|")})`, "gu");
}
