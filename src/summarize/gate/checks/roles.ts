import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Who does something to whom stays the same: "A sued B" is not "B sued A", but "B was sued by A" is. */
export const roles: Check = (claim, { sentences }, lexicon) => {
  for (const middle of tellsOrder(lexicon) ? claim.keys : []) {
    const own = sidesOf(middle, claim, lexicon);
    for (const sentence of own ? sentences : []) {
      const other = sidesOf(middle, sentence, lexicon);
      if (own && other && areSwapped(own, other))
        return "roles: who does what to whom is the other way round in the sentences it names";
    }
  }
  return undefined;
};

/** Where endings tell who does it, or nothing is written large, the order of the words does not tell. */
const tellsOrder = ({ language, isKnown }: Lexicon): boolean => isKnown && language !== "ru" && language !== "zh";

/** The keys before and behind a word in its statement; the sides are exchanged in the passive. */
type Sides = { before: ReadonlySet<string>; behind: ReadonlySet<string>; isByAgent?: boolean | undefined };

/** "A man aged 34" is "a 34-year-old man". */
const AGED = /^(?:old|aged)$/;
const NEAREST = 3;
const NONE: ReadonlySet<string> = new Set();

function sidesOf(middle: string, reading: Reading, lexicon: Lexicon): Sides | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex(({ key, isContent }) => isContent && key === middle);
  const found = tokens[at];
  if (!found || AGED.test(found.word) || (found.isLarge && !found.isOpening) || isNoun(tokens, at, lexicon))
    return undefined;
  const dated = new Set(
    reading.quantities.filter(({ kind }) => kind !== "number").map((quantity) => tokens[quantity.at]),
  );
  const agent = isPassive(tokens, at, lexicon) ? agentOf(tokens, at, lexicon) : undefined;
  const isActor = (token: Token, index: number) =>
    token.isContent &&
    token.clause === found.clause &&
    !dated.has(token) &&
    (!lexicon.isGermanic || token.isLarge) &&
    (index === agent || !followsPreposition(tokens, index, lexicon, index < at ? lexicon.borders : NONE));
  const places = tokens.map((_, index) => index).filter((index) => isActor(tokens[index] as Token, index));
  if (agent !== undefined && agent < at) {
    // "Alto wurde von Bero gekauft": who does it stands before the verb, as does whom it is done to.
    const done = places.filter((index) => index < at && index < agent - 1);
    return { before: new Set([tokens[agent]?.key ?? ""]), behind: keysAt(done, tokens), isByAgent: true };
  }
  const near = places.filter((index) => index < at).slice(-NEAREST);
  const before = near.length > 0 || lexicon.isGermanic ? near : subjectBeforeAside(tokens, at);
  const behind = places.filter((index) => index > at).slice(0, NEAREST);
  const keys = (indexes: readonly number[]) => keysAt(indexes, tokens);
  const apposition = agent === undefined ? [] : appositionBehind(tokens, found.clause);
  const isTurned = agent !== undefined || beginsWithObject(tokens, found, lexicon);
  if (!isTurned && isPlainPassive(tokens, at, lexicon)) return { before: new Set(), behind: keys(before) };
  return !isTurned
    ? { before: keys(before), behind: keys(behind) }
    : { before: keys([...behind, ...apposition]), behind: keys(before), isByAgent: agent !== undefined };
}

const keysAt = (indexes: readonly number[], tokens: readonly Token[]): Set<string> =>
  new Set(indexes.map((index) => tokens[index]?.key ?? ""));

const BEFORE_NOUNS =
  /^(?:the|an?|his|her|its|their|this|these|those|in|on|at|of|from|by|with|for|some|about|many|all|no)$/;

/** In English, what stands behind an article, a preposition or a number. */
const isNoun = (tokens: readonly Token[], at: number, { language, numbers }: Lexicon): boolean => {
  const before = tokens[at - 1]?.word ?? "";
  return language === "en" && (BEFORE_NOUNS.test(before) || /^\d/.test(before) || numbers.has(before));
};

/** "Two men were killed": nobody is named who did it. */
const isPlainPassive = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  lexicon.language === "en" &&
  lexicon.passive.has(tokens[at - 1]?.word ?? "") &&
  /(?:ed|en|t|n)$/.test(tokens[at]?.word ?? "");

/** "Smith, a nurse from Hull, is accused of": the first name of the sentence, where an aside stands between. */
function subjectBeforeAside(tokens: readonly Token[], at: number): number[] {
  const places = tokens.map((_, index) => index).filter((index) => tokens[index]?.sentence === tokens[at]?.sentence);
  const [first] = places;
  if (first === undefined || (tokens[at]?.clause ?? 0) < (tokens[first]?.clause ?? 0) + 2) return [];
  const opening = places.filter((index) => index < at && tokens[index]?.clause === tokens[first]?.clause);
  return opening.length <= NEAREST && opening.every((index) => tokens[index]?.isLarge) ? opening : [];
}

/** "By his brother, John Smith": the places of a name that is all of the next statement. */
function appositionBehind(tokens: readonly Token[], clause: number): number[] {
  const places = tokens.map((_, index) => index).filter((index) => tokens[index]?.clause === clause + 1);
  return places.length <= NEAREST && places.every((index) => tokens[index]?.isLarge) ? places : [];
}

const OBJECT_ARTICLE = /^(?:den|dem|einen|einem)$/;

/** "Den Zuschlag erhielt die Firma": an article tells that the object stands first. */
const beginsWithObject = (tokens: readonly Token[], { clause }: Token, { isGermanic }: Lexicon): boolean =>
  isGermanic && OBJECT_ARTICLE.test(tokens.find((token) => token.clause === clause)?.word ?? "");

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Of each language by itself: the "a" of Spanish is an article in English. */
const PREPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`in on at by for from with without of over under after before during until since near off into about as between
    against through amid along across within towards toward despite behind ahead than to`),
  de: words(`von vom mit bei beim nach vor zu zum zur über unter durch für gegen ohne um bis seit während wegen trotz zwischen
    aus auf in an am im ins hinter neben`),
  fr: words(`de du des dans par pour sur sous avec sans contre entre vers chez depuis pendant avant après en à au aux`),
  es: words(`de del en con por para sin sobre entre hasta desde durante tras ante bajo contra según a al`),
};

/**
 * Whether only small words and adjectives stand between a preposition and a word: "in the old town". Where a verb follows,
 * "as" and "after" begin a statement.
 */
function followsPreposition(
  tokens: readonly Token[],
  at: number,
  { language = "" }: Lexicon,
  borders: ReadonlySet<string>,
): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const token = tokens[index];
    if (!token || token.clause !== tokens[at]?.clause) return false;
    if (language === "es" && isObjectMark(token, tokens[index + 1])) return false;
    if (PREPOSITIONS[language]?.has(token.word)) return !borders.has(token.word);
    if (token.isContent && tokens[at]?.isLarge !== token.isLarge) return false;
  }
  return false;
}

/** "Mordió al cartero": whom it is done to; "al caer" is "when it fell". */
const isObjectMark = ({ word }: Token, next: Token | undefined): boolean =>
  /^al?$/.test(word) && !/[aei]r(?:se|lo|la)?$/.test(next?.word ?? "");

/** How far in front of the verb "was" stands, and how far behind it "by". */
const WITHIN_BEFORE = 3;
const WITHIN_BEHIND = 10;

function isPassive(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const nearBefore = lexicon.isGermanic ? tokens : tokens.slice(Math.max(0, at - WITHIN_BEFORE), at);
  return nearBefore.some(({ word }) => lexicon.passive.has(word)) && agentOf(tokens, at, lexicon) !== undefined;
}

/** The place of the first word that names who does it. In German it may stand before the verb. */
function agentOf(tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined {
  const from = lexicon.isGermanic ? 0 : at + 1;
  const by = tokens.findIndex(
    ({ word, clause }, index) =>
      index >= from && index <= at + WITHIN_BEHIND && lexicon.agent.has(word) && clause === tokens[at]?.clause,
  );
  const agent = by < 0 ? -1 : tokens.findIndex(({ isContent }, index) => index > by && isContent);
  return agent < 0 ? undefined : agent;
}

function areSwapped(own: Sides, other: Sides): boolean {
  // "Bombers gunned down police" for "they were gunned down by police".
  const isAgentHit =
    other.isByAgent &&
    !own.isByAgent &&
    own.behind.size > 0 &&
    [...own.behind].some((key) => other.before.has(key) && !other.behind.has(key));
  if (isAgentHit && own.before.size > 0 && [...own.before].every((key) => !other.before.has(key))) return true;
  const moved = (one: ReadonlySet<string>, to: ReadonlySet<string>, from: ReadonlySet<string>) =>
    [...one].some((key) => to.has(key) && !from.has(key));
  return moved(own.before, other.behind, other.before) && moved(own.behind, other.before, other.behind);
}
