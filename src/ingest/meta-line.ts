import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
import { readByline } from "./byline.ts";
import { readDateLine } from "./date-line.ts";
import { partsOf } from "./line-parts.ts";
import { noiseIn } from "./noise/noise-in.ts";

/** What a line says that stands above an article to say who wrote it and when. */
export type MetaLine = {
  author?: string | undefined;
  date?: { published: Published; isLabelled: boolean } | undefined;
};

const MINUTES = "\\d{1,3}[- ]?(?:min(?:ute[ns]?|utos?|ut[io])?\\.?|мин(?:ут[аыу]?)?\\.?)";
/** How long it takes to read, a language each. */
const READING_TIMES = {
  any: [MINUTES],
  en: [`${MINUTES}(?: to)? read`, `reading time\\s*:?\\s*(?:about )?${MINUTES}`],
  de: [`${MINUTES} lesezeit`, `lesezeit\\s*:?\\s*(?:ca\\. )?${MINUTES}`],
  fr: [`${MINUTES} de lecture`, `(?:temps de lecture|lecture)\\s*:?\\s*${MINUTES}`],
  es: [`${MINUTES} de lectura`, `(?:tiempo de )?lectura\\s*:?\\s*(?:de )?${MINUTES}`],
  pt: [`${MINUTES} de leitura`, `(?:tempo de )?leitura\\s*:?\\s*(?:de )?${MINUTES}`],
  ru: [`(?:время чтения|чтение)\\s*:?\\s*${MINUTES}`, `${MINUTES} (?:на )?чтени[ея]`],
  it: [`${MINUTES} di lettura`, `tempo di lettura\\s*:?\\s*${MINUTES}`],
  nl: [`leestijd\\s*:?\\s*${MINUTES}`, `${MINUTES} leestijd`],
};
const READING_TIME = new RegExp(
  `^(?:${Object.values(READING_TIMES).flat().join("|")}|\\d+ (?:comments?|kommentare?|shares|views))$`,
  "iu",
);
// "November 30, 2022 by Jane Doe", "By Jane Doe on November 30, 2022", "Von Anna Maier, 30.11.2022"
const BEFORE_AUTHOR = /\s+(?=(?:by|von|par|por|door|di|автор:?)\s)/iu;
const BEFORE_DATE = /\s*,\s+|\s+(?:on|am|le|el|em)\s+/giu;
const LONGEST = 160;
// A cheap look before the dear ones: every line that says who or when has a digit or begins like a byline.
const COULD_BE =
  /\d|(?<!\p{L})(?:by|von|par|por|door|di|a cura|propos|reportagem|author|auteure?|autora?|autore|autorin|autorka|texte?|texto|tekst|reporter|автор(?:ы)?|текст|корреспондент)(?!\p{L})|, (?:with|mit)\b/iu;
/** "World", "Kyiv", "The Example Times": where it stands beside a date, it is no part of the text either. */
const LABEL = /^\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:of|the|and|und|&|de|la) ){0,2}[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*){0,3}$/u;
const LONGEST_LABEL = 40;

/** Undefined unless the line says who wrote the article or when, or how long it is, and besides at most where. */
export function readMetaLine(line: string, now: Instant): MetaLine | undefined {
  if (line.length > LONGEST || !COULD_BE.test(line)) return undefined;
  return readPart(line, now) ?? readParts(partsOf(line), now);
}

function readParts(parts: string[], now: Instant): MetaLine | undefined {
  const read = parts.map((part) => readPart(part, now));
  const known = read.filter((part) => part !== undefined);
  const others = parts.filter((_, at) => read[at] === undefined);
  const onlyLabels = others.every((part) => isLabel(part) || noiseIn(part, true));
  return parts.length > 1 && known.length > 0 && onlyLabels ? merge(known) : undefined;
}

const isLabel = (part: string) => part.length <= LONGEST_LABEL && LABEL.test(part);

const merge = (parts: MetaLine[]): MetaLine => ({
  author: parts.find(({ author }) => author)?.author,
  date: parts.find(({ date }) => date && date.published !== "unknown")?.date ?? parts.find(({ date }) => date)?.date,
});

function readPart(part: string, now: Instant): MetaLine | undefined {
  if (READING_TIME.test(part)) return {};
  const date = readDateLine(part, now);
  return date ? { date } : (readByline(part) ?? readDateThenAuthor(part, now) ?? readThenDate(part, now));
}

function readDateThenAuthor(part: string, now: Instant): MetaLine | undefined {
  const at = part.search(BEFORE_AUTHOR);
  if (at <= 0) return undefined;
  const date = readDateLine(part.slice(0, at), now);
  const byline = readByline(part.slice(at).trim());
  return date && byline ? { ...byline, date } : undefined;
}

/** An author before the date, or with a comma between them a place or a paper: "Kyiv, 30 November 2022". */
function readThenDate(part: string, now: Instant): MetaLine | undefined {
  for (const gap of part.matchAll(BEFORE_DATE)) {
    const before = part.slice(0, gap.index);
    const byline = readByline(before) ?? (gap[0].startsWith(",") && isLabel(before) ? {} : undefined);
    const date = byline && readDateLine(part.slice(gap.index + gap[0].length), now);
    if (byline && date) return { ...byline, date };
  }
  return undefined;
}
