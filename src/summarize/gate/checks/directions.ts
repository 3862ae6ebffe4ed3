import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Where something comes from is not where it goes. */
const FROM: Readonly<Record<string, RegExp>> = {
  en: /^from$/,
  de: /^(?:von|aus)$/,
  es: /^(?:de|desde)$/,
  fr: /^(?:de|depuis)$/,
  ru: /^(?:из|от)$/,
};
const TO: Readonly<Record<string, RegExp>> = {
  en: /^to$/,
  de: /^(?:nach|an)$/,
  es: /^(?:a|al)$/,
  fr: /^(?:à|au)$/,
  ru: /^(?:в|к)$/,
};
const NEVER = /^$/;
/** What stands behind these is not what stands before them. */
const AGAINST = new Set("against ahead than gegen gegenüber contre contra против".split(" "));
const NEAR = 6;

/** "From A to B" is not "from B to A", and "ahead of A" not "ahead of B". */
export const directions: Check = (claim, { sentences }, lexicon) => {
  const known = sentences.flatMap((sentence) => directed(sentence, lexicon));
  const isBehind = (direction: Direction, keys: ReadonlySet<string>) =>
    known.some((other) => other.direction === direction && overlaps(keys, other.keys));
  const turned = directed(claim, lexicon).find(({ direction, word, keys }) => {
    if (isBehind(direction, keys)) return false;
    if (direction === "from") return isBehind("to", keys);
    if (direction === "to") return isBehind("from", keys) || isSubjectInstead(keys, claim, sentences, known);
    return sentences.some((sentence) => overlaps(keys, sentence.keys)) && known.some((other) => other.word === word);
  });
  return turned && `roles: “${turned.word}” stands before something else in the sentences it names`;
};

/** "B returned it to A" for "A returned it to B". */
const isSubjectInstead = (
  keys: ReadonlySet<string>,
  claim: Reading,
  sentences: readonly Reading[],
  known: readonly Directed[],
): boolean =>
  sentences.some((sentence) => overlaps(keys, subjectOf(sentence))) &&
  known.some((other) => other.direction === "to" && overlaps(other.keys, subjectOf(claim)));

const SUBJECT = 2;
const subjectOf = ({ tokens }: Reading): Set<string> =>
  new Set(
    tokens
      .filter(({ isContent }) => isContent)
      .slice(0, SUBJECT)
      .map(({ key }) => key),
  );

const overlaps = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const key of one) if (other.has(key)) return true;
  return false;
};

type Direction = "from" | "to" | "against";
type Directed = { direction: Direction; word: string; keys: ReadonlySet<string> };

/** "Schneller als", and not "als Trainer". */
const COMPARATIVE = /(?:er|mehr|weniger)$/;

/** "Twice as much as rye". */
const EQUALLY = /^(?:much|many|big|large|high|long|old|often|fast|strong|expensive|likely|tall)$/;

const directionOf = (word: string, before: string, language = ""): Direction | undefined =>
  AGAINST.has(word) ||
  (language === "en" && word === "as" && EQUALLY.test(before)) ||
  (language === "de" && word === "als" && COMPARATIVE.test(before))
    ? "against"
    : (FROM[language] ?? NEVER).test(word)
      ? "from"
      : (TO[language] ?? NEVER).test(word)
        ? "to"
        : undefined;

const ARTICLE = /^(?:the|an?|his|her|its|their)$/;

/** The names and nouns behind each of these words; "to" before a verb has no direction. */
const directed = ({ tokens, quantities }: Reading, { isGermanic, language }: Lexicon): Directed[] =>
  tokens.flatMap(({ word, clause }, at) => {
    const direction = directionOf(word, tokens[at - 1]?.word ?? "", language);
    const isBound = quantities.some((quantity) => quantity.at === at + 1);
    if (!direction || isBound || tokens[at - 1]?.word === "according") return [];
    const takesNouns = !isGermanic && (direction === "against" || ARTICLE.test(tokens[at + 1]?.word ?? ""));
    const behind = tokens
      .slice(at + 1, at + 1 + NEAR)
      .filter((token) => token.clause === clause && token.isContent && (token.isLarge || takesNouns));
    return behind.length > 0 ? [{ direction, word, keys: new Set(behind.map(({ key }) => key)) }] : [];
  });
