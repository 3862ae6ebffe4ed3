import type { Lexicon } from "../lexicon.ts";
import type { Change } from "../lexicons/lexicon-words.ts";
import type { Token } from "../read-tokens.ts";
import type { Quantity } from "./quantity.ts";

type Place = Pick<Quantity, "at" | "end">;

const NEAREST = 3;
const DIRECTION = /^(?:from|to|by|von|auf|um|à|de|a|en|с|до|на|从|至|到)$/u;

/** The places of numbers, and of the words that bound them. */
export type Taken = { counted: ReadonlySet<number>; bounding: ReadonlySet<number> };

/** What a number is the number of: the words around it, and the small one before it. */
export function contextOf(
  found: Place,
  tokens: readonly Token[],
  { counted, bounding }: Taken,
  lexicon: Lexicon,
): Pick<Quantity, "context" | "names" | "nearest"> {
  const context = new Set<string>();
  const names = new Set<string>();
  const chunk = tokens[found.at]?.chunk;
  for (const step of [1, -1]) {
    let count = 0;
    for (let at = step > 0 ? found.end : found.at - 1; count < NEAREST; at += step) {
      const token = tokens[at];
      if (!token || token.chunk !== chunk || counted.has(at)) break;
      if (bounding.has(at) || !token.isContent || lexicon.generic.has(token.key)) continue;
      context.add(token.key);
      if (token.isLarge && !lexicon.isGermanic) names.add(token.key);
      count += 1;
    }
  }
  const before = tokens[found.at - 1]?.word ?? "";
  if (DIRECTION.test(before)) context.add(`@${before}`);
  const next = tokens[found.end];
  const beside = [next, tokens[found.at - 1]].find((token) => token?.isContent && token.chunk === chunk);
  const nearest = beside?.key;
  return { context, names, nearest };
}

const FROM = /^(?:from|von|de|desde|с|от)$/;
const FROM_WITHIN = 6;

/** "By 3 percent", "to about 3 percent", "rose 3 percent"; in "10 to 15 percent" nothing of the kind. */
export function changeOf(
  found: Place,
  tokens: readonly Token[],
  { counted, bounding }: Taken,
  lexicon: Lexicon,
): Change | undefined {
  let at = found.at - 1;
  while (bounding.has(at)) at -= 1;
  const before = tokens[at];
  if (!before || before.clause !== tokens[found.at]?.clause || counted.has(at)) return undefined;
  const isRange =
    counted.has(at - 1) && !tokens.slice(Math.max(0, at - FROM_WITHIN), at).some(({ word }) => FROM.test(word));
  if (isRange) return undefined;
  return lexicon.changes.get(before.word) ?? (lexicon.changing.has(before.key) ? "by" : undefined);
}
