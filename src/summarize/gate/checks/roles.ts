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
  return directions(claim, sentences, lexicon);
};

/** Where endings tell who does it, or nothing is written large, the order of the words does not tell. */
const tellsOrder = ({ language, isKnown }: Lexicon): boolean => isKnown && language !== "ru" && language !== "zh";

/** The keys before and behind a word in its statement; the sides are exchanged in the passive. */
type Sides = { before: ReadonlySet<string>; behind: ReadonlySet<string> };

const NEAREST = 3;

function sidesOf(middle: string, reading: Reading, lexicon: Lexicon): Sides | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex(({ key, isContent }) => isContent && key === middle);
  const found = tokens[at];
  if (!found || (found.isLarge && !found.isOpening)) return undefined;
  const dated = new Set(
    reading.quantities.filter(({ kind }) => kind !== "number").map((quantity) => tokens[quantity.at]),
  );
  const agent = isPassive(tokens, at, lexicon) ? agentOf(tokens, at, lexicon) : undefined;
  const isActor = (token: Token, index: number) =>
    token.isContent &&
    token.clause === found.clause &&
    !dated.has(token) &&
    (!lexicon.isGermanic || token.isLarge) &&
    (index === agent || !followsPreposition(tokens, index));
  const places = tokens.map((_, index) => index).filter((index) => isActor(tokens[index] as Token, index));
  const before = places.filter((index) => index < at).slice(-NEAREST);
  const behind = places.filter((index) => index > at).slice(0, NEAREST);
  const keys = (indexes: readonly number[]) => new Set(indexes.map((index) => tokens[index]?.key ?? ""));
  const isTurned = agent !== undefined || beginsWithObject(tokens, found, lexicon);
  return !isTurned ? { before: keys(before), behind: keys(behind) } : { before: keys(behind), behind: keys(before) };
}

const OBJECT_ARTICLE = /^(?:den|dem|einen|einem)$/;

/** "Den Zuschlag erhielt die Firma": an article tells that the object stands first. */
const beginsWithObject = (tokens: readonly Token[], { clause }: Token, { isGermanic }: Lexicon): boolean =>
  isGermanic && OBJECT_ARTICLE.test(tokens.find((token) => token.clause === clause)?.word ?? "");

const PREPOSITIONS = new Set(
  `in on at by for from with without of over under after before during until since near off into about as between against through
  amid along across within towards toward despite behind ahead than to
  von vom mit bei beim nach vor zu zum zur über unter durch für gegen ohne um bis seit während wegen trotz zwischen aus auf an am im ins
  de du des dans par pour sur sous avec sans entre vers chez depuis pendant avant après en à au aux
  del con por para sin sobre entre hasta desde durante tras ante bajo contra según a al`.split(/\s+/),
);

/** Whether only small words and adjectives stand between a preposition and a word: "in the old town". */
function followsPreposition(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const token = tokens[index];
    if (!token || token.clause !== tokens[at]?.clause) return false;
    if (PREPOSITIONS.has(token.word)) return true;
    if (token.isContent && tokens[at]?.isLarge !== token.isLarge) return false;
  }
  return false;
}

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
  const moved = (one: ReadonlySet<string>, to: ReadonlySet<string>, from: ReadonlySet<string>) =>
    [...one].some((key) => to.has(key) && !from.has(key));
  return moved(own.before, other.behind, other.before) && moved(own.behind, other.before, other.behind);
}

/** What stands behind these is not what stands before them. */
const DIRECTED = new Set("from to a against ahead than von nach gegen vers contre contra против из".split(" "));
const NEAR = 4;

/** "From A to B" is not "from B to A", and "ahead of A" not "ahead of B". */
function directions(claim: Reading, sentences: readonly Reading[], lexicon: Lexicon): string | undefined {
  const known = sentences.flatMap((sentence) => directed(sentence, lexicon));
  const turned = directed(claim, lexicon).find(({ word, keys }) => {
    const same = known.filter((other) => other.word === word);
    return same.length > 0 && !same.some((other) => [...keys].some((key) => other.keys.has(key)));
  });
  return turned && `roles: “${turned.word}” stands before something else in the sentences it names`;
}

/** The names and nouns right behind each of these words. */
const directed = (
  { tokens, words, quantities }: Reading,
  { isGermanic }: Lexicon,
): { word: string; keys: Set<string> }[] =>
  tokens.flatMap(({ word, clause }, at) => {
    const isBound = quantities.some((quantity) => quantity.at === at + 1);
    if (!DIRECTED.has(word) || isBound || tokens[at - 1]?.word === "according") return [];
    // "To" before a verb has no direction, but before a name.
    const mayBeVerb = isGermanic || word === "a" || (word === "to" && !words.has("from"));
    const behind = tokens
      .slice(at + 1, at + 1 + NEAR)
      .filter((token) => token.clause === clause && token.isContent && (token.isLarge || !mayBeVerb));
    return behind.length > 0 ? [{ word, keys: new Set(behind.map(({ key }) => key)) }] : [];
  });
