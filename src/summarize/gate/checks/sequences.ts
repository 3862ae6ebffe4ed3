import type { Lexicon } from "../lexicon.ts";
import type { Order } from "../lexicons/lexicon-words.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What came before something in the evidence does not come after it: "left before he paid" is not "paid before he left". */
export const sequences: Check = (claim, { sentences }, lexicon) => {
  const known = sentences.flatMap((sentence) => ordersIn(sentence, lexicon));
  const turned = ordersIn(claim, lexicon).find((own) => {
    const sameWay = known.filter((other) => isOfTheSame(own.behind, other.behind) && meets(own.rest, other.rest));
    if (sameWay.length > 0) return sameWay.every((other) => areContrary(own.value, other.value));
    if (own.value === "during") return false;
    const otherWay = known.filter(
      ({ value, behind, rest }) => value !== "during" && holdsMost(own.behind, rest) && holdsMost(behind, own.rest),
    );
    return otherWay.length > 0 && otherWay.every(({ value }) => own.value === value);
  });
  return turned && `dates: what stands behind “${turned.word}” came earlier or later in the sentences it names`;
};

/** "Before", with the keys of what stands behind it, up to the next such word, and of the rest of the sentence. */
type Ordered = { value: Order; word: string; behind: ReadonlySet<string>; rest: ReadonlySet<string> };

function ordersIn({ tokens }: Reading, { orders, borders, joiners }: Lexicon): Ordered[] {
  const found = findPhrases(tokens, orders);
  return found.map(({ at, end, value }) => {
    const length = tokens.slice(end).findIndex((token, index) => {
      if (token.phrase !== tokens[at]?.phrase || borders.has(token.word)) return true;
      // "Before his or her first breath": what comes has not been named yet.
      return joiners.has(token.word) && tokens.slice(end, end + index).some(isTelling);
    });
    const own = tokens.slice(end, length < 0 ? undefined : end + length);
    const rest = tokens.filter((token) => token.sentence === tokens[at]?.sentence && !own.includes(token));
    // "Before the fire the house was sold": without a mark between, only the first word is told to come later.
    const first = rest.some(isTelling) ? -1 : own.findIndex(isTelling);
    const behind = first < 0 ? own : own.slice(0, first + 1);
    const others = first < 0 ? rest : own.slice(first + 1);
    const word = tokens[at]?.word ?? "";
    return { value, word, behind: keysOf(behind), rest: keysOf(others) };
  });
}

const DIGIT = /^\d/;
const isTelling = ({ isContent, word }: Token): boolean => isContent || DIGIT.test(word);

const keysOf = (tokens: readonly Token[]): Set<string> => new Set(tokens.filter(isTelling).map(({ key }) => key));

/** "When" and "after" are often said of the same. */
const areContrary = (one: Order, other: Order): boolean => one !== other && (one === "before" || other === "before");

/** "After that": neither names what came first. */
const isOfTheSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size + other.size === 0 || holdsMost(one, other);

const HALF = 0.5;

const holdsMost = (part: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  part.size > 0 && [...part].filter((key) => all.has(key)).length >= Math.max(1, HALF * part.size);

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const key of one) if (other.has(key)) return true;
  return false;
};
