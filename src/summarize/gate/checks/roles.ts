import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Who does something to whom stays the same: "A sued B" is not "B sued A", but "B was sued by A" is. */
export const roles: Check = (claim, { sentences }, lexicon) => {
  for (const middle of claim.keys) {
    const own = sidesOf(middle, claim, lexicon);
    for (const sentence of own ? sentences : []) {
      const other = sidesOf(middle, sentence, lexicon);
      if (own && other && areSwapped(own, other))
        return "roles: who does what to whom is the other way round in the sentences it names";
    }
  }
  return directions(claim, sentences);
};

/** The keys before and behind a word in its statement; the sides are exchanged in the passive. */
type Sides = { before: ReadonlySet<string>; behind: ReadonlySet<string> };

const NEAREST = 3;

function sidesOf(middle: string, { tokens }: Reading, lexicon: Lexicon): Sides | undefined {
  const at = tokens.findIndex(({ key, isContent }) => isContent && key === middle);
  const found = tokens[at];
  if (!found || found.isLarge !== (found.isLarge && found.isOpening)) return undefined;
  const sameClause = ({ clause, isContent }: Token) => isContent && clause === found.clause;
  const before = tokens.slice(0, at).filter(sameClause).slice(-NEAREST);
  const behind = tokens
    .slice(at + 1)
    .filter(sameClause)
    .slice(0, NEAREST);
  const [near, far] = [keys(before), keys(behind)];
  return isPassive(tokens, at, lexicon) ? { before: far, behind: near } : { before: near, behind: far };
}

const keys = (tokens: readonly Token[]): Set<string> => new Set(tokens.map(({ key }) => key));

const WITHIN = 4;

/** "Was sued by", or "the arrest of Smith by". */
const isPassive = (tokens: readonly Token[], at: number, { agent }: Lexicon): boolean =>
  tokens.slice(at + 1, at + 1 + WITHIN).some(({ word, clause }) => agent.has(word) && clause === tokens[at]?.clause);

function areSwapped(own: Sides, other: Sides): boolean {
  const moved = (one: ReadonlySet<string>, to: ReadonlySet<string>, from: ReadonlySet<string>) =>
    [...one].some((key) => to.has(key) && !from.has(key));
  return moved(own.before, other.behind, other.before) && moved(own.behind, other.before, other.behind);
}

/** "From A to B" is not "from B to A". */
const OPPOSED: readonly (readonly [string, string])[] = [
  ["from", "to"],
  ["von", "nach"],
  ["aus", "nach"],
  ["de", "à"],
  ["de", "a"],
  ["из", "в"],
  ["с", "до"],
  ["从", "到"],
];

function directions(claim: Reading, sentences: readonly Reading[]): string | undefined {
  const known = new Set(sentences.flatMap(directed));
  const turned = (pair: string) => {
    const [word = "", key] = pair.split(" ");
    const counterparts = OPPOSED.filter((both) => both.includes(word)).map(([one, other]) =>
      one === word ? other : one,
    );
    return !known.has(pair) && counterparts.some((counterpart) => known.has(`${counterpart} ${key}`));
  };
  const wrong = directed(claim).filter(turned);
  return wrong.length > 1 ? "roles: the directions are the other way round in the sentences it names" : undefined;
}

const directed = ({ tokens }: Reading): string[] =>
  tokens.flatMap(({ word }, at) => {
    const next = tokens.slice(at + 1, at + 3).find(({ isContent }) => isContent);
    return next && OPPOSED.some((pair) => pair.includes(word)) ? [`${word} ${next.key}`] : [];
  });
