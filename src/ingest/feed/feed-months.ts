import { monthsIn } from "../month-names.ts";

const SHORTEST = 3;

let months: ReadonlyMap<string, number> | undefined;

/**
 * 1 to 12 by the name of a month or by its first letters, in any language that we know and without regard to accents;
 * undefined for no month. Feeds give their dates in the language of their site although RFC 822 knows English only.
 */
export function monthNamed(name: string): number | undefined {
  months ??= new Map([...monthsIn("en")].map(([known, month]) => [folded(known), month]));
  const wanted = folded(name);
  const exact = months.get(wanted);
  if (exact !== undefined || wanted.length < SHORTEST) return exact;
  const found = new Set([...months].filter(([known]) => known.startsWith(wanted)).map(([, month]) => month));
  return found.size === 1 ? [...found][0] : undefined;
}

const folded = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
