import type { Lexicon } from "../lexicon.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/**
 * That one thing comes from another is said only where a sentence of the evidence has both and says so, or tells one after
 * the other; or where a sentence that says so goes on about another one.
 */
export const causes: Check = (claim, { sentences }, lexicon) => {
  const giving = sentences.filter((sentence) => sentence.causes.length > 0 || mayGiveReason(sentence, lexicon));
  const invented = claim.causes.find((at) => !giving.some((sentence) => bearsOut(at, claim, sentence, sentences)));
  return invented === undefined ? undefined : "causes: the sentences it names do not say that one comes from the other";
};

const mayGiveReason = ({ tokens }: Reading, lexicon: Lexicon): boolean =>
  findPhrases(tokens, lexicon.reasons).length > 0 || tokens.some((_, at) => isForDoing(tokens, at, lexicon));

/** "Fined for openly ignoring it". */
function isForDoing(tokens: readonly Token[], at: number, { verbs }: Lexicon): boolean {
  if (tokens[at]?.word !== "for") return false;
  const next = tokens.slice(at + 1, at + 1 + WITHIN).filter(({ phrase }) => phrase === tokens[at]?.phrase);
  const doing = next.findIndex(({ word }) => verbs.get(word)?.has("ing") === true);
  return doing >= 0 && next.slice(0, doing).every(({ word }) => /^(?:and|not|\p{L}{2,}ly)$/u.test(word));
}

const WITHIN = 5;

/** Whether a sentence tells of what stands on each side of the word that gives the cause. */
function bearsOut(at: number, { tokens, attributions }: Reading, sentence: Reading, all: readonly Reading[]): boolean {
  if (all.length > 1 && sentence.leansBack && sentence.causes.length > 0) return true;
  const [reason, result] = sidesOf(at, tokens);
  // Who says so is for the check of attributions.
  const isSpeaker = (key: string) => attributions.some(({ speaker }) => speaker.has(key));
  const told = (side: readonly Token[], least: number) => {
    const keys = keysOf(side).filter((key) => !isSpeaker(key));
    return keys.filter((key) => sentence.keys.has(key)).length >= least * keys.length;
  };
  return told(reason, MOST) && told(result, SOME);
}

const MOST = 0.5;
const SOME = 0.2;

/** The statement behind the word, and what stands before it; or where nothing does, what stands behind the statement. */
function sidesOf(at: number, tokens: readonly Token[]): [Token[], Token[]] {
  const behind = tokens.slice(at + 1);
  const reason = behind.filter(({ clause }) => clause === behind[0]?.clause);
  const result = tokens.slice(0, at);
  return [reason, result.length > 0 ? result : behind.filter((token) => !reason.includes(token))];
}

const keysOf = (tokens: readonly Token[]): string[] => tokens.flatMap(({ isContent, key }) => (isContent ? [key] : []));
