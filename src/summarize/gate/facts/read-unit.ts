import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Numeral } from "./read-numeral.ts";

const CURRENCIES: readonly [pattern: RegExp, unit: string][] = [
  [/\$\s?$/u, "usd"],
  [/€\s?$/u, "eur"],
  [/£\s?$/u, "gbp"],
  [/¥\s?$/u, "yen"],
  [/₽\s?$/u, "rouble"],
  [/(?:₹|Rs\.?)\s?$/u, "rupee"],
];
const SYMBOLS: readonly [pattern: RegExp, unit: string][] = [
  [/^\s?[%％]/u, "percent"],
  [/^\s?€/u, "eur"],
  [/^\s?\$/u, "usd"],
  [/^\s?£/u, "gbp"],
  [/^\s?₽/u, "rouble"],
  [/^\s?°/u, "degree"],
];
/** Percent in two words: per cent, pour cent, por ciento, por cento. */
const PER = new Set(["per", "pour", "por"]);
const CENT = new Set(["cent", "ciento", "cento"]);
const BETWEEN = /^(?:[\s\-‐‑]{0,2}|\.\s)$/u;

const isUncounted = (token: Token | undefined, { numbers }: Lexicon): boolean => {
  const value = numbers.get(token?.word ?? "") ?? 0;
  return value > 1 && !Number.isInteger(value);
};

/** The unit of a numeral and the token behind it. */
export function readUnit(
  text: string,
  tokens: readonly Token[],
  { at, end, suffix }: Numeral,
  lexicon: Lexicon,
): { unit: string | undefined; end: number } {
  if (suffix !== "") return { unit: lexicon.units.get(suffix) ?? suffix, end };
  const before = text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 4), tokens[at]?.start);
  const behind = text.slice(tokens[end - 1]?.end, (tokens[end - 1]?.end ?? 0) + 2);
  const symbol =
    CURRENCIES.find(([pattern]) => pattern.test(before)) ?? SYMBOLS.find(([pattern]) => pattern.test(behind));
  if (symbol) return { unit: symbol[1], end };
  // "Hundreds of metres".
  const isOfMany =
    tokens[end]?.word === "of" && lexicon.units.has(tokens[end + 1]?.word ?? "") && isUncounted(tokens[at], lexicon);
  if (isOfMany) return { unit: lexicon.units.get(tokens[end + 1]?.word ?? ""), end: end + 2 };
  const next = tokens[end];
  if (!next || !BETWEEN.test(text.slice(tokens[end - 1]?.end, next.start))) return { unit: undefined, end };
  const after = tokens[end + 1];
  if (PER.has(next.word) && CENT.has(after?.word ?? "")) return { unit: "percent", end: end + 2 };
  if (next.word === "percentage" && after?.word.startsWith("point")) return { unit: "points", end: end + 2 };
  const unit = lexicon.units.get(next.word);
  return { unit, end: unit === undefined ? end : end + 1 };
}
