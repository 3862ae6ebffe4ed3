import { Temporal } from "temporal-polyfill";
import type { Instant } from "./clock.ts";

/** Of several zones with the same time, the one that most people know. */
const WELL_KNOWN = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Toronto",
  "America/Vancouver",
  "America/Sao_Paulo",
  "America/Mexico_City",
  "America/Buenos_Aires",
  "America/Santiago",
  "Europe/London",
  "Europe/Berlin",
  "Europe/Madrid",
  "Europe/Lisbon",
  "Europe/Paris",
  "Europe/Moscow",
  "Asia/Shanghai",
  "Australia/Sydney",
  "Australia/Brisbane",
  "Australia/Perth",
];
const MOST_OFFERED = 5;
/** Spoken far beyond the country that its tag stands for when it names none. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  en: ["Europe/London", "Asia/Calcutta"],
  de: ["Europe/Vienna", "Europe/Zurich"],
  es: ["America/Mexico_City", "America/Buenos_Aires"],
  pt: ["Europe/Lisbon"],
  fr: ["America/Toronto"],
};

/**
 * Zones in which somebody who speaks a language (a BCP 47 tag, "de-AT") is likely to live, one for each time that their
 * clocks show now; the likeliest first, at most five. By the country of the tag, or the one that the language stands for
 * (CLDR, likely subtags). None for a language that is none.
 */
export function likelyZones(language: string, now: Instant): string[] {
  const times = new Set<string>();
  return zonesOf(language)
    .filter((zone) => {
      const { offset } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
      return !times.has(offset) && times.add(offset);
    })
    .slice(0, MOST_OFFERED);
}

function zonesOf(language: string): string[] {
  try {
    const locale = new Intl.Locale(language);
    const { region } = locale.maximize();
    const there = region ? (new Intl.Locale(`und-${region}`).getTimeZones() ?? []) : [];
    const known = WELL_KNOWN.filter((zone) => there.includes(zone));
    const own = known.length > 0 ? known : there;
    return locale.region ? own : [...own, ...(ELSEWHERE[locale.language] ?? [])];
  } catch {
    return [];
  }
}
