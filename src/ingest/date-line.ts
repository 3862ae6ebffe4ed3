import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
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
  if (!written) return undefined;
  return { published: updated ? "unknown" : judge(written, now), isLabelled: label !== null };
}
