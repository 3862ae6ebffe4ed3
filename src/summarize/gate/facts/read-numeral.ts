import { ownValue } from "../../../own-value.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";

/** A number as it is written from token `at` up to before `end`; `suffix` is what hangs on its digits ("20th", "30km"). */
export type Numeral = { at: number; end: number; value: number; suffix: string; isOrdinal: boolean };

const DIGITS = /^(\d+(?:\.\d+)?)(\p{L}*)$/u;
const THOUSANDS_WITH_DOT = /^\d{1,3}\.\d{3}$/;
/** "1.32.448", as thousands and lakhs are divided in India, and "1.234.567". */
const GROUPED = /^\d{1,3}(?:\.\d{2,3}){2,}$/;
/** As "½" is compared, see `foldWord`. */
const HALF_SIGN = "1⁄2";
/** "4½" */
const WITH_HALF = /^(\d+)1⁄2$/;
const ORDINAL_SUFFIX = /^(?:st|nd|rd|th|er|ère|e|º|ª)$/;
const SCALE_SUFFIXES: Readonly<Record<string, number>> = { bn: 1e9, mn: 1e6, tn: 1e12, k: 1e3 };
const MONEY = /^(?:dollars?|pounds?|euros?|crowns?|kron(?:er|or|en)|francs?|rupees?|roubles?|rubles?|yen|yuan|people)$/;
const CURRENCY_BEFORE = /[$€£¥₽₹]\s?$/u;

/** The numeral that begins at a token; undefined where none does. Thousands may be divided by a dot, a comma or a space. */
export function readNumeral(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Numeral | undefined {
  const word = tokens[at]?.word ?? "";
  const fraction = fractionAt(tokens, at, lexicon);
  if (fraction) return { at, ...fraction, suffix: "", isOrdinal: false };
  const decade = decadeAt(text, tokens, at, lexicon);
  if (decade !== undefined) return { at, end: at + 1, value: decade, suffix: DECADE, isOrdinal: false };
  const span = lexicon.language === "en" ? ownValue(DAYS_IN, word) : undefined;
  if (span !== undefined) return { at, end: at + 1, value: span, suffix: "day", isOrdinal: false };
  const ordinal = lexicon.ordinals.get(word);
  if (ordinal !== undefined) return { at, end: at + 1, value: ordinal, suffix: "", isOrdinal: true };
  if (GROUPED.test(word))
    return { at, end: at + 1, value: Number(word.replaceAll(".", "")), suffix: "", isOrdinal: false };
  const withHalf = text.charAt((tokens[at]?.end ?? 0) - 1) === "½" ? WITH_HALF.exec(word)?.[1] : undefined;
  if (withHalf !== undefined) return { at, end: at + 1, value: Number(withHalf) + 1 / 2, suffix: "", isOrdinal: false };
  const digits = DIGITS.exec(word);
  if (!digits) return lexicon.numbers.has(word) ? sumUp(text, tokens, at, undefined, lexicon) : undefined;
  const [, figure = "", letters = ""] = digits;
  const first = numberOf(figure, lexicon);
  if (ORDINAL_SUFFIX.test(letters)) return { at, end: at + 1, value: first, suffix: "", isOrdinal: true };
  if (letters !== "") return withSuffix(text, tokens, at, first, letters, lexicon);
  const spaced = joinThousands(text, tokens, at, figure, lexicon);
  return sumUp(text, tokens, at, spaced, lexicon);
}

/** A number of days in one word; more than one of them are rare. */
const DAYS_IN: Readonly<Record<string, number>> = { fortnight: 14 };

/** What "1990s" has behind its digits. */
const DECADE = "s";
const TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");
const OF_SOMEBODY = /^(?:his|her|their|my|your|its|\p{L}+'s)$/u;
const EARLY_OR_LATE = /^(?:early|mid|late)$/;

/** The first year of "the nineties" and "the '90s"; undefined for "her nineties" and elsewhere. */
function decadeAt(text: string, tokens: readonly Token[], at: number, { language }: Lexicon): number | undefined {
  const word = tokens[at]?.word ?? "";
  const before = tokens[at - (EARLY_OR_LATE.test(tokens[at - 1]?.word ?? "") ? 2 : 1)]?.word ?? "";
  if (language !== "en" || OF_SOMEBODY.test(before)) return undefined;
  const isCut = /^[2-9]0s$/.test(word) && /['’]$/u.test(text.slice(0, tokens[at]?.start));
  const ten = isCut ? Number(word.charAt(0)) : TENS.indexOf(word) + 2;
  return !isCut && !TENS.includes(word) ? undefined : 1900 + 10 * ten;
}

const FRACTIONS: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4 };
const OF_ONE = [/^of$/, /^(?:an?|one)$/];

/** "A quarter of a percentage point", "half a point": a part of a unit. */
function fractionAt(tokens: readonly Token[], at: number, { language, units }: Lexicon) {
  const value = language === "en" ? ownValue(FRACTIONS, tokens[at]?.word ?? "") : undefined;
  if (value === undefined) return undefined;
  const between = tokens[at]?.word === "half" && tokens[at + 1]?.word !== "of" ? OF_ONE.slice(1) : OF_ONE;
  const end = at + 1 + between.length;
  const isPart = between.every((pattern, index) => pattern.test(tokens[at + 1 + index]?.word ?? ""));
  const unit = tokens[end]?.word ?? "";
  return isPart && (units.has(unit) || unit === "percentage") ? { end, value } : undefined;
}

const numberOf = (figure: string, { language }: Lexicon): number =>
  Number(usesDotForThousands(language) && THOUSANDS_WITH_DOT.test(figure) ? figure.replace(".", "") : figure);

const usesDotForThousands = (language: string | undefined): boolean =>
  language !== undefined && language !== "en" && language !== "zh";

function withSuffix(
  text: string,
  tokens: readonly Token[],
  at: number,
  value: number,
  suffix: string,
  { numbers }: Lexicon,
): Numeral {
  const isMoney = CURRENCY_BEFORE.test(text.slice(0, tokens[at]?.start)) || MONEY.test(tokens[at + 1]?.word ?? "");
  // "10million"
  const spelled = numbers.get(suffix) ?? 0;
  const scale = suffix === "m" && isMoney ? 1e6 : spelled >= 1000 ? spelled : ownValue(SCALE_SUFFIXES, suffix);
  if (scale !== undefined) return { at, end: at + 1, value: value * scale, suffix: "", isOrdinal: false };
  return { at, end: at + 1, value, suffix, isOrdinal: false };
}

/** "12 000" of the languages that divide thousands by a space. */
function joinThousands(text: string, tokens: readonly Token[], at: number, figure: string, lexicon: Lexicon) {
  let [joined, end] = [figure, at + 1];
  const mayJoin = lexicon.language !== "en" && /^\d{1,3}$/.test(figure);
  for (let next = tokens[end]; mayJoin && next; next = tokens[end]) {
    const gap = text.slice(tokens[end - 1]?.end, next.start);
    if (!/^[\s\u00A0\u202F]$/u.test(gap) || !/^\d{3}$/.test(next.word)) break;
    joined += next.word;
    end += 1;
  }
  return { value: end > at + 1 ? Number(joined) : numberOf(figure, lexicon), end };
}

/** Adds and multiplies number words: "two hundred and fifty thousand", "1.2 million", "三十五万". */
function sumUp(
  text: string,
  tokens: readonly Token[],
  at: number,
  start: { value: number; end: number } | undefined,
  lexicon: Lexicon,
): Numeral {
  const sum = openSum(start?.value, lexicon.language === "zh");
  let end = start?.end ?? at;
  while (end < tokens.length) {
    const skipped = end > at && sum.isHundred() && tokens[end]?.word === "and" ? 1 : 0;
    const token = tokens[end + skipped];
    const value = token && lexicon.numbers.get(token.word);
    const isBroken = end > at && !/^[\s\-‐‑]*(?:and\s+)?$/u.test(text.slice(tokens[end - 1]?.end, token?.start));
    if (value === undefined || isBroken || !sum.add(value, skipped === 1)) {
      const halves = halfAt(tokens, end, lexicon);
      if (end === at || halves === 0 || !sum.addHalf()) break;
      end += halves;
      continue;
    }
    end += skipped + 1;
  }
  return { at, end, value: sum.total(), suffix: "", isOrdinal: false };
}

/** How many words "and a half" and "½" take at this place; none elsewhere. */
function halfAt(tokens: readonly Token[], at: number, { language }: Lexicon): number {
  if (tokens[at]?.word === HALF_SIGN) return 1;
  const behind = tokens.slice(at, at + "and a half".split(" ").length).map(({ word }) => word);
  // "Five-and-a-half": one letter and what hangs on it are one word.
  const spellings =
    language === "en"
      ? [
          ["and", "a", "half"],
          ["and", "ahalf"],
        ]
      : [];
  return spellings.find((words) => words.every((word, index) => behind[index] === word))?.length ?? 0;
}

/** A sum of number words that is being made; `start` is what stood before them in digits. */
function openSum(start: number | undefined, isChinese: boolean) {
  let [total, section] = [0, 0];
  let current = start;
  const multiplies = (value: number) => value === 100 || (isChinese && (value === 10 || value === 1000));
  const isScale = (value: number) => value >= 1000 && Number.isInteger(value) && !multiplies(value);

  const scale = (value: number): boolean => {
    total += (section + (current ?? 0) || 1) * value;
    section = 0;
    current = undefined;
    return true;
  };
  const multiply = (value: number): boolean => {
    if (start !== undefined && current === undefined) return false;
    section += (current ?? 1) * value;
    current = undefined;
    return true;
  };
  const count = (value: number): boolean => {
    if (current !== undefined) {
      if (start !== undefined || !isRoundTen(current) || value >= 10) return false;
      current += value;
      return true;
    }
    if (start !== undefined) return false;
    current = value;
    return true;
  };
  /** False where the word begins another number; only a small one may stand behind "hundred and". */
  const add = (value: number, isBehindAnd: boolean): boolean => {
    if (isBehindAnd && value >= 100) return false;
    if (isScale(value)) return scale(value);
    return multiplies(value) ? multiply(value) : count(value);
  };
  const addHalf = (): boolean => {
    if (current === undefined || !Number.isInteger(current)) return false;
    current += 1 / 2;
    return true;
  };
  return {
    add,
    addHalf,
    total: () => total + section + (current ?? 0),
    isHundred: () => section > 0 && current === undefined,
  };
}

const isRoundTen = (value: number): boolean => value >= 20 && value < 100 && value % 10 === 0;
