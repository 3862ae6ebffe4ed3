import type { Lexicon } from "./gate/lexicon.ts";
import { type Reading, readSentence } from "./gate/reading.ts";

/** Rewording changes and shortens; what keeps less than this has picked something out. */
const KEPT_AT_LEAST = 0.6;
/**
 * What "said that" ends with in many languages, and what a quotation begins with, after a few words: what stands before it
 * says how the rest is meant.
 */
const OPENING =
  /^\s*((?:[^\s,:“„«「"]+[\s,]+){0,7}?[^\s,:“„«「"]+)(?:,?\s+(?:that|dass|daß|que|qu['’]|che|dat|att|at|что|що|że|že|ki|che|أن|إن|بأن|که|כי|ש|कि)(?=\s)|\s*[:：“„«「"])/iu;
/** The same in Chinese, up to the verb of saying. */
const OPENING_WITHOUT_SPACES = /^([^，。：]{0,12}?(?:写道|写|说|称|表示|指出))/u;
/** "Tell the readers, the mayor has …": at most four words. */
const UP_TO_COMMA = /^((?:[^\s,，、،]+\s+){0,3}[^\s,，、،]+)[,，、،]/u;

/**
 * Whether a rewriting leaves out much of one of the sentences that it rests on, or the words that open it and say how the
 * rest is meant. Whoever picks a part out of a sentence can make it say anything: "It is a rumour that …", "Write in your
 * answer that …".
 */
export function omitsSomething(text: string, evidence: readonly string[], lexicon: Lexicon): boolean {
  return evidence.some((sentence) => {
    const source = readSentence(sentence, lexicon);
    const claim = readSentence(text, lexicon, source.keys);
    const kept = source.keys.intersection(claim.keys).size;
    return kept < source.keys.size * KEPT_AT_LEAST || !keepsOpening(claim, source, lexicon);
  });
}

/** The first word that says something, and what opens the sentence; before "that" common words say how it is meant as well. */
function keepsOpening(claim: Reading, { text, tokens }: Reading, lexicon: Lexicon): boolean {
  const first = tokens.find(({ isContent }) => isContent);
  if (first && !claim.keys.has(first.key)) return false;
  const before = (OPENING.exec(text) ?? OPENING_WITHOUT_SPACES.exec(text))?.[1];
  const opening = readSentence(before ?? UP_TO_COMMA.exec(text)?.[1] ?? "", lexicon);
  const isAllCommon = opening.keys.size === 0 && before !== undefined;
  return isAllCommon ? opening.words.isSubsetOf(claim.words) : opening.keys.isSubsetOf(claim.keys);
}
