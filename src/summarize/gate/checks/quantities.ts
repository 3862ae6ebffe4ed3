import type { Quantity } from "../facts/quantity.ts";
import type { Change } from "../lexicons/lexicon-words.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Numbers, dates and times stand in the evidence with their unit and bound, and tell of the same thing there. */
export const quantities: Check = (claim, evidence) => {
  const known = evidence.sentences.flatMap((sentence) => sentence.quantities);
  const { scored, reason: changed } = pairs(claim, evidence.sentences);
  for (const quantity of claim.quantities) {
    if (BOTH.has(claim.tokens[quantity.at]?.word ?? "") || isTwoSides(quantity, claim)) continue;
    const reason = refuse(quantity, known, claim, scored.has(quantity));
    if (reason) return reason;
  }
  return changed;
};

/** Two that were named, without a number. */
const BOTH = new Set(["both", "beide", "beiden", "ambos", "ambas", "оба", "обе"]);

/** "A boy of 14", "a man, 41". */
const mayBeAge = ({ unit, at, end }: Quantity, { text, tokens }: Reading): boolean =>
  unit === undefined &&
  (tokens[at - 1]?.word === "of" ||
    (/^\.?, $/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start)) &&
      !(tokens[end]?.isContent && tokens[end]?.phrase === tokens[at]?.phrase)));

/** Whether the unit goes without saying. */
const isUnderstood = (unit: string | undefined, quantity: Quantity, claim: Reading): boolean =>
  unit === "age" ? mayBeAge(quantity, claim) : isShortened(unit, quantity, claim);

/** "She got five years and he three." */
const isShortened = (unit: string | undefined, own: Quantity, { tokens, quantities: all }: Reading): boolean =>
  own.unit === undefined &&
  unit !== undefined &&
  !(tokens[own.end]?.isContent && tokens[own.end]?.phrase === tokens[own.at]?.phrase) &&
  all.some(
    (other) => other.unit === unit && other.at < own.at && tokens[other.at]?.sentence === tokens[own.at]?.sentence,
  );

const isOther = (change: Change, { change: own }: Quantity): boolean => own !== undefined && own !== change;

/** "Between 40,000 and 45,000" is about so much. */
const BETWEEN = /^(?:between|zwischen|entre|между)$/;
const BETWEEN_WITHIN = 4;

/** Who disagrees, talks or fights has two sides. */
const isTwoSides = ({ value, end }: Quantity, { tokens }: Reading): boolean =>
  value === "2" && tokens[end]?.word === "sides";

function refuse(quantity: Quantity, known: readonly Quantity[], claim: Reading, isScored: boolean): string | undefined {
  const said = shown(quantity, claim);
  const name = quantity.kind === "number" ? "numbers" : "dates";
  const same = known.filter((other) => isSameValue(quantity, other));
  if (same.length === 0) return `${name}: “${said}” does not stand in the sentences it names`;
  const measured = same.filter(
    ({ unit }) => unit === quantity.unit || quantity.kind !== "number" || isUnderstood(unit, quantity, claim),
  );
  if (measured.length === 0) return `units: “${said}” has another unit in the sentences it names`;
  const isRange = claim.tokens
    .slice(Math.max(0, quantity.at - BETWEEN_WITHIN), quantity.at)
    .some(({ word }) => BETWEEN.test(word));
  const bounded = measured.filter(({ bound }) => bound === quantity.bound || (isRange && bound === "about"));
  if (bounded.length === 0) return `numbers: “${said}” is more or less exact in the sentences it names`;
  if (measured.every(({ change }) => change !== undefined && isOther(change, quantity)))
    return name === "numbers"
      ? `numbers: “${said}” is not by how much, or not where it got to, in the sentences it names`
      : `dates: “${said}” is not when it began, or not when it ended, in the sentences it names`;
  return !isScored && hasMoved(quantity, bounded, known) ? `${name}: “${said}” is told of something else` : undefined;
}

function isSameValue(quantity: Quantity, other: Quantity): boolean {
  if (quantity.kind === "month")
    return other.kind === "date" ? other.value.startsWith(`${quantity.value}-`) : isEqual(quantity, other);
  return isEqual(quantity, other);
}

const isEqual = (one: Quantity, other: Quantity): boolean => one.kind === other.kind && one.value === other.value;

/** Whether the words around it stand around another number of the evidence, and as few of them around its own. */
function hasMoved(quantity: Quantity, same: readonly Quantity[], known: readonly Quantity[]): boolean {
  // "420, according to the lines, and 390, according to the union": each number has somebody's name beside it.
  const isBeside = same.every(({ names }) => names.size > 0);
  const own = Math.max(...same.map((other) => shared(quantity, other, isBeside)));
  // "24 and 31" are told of the same, and so are no rivals.
  const isApart = (other: Quantity) => same.every(({ context }) => context !== other.context);
  const rivals = known.filter(
    (other) => isApart(other) && isOfAKind(quantity, other) && other.value !== quantity.value,
  );
  const rival = Math.max(0, ...rivals.map((other) => shared(quantity, other, isBeside)));
  if (hasOwnDirection(quantity, same, rivals)) return false;
  if (same.some(({ isPart }) => isPart)) return false;
  return rival > 0 && rival >= own && !(own > 0 && rival === own && isSubset(quantity, same));
}

/** "The first" is no rival of "62 million", an age none of a number of people: what has another unit cannot be mistaken. */
const isOfAKind = (one: Quantity, other: Quantity): boolean => one.kind === other.kind && one.unit === other.unit;

/** "To five" of "from one to five" is the five, whatever stands around it. */
const hasOwnDirection = (quantity: Quantity, same: readonly Quantity[], rivals: readonly Quantity[]): boolean =>
  [...quantity.context].some(
    (key) =>
      key.startsWith("@") &&
      same.some(({ context }) => context.has(key)) &&
      !rivals.some(({ context }) => context.has(key)),
  );

const isSubset = ({ context }: Quantity, same: readonly Quantity[]): boolean =>
  same.some((other) => [...context].every((key) => other.context.has(key)));

/** Whose number it is tells more than what is counted. */
const NAME = 3;

/** A direction ("from", "to") tells as much as two words. */
function shared({ context, nearest }: Quantity, other: Quantity, isBeside: boolean): number {
  let weight = nearest !== undefined && other.context.has(nearest) ? 1 : 0;
  for (const key of context) {
    if (!other.context.has(key)) continue;
    weight += isBeside && other.names.has(key) ? NAME : key.startsWith("@") ? 2 : 1;
  }
  return weight;
}

/** "2–1" is not "1–2", and 8:30 not 30:8; whatever stands around it, "2–1" is the score if there is one. */
function pairs(claim: Reading, sentences: readonly Reading[]): { scored: Set<Quantity>; reason: string | undefined } {
  const known = new Set(sentences.flatMap((sentence) => neighboursIn(sentence, LOOSE)).map(shownAsPair));
  const own = neighboursIn(claim, TIGHT);
  const changed = own.find((pair) => !known.has(shownAsPair(pair)));
  const reason = changed && `numbers: “${shownAsPair(changed)}” does not stand so in the sentences it names`;
  return { scored: new Set(own.filter((pair) => known.has(shownAsPair(pair))).flat()), reason };
}

const shownAsPair = ([one, next]: readonly [Quantity, Quantity]): string => `${one.value}–${next.value}`;

const TIGHT = /^[:\-–—‐‑]$/u;
const LOOSE =
  /^(?:\s\p{L}{2,8}\s(?:to|gegen|zu|contre|à|contra|a)\s|[:\-–—‐‑]|\s\p{L}{1,4}\s|\s[-–—]\s|\p{Script=Han})$/u;

const neighboursIn = ({ text, tokens, quantities: all }: Reading, between: RegExp): [Quantity, Quantity][] =>
  all.flatMap((one, index): [Quantity, Quantity][] => {
    const next = all[index + 1];
    if (!next || one.kind !== "number" || next.kind !== "number") return [];
    const gap = text.slice(tokens[one.end - 1]?.end, tokens[next.at]?.start);
    return between.test(gap) ? [[one, next]] : [];
  });

const shown = ({ at, end }: Quantity, { text, tokens }: Reading): string =>
  text.slice(tokens[at]?.start, tokens[end - 1]?.end);
