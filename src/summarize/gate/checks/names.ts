import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Who and what is written large stands in the evidence, and first and last names stand together there. */
export const names: Check = (claim, evidence, lexicon) => {
  const dated = datedTokens(claim);
  const isInvented = (token: Token, at: number) =>
    token.isLarge && token.isContent && !dated.has(at) && !isSupported(at, claim, evidence, lexicon);
  const invented = claim.tokens.find(isInvented);
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

function isSupported(at: number, claim: Reading, evidence: Evidence, lexicon: Lexicon): boolean {
  const token = claim.tokens[at];
  if (!token || evidence.keys.has(token.key)) return true;
  if (isAcronymOf(shown(token, claim), evidence) || isSpeltOut(token, claim, evidence)) return true;
  if (lexicon.isGermanic) return isGermanNoun(at, claim.tokens, lexicon);
  return token.isOpening && isPlainWord(at, claim, lexicon);
}

/** An English ending that names seldom have; only asked of a first word before a small one. */
const PLAIN_ENDING = /(?:[^s]s|ing|ed|ly|ion|ment|ity|ers)$/;

function isPlainWord(at: number, { tokens }: Reading, lexicon: Lexicon): boolean {
  const word = tokens[at]?.word ?? "";
  if (tokens[at + 1]?.isLarge) return false;
  if (lexicon.vocabulary.has(word)) return true;
  return lexicon.language === "en" ? PLAIN_ENDING.test(word) : lexicon.language !== undefined;
}

/** Endings that make a noun of another word; names hardly have them. */
const NOUN_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|nissen|ismus|ling|linge|erung|innen|enz|anz|erinnen|leute|zahl|mittel|stelle|stellen|werk|arbeit)$/;
/** A noun of so many letters that it must be a compound. */
const COMPOUND = 12;
const DETERMINER =
  /^(?:d(?:er|ie|as|en|em|es)|(?:k?ein|mein|sein|ihr|unser|dies|jed|jen|welch|manch|solch|all|beid|viel|wenig|mehrer|einig|meist)(?:e|er|es|en|em)?|im|am|zum|zur|ins|ans|vom|beim|ohne)$/;
/** Names that have an article. */
const WITH_ARTICLE = new Set(
  "türkei ukraine schweiz slowakei mongolei niederlande niederlanden usa iran irak sudan libanon jemen kongo krim rhein donau elbe oder weser main themse seine ostsee nordsee vatikan sahara balkan kaukasus westjordanland gazastreifen".split(
    " ",
  ),
);
const ADVERB_ENDING = /(?:mals|lich|weise|wärts|dessen|gens|tens|seits|einander)$/;
const ADJECTIVE_ENDING = /(?:e|er|es|en|em)$/;

/** In German every noun is written large; one with an article, an adjective or a noun's ending is hardly a name. */
function isGermanNoun(at: number, tokens: readonly Token[], { vocabulary }: Lexicon): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (vocabulary.has(token.word) || NOUN_ENDING.test(token.word) || token.word.length >= COMPOUND) return true;
  if (token.isOpening && !next?.isLarge && ADVERB_ENDING.test(token.word)) return true;
  const isAlone = !(next?.isLarge && next.start === token.end + 1);
  if (!before) return false;
  if (DETERMINER.test(before.word)) return !WITH_ARTICLE.has(token.word);
  if (!isAlone) return false;
  return before.isContent && !before.isLarge && ADJECTIVE_ENDING.test(before.word);
}

/** "WHO" is the World Health Organization of the evidence, with or without dots. */
function isAcronymOf(word: string, evidence: Evidence): boolean {
  const letters = word.replace(POSSESSIVE, "").replaceAll(".", "");
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  return evidence.sentences.some(({ tokens, text }) => {
    const initials = tokens.filter(({ isLarge }) => isLarge).map(({ start }) => text.charAt(start));
    return initials.join("").includes(letters);
  });
}

/** Each word of "International Olympic Committee" stands for a letter of the "IOC" of the evidence. */
function isSpeltOut(token: Token, claim: Reading, { sentences }: Evidence): boolean {
  const at = claim.tokens.indexOf(token);
  let [first, last] = [at, at];
  while (claim.tokens[first - 1]?.isLarge) first -= 1;
  while (claim.tokens[last + 1]?.isLarge) last += 1;
  const initials = claim.tokens.slice(first, last + 1).map(({ word }) => word.charAt(0));
  if (initials.length < 2) return false;
  const acronyms = sentences.flatMap(({ tokens, text }) =>
    tokens.filter((known) => /^\p{Lu}{2,6}$/u.test(shown(known, { text }))).map(({ word }) => word),
  );
  return acronyms.some((acronym) => initials.join("").includes(acronym));
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
  sentences.some((sentence) =>
    sentence.tokens.some(
      (token, at) =>
        token.key === next &&
        sentence.tokens
          .slice(Math.max(0, at - reachOf(token, sentence)), at + NEAR + 1)
          .some((other) => other.key === one),
    ),
  );

/** "Hull station house officer (SHO)": what the letters stand for is before them. */
function reachOf(token: Token, { text }: Reading): number {
  const word = shown(token, { text });
  return NEAR + (/^\p{Lu}{2,6}$/u.test(word) ? word.length : 0);
}

const shown = ({ start, end }: Token, { text }: { text: string }): string => text.slice(start, end);
