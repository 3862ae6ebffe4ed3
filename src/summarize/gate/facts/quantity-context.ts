import type { Lexicon } from "../lexicon.ts";
import type { Change } from "../lexicons/lexicon-words.ts";
import type { Token } from "../read-tokens.ts";
import type { Quantity } from "./quantity.ts";

type Place = Pick<Quantity, "kind" | "at" | "end" | "unit">;

const NEAREST = 3;
const DIRECTION = /^(?:from|to|by|von|auf|um|à|de|a|en|с|до|на|从|至|到)$/u;

/** The places of numbers, and of the words that bound them. */
export type Taken = { counted: ReadonlySet<number>; bounding: ReadonlySet<number> };

/** What a number is the number of: the words around it, and the small one before it. */
export function contextOf(
  found: Place,
  tokens: readonly Token[],
  taken: Taken,
  lexicon: Lexicon,
): Pick<Quantity, "context" | "names" | "nearest"> {
  const near = [...nearest(found, tokens, taken, lexicon, 1), ...nearest(found, tokens, taken, lexicon, -1)];
  const names = lexicon.isGermanic ? [] : near.filter(({ isLarge }) => isLarge);
  const context = new Set(near.map(({ key }) => key));
  if (found.unit === "age") for (const key of keysBeforeComma(found, tokens)) context.add(key);
  const before = tokens[found.at - 1];
  if (DIRECTION.test(before?.word ?? "")) context.add(`@${before?.word}`);
  const chunk = tokens[found.at]?.chunk;
  const beside = [tokens[found.end], before].find((token) => token?.isContent && token.chunk === chunk);
  return { context, names: new Set(names.map(({ key }) => key)), nearest: beside?.key };
}

/** The nearest words with a meaning behind it (`step` 1) or before it (-1), up to the next number. */
function nearest(
  found: Place,
  tokens: readonly Token[],
  { counted, bounding }: Taken,
  { generic }: Lexicon,
  step: 1 | -1,
): Token[] {
  const near: Token[] = [];
  const chunk = tokens[found.at]?.chunk;
  for (let at = step > 0 ? found.end : found.at - 1; near.length < NEAREST; at += step) {
    const token = tokens[at];
    if (!token || token.chunk !== chunk || counted.has(at)) break;
    if (!bounding.has(at) && token.isContent && !generic.has(token.key)) near.push(token);
  }
  return near;
}

const NAME = 2;

/** "Anna Bell, 43, was": the age is hers. */
const keysBeforeComma = ({ at }: Place, tokens: readonly Token[]): string[] =>
  tokens[at - 1]?.phrase === tokens[at]?.phrase
    ? []
    : tokens.slice(Math.max(0, at - NAME), at).flatMap(({ isContent, key }) => (isContent ? [key] : []));

const FROM = /^(?:from|von|de|desde|с|от)$/;
const FROM_WITHIN = 6;

/** "By 3 percent", "to about 3 percent", "rose 3 percent"; in "10 to 15 percent" nothing of the kind. */
export function changeOf(
  found: Place,
  tokens: readonly Token[],
  { counted, bounding }: Taken,
  lexicon: Lexicon,
): Change | undefined {
  if (found.kind !== "number" && found.kind !== "year") return spanOf(found, tokens, lexicon);
  let at = found.at - 1;
  while (bounding.has(at)) at -= 1;
  const before = tokens[at];
  if (!before || before.clause !== tokens[found.at]?.clause || counted.has(at)) return undefined;
  const isRange =
    counted.has(at - 1) && !tokens.slice(Math.max(0, at - FROM_WITHIN), at).some(({ word }) => FROM.test(word));
  if (isRange) return undefined;
  return lexicon.changes.get(before.word) ?? (lexicon.changing.has(before.key) ? "by" : undefined);
}

const SPAN_WITHIN = 2;

/** "From Monday", "until next Monday". */
const spanOf = ({ at }: Place, tokens: readonly Token[], { spans }: Lexicon): Change | undefined =>
  tokens
    .slice(Math.max(0, at - SPAN_WITHIN), at)
    .filter(({ clause }) => clause === tokens[at]?.clause)
    .map(({ word }) => spans.get(word))
    .findLast((span) => span !== undefined);
