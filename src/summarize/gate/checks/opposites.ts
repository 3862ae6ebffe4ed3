import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** A word that the evidence does not have must not be the opposite of one that it has. */
export const opposites: Check = (claim, evidence, lexicon) => {
  const negated = new Set(evidence.sentences.flatMap(({ negations }) => negations.flatMap(({ focus }) => [...focus])));
  const known = allKeys(evidence);
  for (const token of claim.tokens) {
    if (known.has(token.key) || evidence.words.has(token.word)) continue;
    const opposite = oppositeIn(token, known, lexicon);
    // "Rejected" is what "did not accept" says.
    const isSaidOtherwise = opposite !== undefined && negated.has(opposite) !== isNegated(token, claim.negations);
    if (isSaidOtherwise) continue;
    if (opposite === undefined && !isCounted(token, claim) && isPolar(token, evidence, lexicon))
      return `opposites: “${token.word}” does not stand in the sentences it names`;
    if (opposite !== undefined)
      return `opposites: “${token.word}” says the opposite of a word in the sentences it names`;
  }
  return undefined;
};

const allKeys = ({ sentences }: Evidence): Set<string> =>
  new Set(sentences.flatMap(({ tokens }) => tokens.map(({ key }) => key)));

const isNegated = ({ key }: Token, negations: readonly { focus: ReadonlySet<string> }[]): boolean =>
  negations.some(({ focus }) => focus.has(key));

/** A word that has an opposite says too much to be added, and so does a measure ("days later"). */
function isPolar(
  { key, word, isContent }: Token,
  { sentences }: Evidence,
  { opposites: known, units }: Lexicon,
): boolean {
  if (!isContent) return false;
  const unit = units.get(word);
  if (unit === undefined) return known.has(key);
  return !sentences.some(({ quantities }) => quantities.some((quantity) => quantity.unit === unit));
}

/** The unit of a number is for the check of numbers. */
const isCounted = (token: Token, { tokens, quantities }: Reading): boolean =>
  quantities.some(({ at, end }) => tokens.slice(at, end).includes(token));

const SHORTEST = 4;

function oppositeIn({ key, isContent }: Token, known: ReadonlySet<string>, lexicon: Lexicon): string | undefined {
  for (const opposite of lexicon.opposites.get(key) ?? []) if (known.has(opposite)) return opposite;
  if (!isContent) return undefined;
  for (const prefix of lexicon.negativePrefixes) {
    if (key.length >= SHORTEST && known.has(prefix + key)) return prefix + key;
    const bare = key.startsWith(prefix) ? key.slice(prefix.length) : "";
    if (bare.length >= SHORTEST && known.has(bare)) return bare;
  }
  return undefined;
}
