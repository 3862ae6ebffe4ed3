import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** A word that the evidence does not have must not stand where its opposite stands there. */
export const opposites: Check = (claim, evidence, lexicon) => {
  const negated = new Set(evidence.sentences.flatMap(({ negations }) => negations.flatMap(({ focus }) => [...focus])));
  const known = allKeys(evidence);
  for (const token of claim.tokens) {
    if (known.has(token.key) || evidence.words.has(token.word) || isAdverb(token, claim)) continue;
    if (hasOtherMeasure(token, claim, evidence, lexicon))
      return `opposites: “${token.word}” measures it otherwise than the sentences it names`;
    const opposite = oppositeIn(token, known, lexicon);
    if (opposite === undefined || !standsThere(opposite, token, claim, evidence)) continue;
    // "Rejected" is what "did not accept" says.
    const isTurned = negated.has(opposite) !== isNegated(token, claim.negations) && !lexicon.contraries.has(token.key);
    if (!isTurned) return `opposites: “${token.word}” says the opposite of a word in the sentences it names`;
  }
  return undefined;
};

/** "The day before, …" may tell of what came "a day after". */
export const isAdverb = ({ word, phrase, end }: Token, { tokens }: Reading): boolean =>
  /^(?:before|after|davor|danach)$/.test(word) && !tokens.some((token) => token.start > end && token.phrase === phrase);

const allKeys = ({ sentences }: Evidence): Set<string> =>
  new Set(sentences.flatMap(({ tokens }) => tokens.map(({ key }) => key)));

const isNegated = ({ key }: Token, negations: readonly { focus: ReadonlySet<string> }[]): boolean =>
  negations.some(({ focus }) => focus.has(key));

/** "Days later" for "hours later". The unit of a number is for the check of numbers. */
function hasOtherMeasure(
  { word, key, isContent, start }: Token,
  claim: Reading,
  { sentences }: Evidence,
  { units }: Lexicon,
): boolean {
  if (!isContent || !units.has(word) || isCounted(start, claim)) return false;
  return sentences.some((sentence) =>
    sentence.tokens.some(
      (other) =>
        units.has(other.word) &&
        other.key !== key &&
        !isSaidBare(other.key, claim) &&
        !isCounted(other.start, sentence),
    ),
  );
}

const isSaidBare = (key: string, claim: Reading): boolean =>
  claim.tokens.some((token) => token.key === key && !isCounted(token.start, claim));

const isCounted = (start: number, { tokens, quantities }: Reading): boolean =>
  quantities.some(({ at, end }) => tokens.slice(at, end).some((token) => token.start === start));

const WITHIN = 6;

/** Whether the claim has no such word any more, and something that stood beside it stands beside the new one. */
function standsThere(opposite: string, token: Token, claim: Reading, { sentences }: Evidence): boolean {
  if (claim.tokens.some(({ key }) => key === opposite)) return false;
  const own = besides(claim.tokens, (other) => other === token);
  if (own.size === 0) return true;
  return sentences.some(({ tokens }) => {
    const there = besides(tokens, ({ key }) => key === opposite);
    return [...own].some((key) => there.has(key));
  });
}

/** The keys of the words and numbers near each word that is asked for. */
function besides(tokens: readonly Token[], isAskedFor: (token: Token) => boolean): Set<string> {
  const keys = new Set<string>();
  tokens.forEach((token, at) => {
    if (!isAskedFor(token)) return;
    for (const near of tokens.slice(Math.max(0, at - WITHIN), at + WITHIN + 1))
      if (near !== token && (near.isContent || /\d/.test(near.word))) keys.add(near.key);
  });
  return keys;
}

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
