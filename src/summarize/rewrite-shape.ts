/** Letters, marks, digits, spaces, and what stands between the words of a sentence in any script. */
const ORDINARY = /[\p{L}\p{M}\p{N}\p{Zs}\p{Pd}\p{Pi}\p{Pf}.,;:!?…'"()%„‚、。，！？；：「」『』（）・।،؛؟٪·־׳״]/u;
/** Addresses of the web and of mail, and names of accounts, whatever stands around them. */
const ADDRESS =
  /:\/\/|\bwww\.|[\p{L}\p{N}]@|@[\p{L}\p{N}]|\b[\p{L}\p{N}-]+\.(?:[a-z]{2,}\/|(?:com|org|net|info|biz|io|co|app|xyz|example)\b)/iu;
/** A rewriting is about as long as what it was made of; joining words take some room. */
const LONGER = 1.5;
const ROOM = 60;

/**
 * True for what can be a sentence made of this evidence: one line without addresses, not much longer than the evidence,
 * and without any sign of markup, emoji or invisible character that the evidence does not have.
 */
export function isPlainSentence(text: string, evidence: string): boolean {
  if (text === "" || text.length > evidence.length * LONGER + ROOM || ADDRESS.test(text)) return false;
  return [...text].every((sign) => ORDINARY.test(sign) || evidence.includes(sign));
}
