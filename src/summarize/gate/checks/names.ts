import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Who and what is written large stands in the evidence, and first and last names stand together there. */
export const names: Check = (claim, evidence, lexicon) => {
  const dated = datedTokens(claim);
  const large = claim.tokens.filter((token, at) => token.isLarge && token.isContent && !dated.has(at));
  const invented = large.find((token) => !isSupported(token, claim, evidence, lexicon));
  if (invented) return `names: “${shown(invented, claim)}” does not stand in the sentences it names`;
  const designation = claim.tokens.find((token, at) => !dated.has(at) && isNewDesignation(token, evidence));
  if (designation) return `names: “${shown(designation, claim)}” does not stand in the sentences it names`;
  return mixed(claim, dated, evidence);
};

/** "MH370": letters and digits in one word. */
const isNewDesignation = ({ word }: Token, { words }: Evidence): boolean =>
  /\d/.test(word) && /\p{L}/u.test(word) && !words.has(word);

const datedTokens = ({ quantities }: Reading): Set<number> =>
  new Set(quantities.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, index) => at + index)));

function isSupported(token: Token, claim: Reading, evidence: Evidence, lexicon: Lexicon): boolean {
  if (evidence.keys.has(token.key)) return true;
  if (isAcronymOf(shown(token, claim), evidence)) return true;
  return token.isOpening && isPlainWord(token, claim, lexicon);
}

/** An English or German ending that names seldom have; only asked of a first word before a small one. */
const PLAIN_ENDING = /(?:[^s]s|ing|ed|ly|ion|ment|ity|ers)$/;

function isPlainWord(token: Token, { tokens }: Reading, lexicon: Lexicon): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  if (lexicon.isGermanic || next?.isLarge) return false;
  return lexicon.language === "en" ? PLAIN_ENDING.test(token.word) : lexicon.language !== undefined;
}

/** "WHO" is the World Health Organization of the evidence. */
function isAcronymOf(word: string, evidence: Evidence): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word)) return false;
  return evidence.sentences.some(({ tokens, text }) => {
    const initials = tokens.filter(({ isLarge }) => isLarge).map(({ start }) => text.charAt(start));
    return initials.join("").includes(word);
  });
}

const POSSESSIVE = /['’]s$/u;
const NEAR = 3;

/** A name of two words that the evidence has in no one place is made of two names. */
function mixed(claim: Reading, dated: ReadonlySet<number>, evidence: Evidence): string | undefined {
  for (let at = 1; at < claim.tokens.length; at += 1) {
    const [one, next] = [claim.tokens[at - 1], claim.tokens[at]];
    if (!one || !next || dated.has(at) || dated.has(at - 1) || claim.text.slice(one.end, next.start) !== " ") continue;
    if (POSSESSIVE.test(shown(one, claim))) continue;
    const isName = one.isLarge && next.isLarge && one.isContent && next.isContent;
    if (isName && evidence.keys.has(one.key) && evidence.keys.has(next.key) && !areNear(one.key, next.key, evidence))
      return `names: “${claim.text.slice(one.start, next.end)}” is made of two names`;
  }
  return undefined;
}

const areNear = (one: string, next: string, { sentences }: Evidence): boolean =>
  sentences.some(({ tokens }) =>
    tokens.some(
      ({ key }, at) =>
        key === one && tokens.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((other) => other.key === next),
    ),
  );

const shown = ({ start, end }: Token, { text }: Reading): string => text.slice(start, end);
