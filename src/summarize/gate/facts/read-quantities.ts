import type { Lexicon } from "../lexicon.ts";
import type { Bound } from "../lexicons/lexicon-words.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import { isAge, isYearsOld, shareAges } from "./ages.ts";
import type { Quantity } from "./quantity.ts";
import { changeOf, contextOf } from "./quantity-context.ts";
import { readDates } from "./read-dates.ts";
import { type Numeral, readNumeral } from "./read-numeral.ts";
import { readUnit } from "./read-unit.ts";

type Found = Omit<Quantity, "context" | "names" | "nearest" | "change" | "isPart">;

/** Every number, date and time of a sentence, in order. A bare "one" is no number: it mostly is an article or a pronoun. */
export function readQuantities(text: string, tokens: readonly Token[], lexicon: Lexicon): Quantity[] {
  const dates = readDates(text, tokens, lexicon);
  const taken = new Set(dates.flatMap(({ at, end }) => range(at, end)));
  const thousands = shareThousands(text, tokens, numbersIn(text, tokens, taken, lexicon));
  const numbers = shareUnits(tokens, shareAges(tokens, thousands, lexicon));
  const all = [...dates, ...numbers].sort((a, b) => a.at - b.at);
  const bounds = [...findPhrases(tokens, lexicon.bounds), ...findPhrases(tokens, lexicon.boundsBehind)];
  const counted = new Set(all.flatMap(({ at, end }) => range(at, end)));
  const bounding = new Set(bounds.flatMap(({ at, end }) => range(at, end)));
  const quantities: Quantity[] = [];
  for (const found of all) {
    const before = quantities.at(-1);
    // "Aged 24 and 31": the second is told of the same as the first.
    const isJoined = before !== undefined && isTold(before, found, tokens, lexicon);
    const { context, names, nearest } = isJoined ? before : contextOf(found, tokens, { counted, bounding }, lexicon);
    const change = changeOf(found, tokens, { counted, bounding }, lexicon);
    quantities.push({ ...found, context, names, nearest, change, isPart: isPartOf(found, text, tokens, lexicon) });
  }
  return quantities;
}

const OF_THEM =
  /^\s*(?:of (?:them|these|those|which|whom)|davon|von ihnen|d[’']entre (?:eux|elles)|de (?:ellos|ellas))(?!\p{L})/u;

/** "Two of the seven members" */
const OF_MORE = /^(?:of (?:the |its |their |his |her |all )?|d(?:er|ieser) |de (?:los |las |sus )?|des |из (?:них )?)$/;

function isPartOf({ end }: Found, text: string, tokens: readonly Token[], { numbers }: Lexicon): boolean {
  const behind = text.slice(tokens[end - 1]?.end);
  if (OF_THEM.test(behind)) return true;
  return [end + 1, end + 2].some((next) => {
    const word = tokens[next]?.word ?? "";
    const isCounted = numbers.has(word) || /^\d+$/.test(word);
    return isCounted && OF_MORE.test(text.slice((tokens[end - 1]?.end ?? 0) + 1, tokens[next]?.start));
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** Whether a number stands with the one before it: "24 and 31", "2–1". */
function isTold(before: Found, { at }: Found, tokens: readonly Token[], { joiners }: Lexicon): boolean {
  if (before.end === at) return tokens[at]?.start === (tokens[at - 1]?.end ?? 0) + 1;
  return before.end === at - 1 && joiners.has(tokens[at - 1]?.word ?? "");
}

function numbersIn(text: string, tokens: readonly Token[], taken: ReadonlySet<number>, lexicon: Lexicon): Found[] {
  const bounds = findPhrases(tokens, lexicon.bounds);
  const boundBefore = new Map(
    bounds.filter((match) => !isNearness(tokens, match)).map(({ end, value }) => [end, value]),
  );
  // "5 percent less than 2024" compares, and 2024 has no bound.
  const comparing = bounds.filter(({ end }) => THAN.test(tokens[end - 1]?.word ?? ""));
  const comparedFrom = new Map(comparing.map(({ at: start, end }) => [end, start]));
  const boundBehind = new Map(findPhrases(tokens, lexicon.boundsBehind).map(({ at, value }) => [at, value]));
  const boundOf = (at: number) =>
    boundBefore.get(at) ?? (isArticle(tokens[at - 1]) ? boundBefore.get(at - 1) : undefined);
  const numbers: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = taken.has(at) || isAtFirst(tokens, at) ? undefined : numberAt(text, tokens, at, lexicon);
    if (found) {
      const bound = boundOf(at) ?? boundBehind.get(found.end);
      const isCompared = numbers.some(({ end }) => end === comparedFrom.get(at));
      const isNone = isCompared || boundsNothing(bound, found);
      numbers.push({ ...found, bound: isNone ? undefined : denied(bound, tokens, at, lexicon) });
    }
    at = found?.end ?? at + 1;
  }
  return numbers;
}

/** "About two men" is mostly said of them, who moves "up to second" is second, and "over hundreds of metres" is a distance. */
const boundsNothing = (bound: Bound | undefined, { value, unit }: Found): boolean =>
  (bound === "about" && Number(value) < FEWEST_ABOUT) ||
  (bound === "upTo" && unit?.startsWith("ordinal") === true) ||
  isUncounted(Number(value));

/** "Get too close to the 11-year-old": a place. */
const isNearness = (tokens: readonly Token[], { at }: { at: number }): boolean =>
  tokens[at]?.word === "close" &&
  /^(?:too|so|get|gets|getting|got|come|came|up|stay|stand|live)$/.test(tokens[at - 1]?.word ?? "");

const FEWEST_ABOUT = 4;
const THAN = /^(?:than|als|que|чем)$/;

const isAtFirst = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === "first" && tokens[at - 1]?.word === "at";

const DENIED: Readonly<Partial<Record<Bound, Bound>>> = { more: "upTo", less: "atLeast" };

/** "No shift may last for more than twelve hours": up to twelve. */
function denied(bound: Bound | undefined, tokens: readonly Token[], at: number, lexicon: Lexicon): Bound | undefined {
  const other = bound && DENIED[bound];
  const clause = tokens[at]?.clause;
  const isDenied =
    other && findPhrases(tokens.slice(0, at), lexicon.negators).some((match) => tokens[match.at]?.clause === clause);
  return isDenied ? other : bound;
}

function numberAt(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Found | undefined {
  const isPercent = isChinesePercent(tokens, at);
  const numeral = readNumeral(text, tokens, isPercent ? at + CHINESE_PERCENT : at, lexicon);
  if (!numeral || !isNumber(numeral, tokens)) return undefined;
  const measured = readUnit(text, tokens, numeral, lexicon);
  const { end } = measured;
  const { count, unit } = inLikeUnits(numeral.value, measured.unit);
  const own = numeral.isOrdinal
    ? `ordinal ${unit ?? ""}`.trim()
    : isAge(text, tokens, { at, end, unit })
      ? "age"
      : unit;
  const isSeveral = ROUND.has(numeral.value) && /^(?:several|many)$/.test(tokens[at - 1]?.word ?? "");
  // "Hundreds" has the same value in the lexicon.
  const number = printed(isSeveral ? count + UNCOUNTED : count);
  return {
    kind: own === undefined && YEAR.test(number) ? "year" : "number",
    value: isAllBut(tokens, at) ? `all but ${number}` : number,
    unit: isPercent ? "percent" : own,
    bound: undefined,
    at,
    end: isYearsOld(unit, tokens[end]) ? end + 1 : end,
  };
}

const DAYS_OF_WEEK = 7;
const YEARS_OF_DECADE = 10;
const HOURS_OF_DAY = 24;
/** "24 hours" are a day that may begin at any of them. */
const FEWEST_DAYS = 2;

/** "48 hours" are two days, "two weeks" are 14, and "two decades" are 20 years. */
function inLikeUnits(count: number, unit: string | undefined): { count: number; unit: string | undefined } {
  if (unit === "week" && Number.isInteger(count)) return { count: count * DAYS_OF_WEEK, unit: "day" };
  if (unit === "decade" && Number.isInteger(count)) return { count: count * YEARS_OF_DECADE, unit: "year" };
  const isWholeDays = unit === "hour" && count % HOURS_OF_DAY === 0 && count >= FEWEST_DAYS * HOURS_OF_DAY;
  return isWholeDays ? { count: count / HOURS_OF_DAY, unit: "day" } : { count, unit };
}

/** "All but 9,000 of them" are not 9,000. */
const isAllBut = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word === "but" && tokens[at - 2]?.word === "all";

const ROUND = new Set([100, 1e3, 1e6, 1e9]);
const UNCOUNTED = 0.5;
const isUncounted = (value: number): boolean => ROUND.has(value - UNCOUNTED);

/** The three characters of "out of a hundred parts", which stand before the number. */
const CHINESE_PERCENT = 3;

const printed = (value: number): string => String(Number(value.toPrecision(12)));

const isChinesePercent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === "百" && tokens[at + 1]?.word === "分" && tokens[at + 2]?.word === "之";

const isNumber = ({ at, end, value, isOrdinal }: Numeral, tokens: readonly Token[]): boolean =>
  end > at && (value !== 1 || isOrdinal || end > at + 1 || /\d/.test(tokens[at]?.word ?? ""));

const isArticle = (token: Token | undefined): boolean => /^(?:an?|the|de|der|die|das|den)$/.test(token?.word ?? "");

/** "40–45,000": the first are thousands too. */
function shareThousands(text: string, tokens: readonly Token[], numbers: Found[]): Found[] {
  return numbers.map((found, index) => {
    const next = numbers[index + 1];
    if (!next || next.at !== found.end) return found;
    const gap = text.slice(tokens[found.end - 1]?.end, tokens[next.at]?.start);
    const scaled = Number(found.value) * 1000;
    const isShared = /^[-–—‐‑]$/u.test(gap) && Number(next.value) % 1000 === 0 && scaled < Number(next.value);
    return isShared ? { ...found, kind: "number", value: printed(scaled), bound: found.bound ?? next.bound } : found;
  });
}

/** "Between 10 and 15 percent": the unit of the second is that of the first. */
function shareUnits(tokens: readonly Token[], numbers: Found[]): Found[] {
  return numbers.map((found, index) => {
    const next = numbers[index + 1];
    const isNear = next && (next.at === found.end || (next.at === found.end + 1 && !tokens[found.end]?.isContent));
    return isNear && found.unit === undefined && found.kind !== "year" ? { ...found, unit: next.unit } : found;
  });
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
