import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./read-tokens.ts";

const SHORTEST_ROOT = 5;
const SHARE_OF_ROOT = 0.6;
/** What turns a country into its people: Iran, Iranian; Japan, Japanese. */
const DEMONYM_ENDING = /^(?:n|an|ian|ean|ese|ish|i|ien|ienn|ais|ois|es)$/;
const SHORTEST_LAND = 4;
const SHORTEST_PART = 4;

/** The claim's words under the keys of the words of the evidence that they stand for, where there are such words. */
export function alignKeys(tokens: readonly Token[], evidenceKeys: ReadonlySet<string>, lexicon: Lexicon): Token[] {
  // A word that is said again itself needs no other one to stand for it.
  const own = new Set(tokens.map(({ key }) => key));
  const byGroup = groupsOf(new Set([...evidenceKeys].filter((key) => !own.has(key))), lexicon);
  const known: Known = { evidenceKeys, byBeginning: beginningsOf(evidenceKeys), byGroup, lexicon };
  const aligned = (token: Token, before: Token | undefined): string =>
    !token.isContent || evidenceKeys.has(token.key)
      ? token.key
      : (landOf(token, before, known) ??
        verbOf(token, known) ??
        nearOf(token, known) ??
        relatedOf(token, known) ??
        compoundOf(token, known) ??
        token.key);
  return tokens.map((token, at) => ({ ...token, key: aligned(token, tokens[at - 1]) }));
}

/** The words of the evidence, by their first letters and by the groups of words that may stand for them. */
type Known = {
  evidenceKeys: ReadonlySet<string>;
  byBeginning: ReadonlyMap<string, readonly string[]>;
  byGroup: ReadonlyMap<number, string>;
  lexicon: Lexicon;
};

function landOf(token: Token, before: Token | undefined, { evidenceKeys, lexicon }: Known): string | undefined {
  const land = lexicon.landOfCapital.get(token.key);
  return land !== undefined && evidenceKeys.has(land) && !PLACING.test(before?.word ?? "") ? land : undefined;
}

/** "The breakdown" for "it broke down". */
function verbOf({ word }: Token, { evidenceKeys, lexicon }: Known): string | undefined {
  const verb = lexicon.keyOf(PHRASAL_NOUN.exec(word)?.[1] ?? "");
  return evidenceKeys.has(verb) ? verb : undefined;
}

const PHRASAL_NOUN = /^(\p{L}{3,})(?:down|out|up|off|back|over|away)s?$/u;

/** Another form of the same word, a people for its land. */
function nearOf(token: Token, { byBeginning, lexicon }: Known): string | undefined {
  const near = byBeginning.get(token.key.slice(0, SHORTEST_LAND)) ?? [];
  const isName = token.isLarge && !token.isOpening && !lexicon.isGermanic;
  const isSame = (key: string) =>
    isName
      ? isDemonym(token.key, key) || (lexicon.language === "ru" && isSameSurname(token.key, key))
      : hasSameRoot(token.key, key);
  const relative = near.find(isSame);
  return relative ?? (lexicon.isGermanic ? near.find((key) => isGermanDemonym(token.word, key)) : undefined);
}

function relatedOf({ key }: Token, { evidenceKeys, byGroup, lexicon }: Known): string | undefined {
  const related = lexicon.relatives.get(key)?.find((group) => byGroup.has(group));
  return related !== undefined && !hasOpposite(key, evidenceKeys, lexicon) ? byGroup.get(related) : undefined;
}

const compoundOf = ({ key, word }: Token, { evidenceKeys, lexicon }: Known): string | undefined =>
  lexicon.isGermanic
    ? (partOfCompound(key, evidenceKeys, lexicon) ?? partOfCompound(word, evidenceKeys, lexicon))
    : undefined;

/** "Moscow offered help" for "Russia offered help"; but what is in Russia need not be in Moscow. */
const PLACING = /^(?:in|at|near|from|of|outside|around|to|into|central|downtown)$/;

/** A word whose opposite stands there stands for that one, if for any. */
const hasOpposite = (key: string, evidenceKeys: ReadonlySet<string>, { opposites }: Lexicon): boolean =>
  [...(opposites.get(key) ?? [])].some((opposite) => evidenceKeys.has(opposite));

/** Of the words of the evidence that may stand for one another the first one. */
function groupsOf(keys: ReadonlySet<string>, { relatives }: Lexicon): Map<number, string> {
  const byGroup = new Map<number, string>();
  for (const key of keys)
    for (const group of relatives.get(key) ?? []) if (!byGroup.has(group)) byGroup.set(group, key);
  return byGroup;
}

function beginningsOf(keys: ReadonlySet<string>): Map<string, string[]> {
  const byBeginning = new Map<string, string[]>();
  for (const key of keys) {
    const beginning = key.slice(0, SHORTEST_LAND);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), key]);
  }
  return byBeginning;
}

function hasSameRoot(one: string, other: string): boolean {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  return common >= SHORTEST_ROOT && common >= SHARE_OF_ROOT * Math.max(one.length, other.length);
}

/** What the stemmer takes for an ending in some cases of a Russian name: "Лаптев", "Лаптева". */
const SURNAME_ENDING = /^(?:[её]в|ов|[иы]н)$/u;

function isSameSurname(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && SURNAME_ENDING.test(long.slice(short.length));
}

function isDemonym(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST_LAND && long.startsWith(short)) return DEMONYM_ENDING.test(long.slice(short.length));
  // Turkey, Turkish.
  const root = long.slice(0, SHORTEST_LAND);
  return short.startsWith(root) && short.length <= SHORTEST_LAND + 2 && long === `${root}ish`;
}

/** "Ellerland", "ellerländisch"; "Schweden", "schwedisch": in German the land or its people may be named. */
function isGermanDemonym(one: string, other: string): boolean {
  const [land, people] = other.endsWith("isch") ? [one, other] : [other, one];
  const root = people.replace(/isch(?:e[nmrs]?)?$/, "");
  if (root === people || root.length < SHORTEST_LAND) return false;
  return new RegExp(`^${root}(?:land|ien|en|ei|a|o)?$`).test(land);
}

/** "Brückensperrung" stands for "Sperrung", and "Brücke" for the "Hafenbrücke" of the evidence; "unsicher" not for "sicher". */
function partOfCompound(key: string, evidenceKeys: ReadonlySet<string>, lexicon: Lexicon): string | undefined {
  for (const known of evidenceKeys) {
    const [short, long] = known.length < key.length ? [known, key] : [key, known];
    if (short.length < SHORTEST_PART) continue;
    const isBehind = long.endsWith(short) && !lexicon.negativePrefixes.includes(long.slice(0, -short.length));
    if (isBehind || long.startsWith(short)) return known;
  }
  return undefined;
}
