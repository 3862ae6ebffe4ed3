import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Quantity } from "./quantity.ts";

type Numbered = Pick<Quantity, "value" | "unit" | "at" | "end">;

const OLDEST = 120;

/** "52 years old", "52 Jahre alter". */
export const isYearsOld = (unit: string | undefined, next: Token | undefined): boolean =>
  unit === "year" && /^(?:old|alt(?:e[mnrs]?)?)$/.test(next?.word ?? "");

const IS = /^(?:is|was)$/;
const WHO = /^(?:who|he|she)$/;

/** "Aged 91", "who is 91", "at the age of 91", "91-year-old", "Denk, 58, said", "a man, 34, was". */
export function isAge(text: string, tokens: readonly Token[], { unit, at, end }: Omit<Numbered, "value">): boolean {
  if (isYearsOld(unit, tokens[end])) return true;
  const [first, second] = [tokens[at - 1]?.word ?? "", tokens[at - 2]?.word ?? ""];
  if (IS.test(first) && WHO.test(second) && !tokens[end]?.isContent && unit === undefined) return true;
  // "Aged 14 months" is "14 months old".
  if (unit !== undefined && unit !== "year") return false;
  if (first === "aged" || (second === "aged" && /^(?:between|from|about|around|under|over|only|just)$/.test(first)))
    return true;
  if (first === "of" && /^ages?$/.test(second)) return true;
  if (unit !== undefined || Number(tokens[at]?.word) > OLDEST || at === 0) return false;
  const [before, behind] = [text.slice(tokens[at - 1]?.end, tokens[at]?.start), text.charAt(tokens[end - 1]?.end ?? 0)];
  return tokens[at - 1]?.isContent === true && /^\.?, $/.test(before) && behind === ",";
}

const LINK = /^(?:to|and|or|und|bis|oder)$/;

/** "Aged eight to eleven": the second is an age too. */
export function shareAges<Found extends Numbered>(
  tokens: readonly Token[],
  numbers: readonly Found[],
  lexicon: Lexicon,
) {
  const shared: Found[] = [];
  for (const found of numbers) {
    const before = shared.at(-1);
    const isLinked = before?.unit === "age" && before.end === found.at - 1 && LINK.test(tokens[before.end]?.word ?? "");
    const isBare =
      found.unit === undefined && Number(found.value) <= OLDEST && !lexicon.units.has(tokens[found.end]?.word ?? "");
    shared.push(isLinked && isBare ? { ...found, unit: "age" } : found);
  }
  return shared;
}
