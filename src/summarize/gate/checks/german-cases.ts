import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** In German the article tells who does something: whoever is "den Mann" in the evidence is not "der Mann" in an active claim. */
export const germanCases: Check = (claim, { sentences }, lexicon) => {
  if (!lexicon.isGermanic || claim.tokens.some(({ word }) => lexicon.passive.has(word))) return undefined;
  const subjects = claim.tokens.flatMap((_, at) => (isNominative(claim, at) ? nounBehind(claim.tokens, at) : []));
  const isObject = ({ key }: Token) =>
    sentences.some(({ tokens }) =>
      tokens.some(
        ({ word }, at) => ACCUSATIVE.test(word) && !isGoverned(tokens, at) && nounBehind(tokens, at)[0]?.key === key,
      ),
    );
  const isSubject = ({ key }: Token) =>
    sentences.some((sentence) =>
      sentence.tokens.some((_, at) => isNominative(sentence, at) && nounBehind(sentence.tokens, at)[0]?.key === key),
    );
  const turned = subjects.find((noun) => isObject(noun) && !isSubject(noun));
  return turned && `roles: “${turned.word}” does not do it in the sentences it names, but it is done to it`;
};

const ACCUSATIVE = /^(?:den|einen|ihren|seinen)$/;
const PREPOSITION =
  /^(?:an|auf|aus|bei|bis|durch|für|gegen|gegenüber|hinter|in|mit|nach|neben|ohne|seit|über|um|unter|von|vor|wegen|zu|zwischen)$/;

/** "Der" at the beginning of a statement; elsewhere it may be a woman's genitive. */
const isNominative = ({ tokens }: Reading, at: number): boolean =>
  tokens[at]?.word === "der" && tokens[at - 1]?.clause !== tokens[at]?.clause;

const isGoverned = (tokens: readonly Token[], at: number): boolean => PREPOSITION.test(tokens[at - 1]?.word ?? "");

const ADJECTIVES = 3;

/** The noun that an article belongs to, past adjectives: none or one. */
function nounBehind(tokens: readonly Token[], at: number): Token[] {
  const noun = tokens.slice(at + 1, at + 1 + ADJECTIVES).find(({ isLarge }) => isLarge);
  return noun ? [noun] : [];
}
