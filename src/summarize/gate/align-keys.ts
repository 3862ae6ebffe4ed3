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
  const byBeginning = beginningsOf(evidenceKeys);
  const byGroup = groupsOf(evidenceKeys, lexicon);
  const aligned = (token: Token, before: Token | undefined): string => {
    if (!token.isContent || evidenceKeys.has(token.key)) return token.key;
    const land = lexicon.landOfCapital.get(token.key);
    if (land !== undefined && evidenceKeys.has(land) && !PLACING.test(before?.word ?? "")) return land;
    const near = byBeginning.get(token.key.slice(0, SHORTEST_LAND)) ?? [];
    const isName = token.isLarge && !token.isOpening && !lexicon.isGermanic;
    const relative = near.find((key) => (isName ? isDemonym(token.key, key) : hasSameRoot(token.key, key)));
    if (relative !== undefined) return relative;
    const related = lexicon.relatives.get(token.key)?.find((group) => byGroup.has(group));
    if (related !== undefined && !hasOpposite(token.key, evidenceKeys, lexicon))
      return byGroup.get(related) ?? token.key;
    return (
      (lexicon.isGermanic
        ? (partOfCompound(token.key, evidenceKeys, lexicon) ?? partOfCompound(token.word, evidenceKeys, lexicon))
        : undefined) ?? token.key
    );
  };
  return tokens.map((token, at) => ({ ...token, key: aligned(token, tokens[at - 1]) }));
}

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

function isDemonym(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST_LAND && long.startsWith(short)) return DEMONYM_ENDING.test(long.slice(short.length));
  // Turkey, Turkish.
  const root = long.slice(0, SHORTEST_LAND);
  return short.startsWith(root) && short.length <= SHORTEST_LAND + 2 && long === `${root}ish`;
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
