/** A word that follows a possible end of a sentence, and where it stands. */
export type NextWord = { word: string; at: number; afterSpace: boolean; inQuotes: boolean };

// What may stand between the end of a sentence and the first word of the next, and that word.
const NEXT =
  /(\s*(?:["'“”‘’«»„‚‹›([{「『（《〈¿¡•*–—\-\p{So}]\s*){0,20})([\p{L}\p{N}\p{Sc}#@][\p{L}\p{M}\p{N}\u200C'’]{0,40})/uy;

/** Undefined where something else than a word follows, such as a comma. */
export function nextWord(paragraph: string, from: number): NextWord | undefined {
  const end = endOfPlainWord(paragraph, from + 1);
  if (end > 0) return { word: paragraph.slice(from + 1, end), at: from + 1, afterSpace: true, inQuotes: false };
  NEXT.lastIndex = from;
  const [, lead = "", word = ""] = NEXT.exec(paragraph) ?? [];
  return word === ""
    ? undefined
    : { word, at: from + lead.length, afterSpace: /^\s/u.test(lead), inQuotes: /["“„«»]$/u.test(lead) };
}

const SPACE = 32;

/** Where a word of ASCII letters ends that begins at `start` behind a space; 0 where it takes the pattern to tell. */
function endOfPlainWord(paragraph: string, start: number): number {
  if (paragraph.charCodeAt(start - 1) !== SPACE) return 0;
  let end = start;
  while (isAsciiLetter(paragraph.charCodeAt(end))) end += 1;
  const isWhole = end > start && end - start <= LONGEST_PLAIN && PLAIN_ENDS.test(paragraph.charAt(end));
  return isWhole ? end : 0;
}

const isAsciiLetter = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 64 && unit < 91);
/** As in the pattern. */
const LONGEST_PLAIN = 41;
const PLAIN_ENDS = /^[ .,;:!?)"-]?$/;
