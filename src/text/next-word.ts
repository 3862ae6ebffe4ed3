/** A word that follows a possible end of a sentence, and where it stands. */
export type NextWord = { word: string; at: number; afterSpace: boolean; inQuotes: boolean };

// What may stand between the end of a sentence and the first word of the next, and that word.
const NEXT =
  /(\s*(?:["'“”‘’«»„‚‹›([{「『（《〈¿¡•*–—\-\p{So}]\s*){0,20})([\p{L}\p{N}\p{Sc}#@][\p{L}\p{M}\p{N}\u200C'’]{0,40})/uy;

/** Undefined where something else than a word follows, such as a comma. */
export function nextWord(paragraph: string, from: number): NextWord | undefined {
  NEXT.lastIndex = from;
  const [, lead = "", word = ""] = NEXT.exec(paragraph) ?? [];
  return word === ""
    ? undefined
    : { word, at: from + lead.length, afterSpace: /^\s/u.test(lead), inQuotes: /["“„«»]$/u.test(lead) };
}
