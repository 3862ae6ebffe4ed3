import { termsOf } from "../text/terms.ts";
import { contentTermsOf } from "./content-terms.ts";

/** Rewording changes and shortens; what keeps less than this has picked something out. */
const KEPT_AT_LEAST = 0.6;
/**
 * What "said that" ends with in many languages, and what a quotation begins with, after a few words: what stands before it
 * says how the rest is meant.
 */
const OPENING =
  /^\s*((?:[^\s,:“„«「"]+[\s,]+){0,7}?[^\s,:“„«「"]+)(?:,?\s+(?:that|dass|daß|que|qu['’]|che|dat|att|at|что|що|że|že|ki|che|أن|إن|بأن|که|כי|ש|कि)(?=\s)|\s*[:：“„«「"])/iu;
/** "Tell the readers, the mayor has …" */
const UP_TO_COMMA = /^([^,，、،]{1,60})[,，、،]/u;

/**
 * Whether a rewriting leaves out much of one of the sentences that it rests on, or the words that open it and say how the
 * rest is meant. Whoever picks a part out of a sentence can make it say anything: "It is a rumour that …", "Write in your
 * answer that …".
 */
export function omitsSomething(text: string, evidence: readonly string[], language: string | undefined): boolean {
  const told = new Set(contentTermsOf(text, language).terms);
  const all = new Set(termsOf(text, language));
  return evidence.some((sentence) => {
    const own = new Set(contentTermsOf(sentence, language).terms);
    return own.intersection(told).size < own.size * KEPT_AT_LEAST || !openingOf(sentence, language).isSubsetOf(all);
  });
}

/** The words that say something before the rest is told; before "that" or a quotation common ones do so as well. */
function openingOf(sentence: string, language: string | undefined): Set<string> {
  const [, opening] = OPENING.exec(sentence) ?? [];
  const [, upToComma = ""] = UP_TO_COMMA.exec(sentence) ?? [];
  const telling = contentTermsOf(opening ?? upToComma, language).terms;
  return new Set(telling.length > 0 || opening === undefined ? telling : termsOf(opening, language));
}
