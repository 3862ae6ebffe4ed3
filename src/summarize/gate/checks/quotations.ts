import type { Check } from "./check.ts";

const MARKS = /["＂“”„«»「」『』]/gu;

/** Quotation marks stand only around what is quoted, letter for letter, in one of the sentences. */
export const quotations: Check = (claim, evidence) => {
  const quoted = evidence.sentences.flatMap((sentence) => sentence.quotations);
  const changed = claim.quotations.find((quotation) => !quoted.some((source) => holds(source, quotation)));
  if (changed !== undefined) return `quotations: “${changed}” is not quoted so in the sentences it names`;
  const marks = claim.text.match(MARKS)?.length ?? 0;
  return marks % 2 === 0 ? undefined : "quotations: a quotation does not end, or does not begin";
};

const LETTER = /[\p{L}\p{N}]/u;

/** Whether whole words of the source are what is quoted. */
function holds(source: string, quotation: string): boolean {
  const at = source.indexOf(quotation);
  if (at < 0) return false;
  const [before, behind] = [source.charAt(at - 1), source.charAt(at + quotation.length)];
  if (/\p{Script=Han}/u.test(quotation)) return source.length === quotation.length || quotation.length >= 4;
  return !LETTER.test(before) && !LETTER.test(behind);
}
