import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
import { calendarNames } from "./month-names.ts";
import { judge } from "./publication-date.ts";
import { readWrittenDate } from "./written-date.ts";

const PUBLISHED =
  /^(?:(?:first |date )?(?:published|posted)(?: (?:on|at))?|date|issued|ver[öo]ffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|datum|publié(?: le)?|publicado(?: el| em)?|pubblicato(?: il)?|gepubliceerd(?: op)?)\s*:?\s+/iu;
const UPDATED =
  /^(?:(?:last )?(?:updated|modified)(?: (?:on|at))?|(?:zuletzt )?aktualisiert(?: am)?|stand|mis à jour(?: le)?|actualizado(?: el)?|atualizado(?: em)?|aggiornato(?: il)?)\s*:?\s+/iu;
const CLOCK_ONLY = /^(?:at |um )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:uhr|[A-Z]{2,4}))?$/iu;

/** When, as far as a line that holds a date and nothing else says it; an update says nothing about the publication. */
export type DateLine = { published: Published; isLabelled: boolean };

/** Undefined when the line is not a date. A date that cannot be, or lies in the future, is a date line all the same. */
export function readDateLine(line: string, now: Instant): DateLine | undefined {
  const updated = UPDATED.exec(line);
  const label = updated ?? PUBLISHED.exec(line);
  const rest = line.slice(label?.[0].length ?? 0);
  if (label && CLOCK_ONLY.test(rest)) return { published: "unknown", isLabelled: true };

  const written = readWrittenDate(rest);
  if (!written) return isDateOnly(rest) ? { published: "unknown", isLabelled: label !== null } : undefined;
  return { published: updated ? "unknown" : judge(written, now), isLabelled: label !== null };
}

const LONGEST = 60;
const CLOCK_OR_DAY = /\d[:h]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;
const BESIDE =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|[ap]m?|m|at|on|the|of|today|yesterday|heute|gestern|hoy|ayer|uhr|h|[a-z]{1,3}t|gmt|utc|cest?|mesz?)$/;

/** Nothing but numbers, names of months and days, and what stands between them; which day it is may remain open. */
function isDateOnly(line: string): boolean {
  if (line.length > LONGEST || !/\d/.test(line)) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+|\d+(?:st|nd|rd|th)?/gu) ?? [];
  const { months, weekdays } = calendarNames();
  const isName = (word: string) => months.has(word) || weekdays.has(word);
  const isDate = CLOCK_OR_DAY.test(line) || words.some((word) => months.has(word));
  return isDate && words.length > 1 && words.every((word) => isName(word) || BESIDE.test(word));
}
