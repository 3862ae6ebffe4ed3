import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";
import { isAdverb } from "./opposites.ts";

/** Where the evidence has a word and its opposite ("the older man … the younger one"), each stays with what it is said of. */
export const contrasts: Check = (claim, { sentences }, lexicon) => {
  const asked = new Set<string>();
  for (const token of claim.tokens) {
    if (asked.has(token.key) || isAdverb(token, claim) || !lexicon.opposites.has(token.key)) continue;
    asked.add(token.key);
    if (isBound(token, claim)) continue;
    const own = clausesWith(new Set([token.key]), sentences);
    const others = clausesWith(lexicon.opposites.get(token.key) ?? new Set(), sentences);
    if (isExchanged(token, claim, sentences, lexicon))
      return `opposites: “${token.word}” stands where its opposite stood`;
    if (own.length === 0 || others.length === 0) continue;
    const said = saidOf(token, claim, lexicon);
    const shared = (clauses: readonly ReadonlySet<string>[]) =>
      Math.max(...clauses.map((clause) => said.filter(({ key }) => clause.has(key)).length));
    if (shared(others) > shared(own))
      return `opposites: “${token.word}” is said of something else in the sentences it names`;
  }
  return undefined;
};

const BOUND_WITHIN = 3;

/** "More than two": the check of numbers asks for that. */
const isBound = (token: Token, { tokens, quantities }: Reading): boolean => {
  const at = tokens.indexOf(token);
  return quantities.some((found) => found.bound !== undefined && found.at > at && found.at <= at + BOUND_WITHIN);
};

/** Whether a word stands more often than in the evidence, and its opposite less often. */
function isExchanged({ key }: Token, claim: Reading, sentences: readonly Reading[], { opposites }: Lexicon): boolean {
  const times = (readings: readonly Reading[], of: string) =>
    readings.flatMap(({ tokens }) => tokens).filter((token) => token.key === of).length;
  // "Rejected" for "did not accept" is no exchange.
  if (claim.negations.length !== sentences.flatMap(({ negations }) => negations).length) return false;
  const gained = times([claim], key) > times(sentences, key);
  return (
    gained && [...(opposites.get(key) ?? [])].some((opposite) => times([claim], opposite) < times(sentences, opposite))
  );
}

/** The words of the same statement, but those that stand nearer to its opposite. */
function saidOf(token: Token, { tokens }: Reading, { opposites }: Lexicon): Token[] {
  const same = tokens.filter(({ clause, isContent, key }) => clause === token.clause && isContent && key !== token.key);
  const opposite = same.find(({ key }) => opposites.get(token.key)?.has(key));
  if (!opposite) return same;
  const distance = (one: Token, other: Token) => Math.abs(one.start - other.start);
  return same.filter((one) => distance(one, token) < distance(one, opposite));
}

/** The keys of each statement that has one of some keys. */
function clausesWith(keys: ReadonlySet<string>, sentences: readonly Reading[]): ReadonlySet<string>[] {
  if (keys.size === 0) return [];
  return sentences.flatMap(({ tokens }) =>
    tokens
      .filter(({ key }) => keys.has(key))
      .map((found) => new Set(tokens.filter(({ clause }) => clause === found.clause).map(({ key }) => key))),
  );
}
