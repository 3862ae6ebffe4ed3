import { termsOf } from "../text/terms.ts";

const known = new Map<string, ReadonlySet<string>>();
/** 2024 began with a Monday. */
const DAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));

/** The names of weekdays and months as terms of a language; none where it is unknown. They are written like names, and are none. */
export function calendarTermsOf(language = ""): ReadonlySet<string> {
  const made = known.get(language);
  if (made) return made;
  if (Intl.DateTimeFormat.supportedLocalesOf(language === "" ? [] : [language]).length === 0) return new Set();
  const named = (part: "weekday" | "month") => new Intl.DateTimeFormat(language, { [part]: "long", timeZone: "UTC" });
  const names = [
    ...DAYS.map((day) => named("weekday").format(day)),
    ...MONTHS.map((month) => named("month").format(month)),
  ];
  const terms = new Set(names.flatMap((name) => termsOf(name, language)));
  known.set(language, terms);
  return terms;
}
