import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
import { calendarNames } from "./month-names.ts";
import { judge } from "./publication-date.ts";
import { readWrittenDate } from "./written-date.ts";

/** What a date calls itself, a language each. */
const PUBLISHED_LABELS = {
  en: ["(?:(?:first |date )?(?:published|posted)(?: (?:on|at))?|date|issued)"],
  de: ["(?:veröffentlicht|veroffentlicht|erschienen|erstellt)(?: am)?|datum"],
  fr: ["(?:publiée?|mise? en ligne|paru)(?: le)?"],
  es: ["publicad[oa](?: el)?|fecha(?: de publicación)?"],
  pt: ["publicad[oa](?: em| a)?|data(?: de publicação)?"],
  ru: ["(?:дата публикации|опубликовано|размещено|дата)"],
  it: ["pubblicato(?: il)?"],
  nl: ["gepubliceerd(?: op)?"],
  pl: ["(?:data publikacji|opublikowano)"],
  uk: ["(?:дата публікації|опубліковано)"],
};
const UPDATED_LABELS = {
  en: ["(?:last )?(?:updated|modified)(?: (?:on|at))?"],
  de: ["(?:zuletzt )?aktualisiert(?: am)?|stand"],
  fr: ["(?:mise? à jour|actualisée?|modifiée?)(?: le)?"],
  es: ["(?:(?:última )?actualizaci[oó]n|actualizad[oa])(?: el)?"],
  pt: ["(?:(?:última )?atualização|atualizad[oa])(?: em| a)?"],
  ru: ["обновлен[оа]|(?:последнее )?обновление|изменено"],
  it: ["aggiornato(?: il)?"],
  nl: ["(?:laatst )?(?:bijgewerkt|gewijzigd)(?: op)?"],
  pl: ["(?:zaktualizowano|aktualizacja)"],
  uk: ["оновлено"],
};
const labelled = (labels: Record<string, readonly string[]>) =>
  new RegExp(`^(?:${Object.values(labels).flat().join("|")})\\s*:?\\s+`, "iu");
const PUBLISHED = labelled(PUBLISHED_LABELS);
const UPDATED = labelled(UPDATED_LABELS);
const CLOCK_ONLY = /^(?:at |um |à |às |a las |в )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:uhr|[A-Z]{2,4}))?$/iu;

/** When, as far as a line that holds a date and nothing else says it; an update says nothing about the publication. */
type DateLine = { published: Published; isLabelled: boolean };

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
  /^(?:\d{1,4}(?:st|nd|rd|th)?|[ap]m?|m|at|on|the|of|today|yesterday|heute|gestern|hoy|ayer|hoje|ontem|le|de|del|em|à|às|г|года|в|р|року|сегодня|вчера|uhr|h|[a-z]{1,3}t|gmt|utc|cest?|mesz?)$/;

/** Nothing but numbers, names of months and days, and what stands between them; which day it is may remain open. */
function isDateOnly(line: string): boolean {
  if (line.length > LONGEST || !/\d/.test(line)) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+|\d+(?:st|nd|rd|th)?/gu) ?? [];
  const { months, weekdays } = calendarNames();
  const isName = (word: string) => months.has(word) || weekdays.has(word);
  const isDate = CLOCK_OR_DAY.test(line) || words.some((word) => months.has(word));
  return isDate && words.length > 1 && words.every((word) => isName(word) || BESIDE.test(word));
}
