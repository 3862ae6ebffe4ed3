import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What no other word can mean is not added: deaths, crimes, weapons; and no statement of new words, where nothing is left to reword. */
export const inventions: Check = (claim, evidence, lexicon) => {
  const grave = claim.tokens.find((token) => isGraveAndNew(token, evidence, lexicon));
  if (grave) return `content: “${shown(grave, claim)}” has nothing like it in the sentences it names`;
  const added = newStatements(claim, evidence).find((words) => words.length > leftOver(claim, evidence));
  const [first, last] = [added?.[0], added?.at(-1)];
  return first && last && `content: “${claim.text.slice(first.start, last.end)}” stands in no sentence it names`;
};

function isGraveAndNew({ key, isContent }: Token, { keys }: Evidence, { grave }: Lexicon): boolean {
  if (!isContent || keys.has(key)) return false;
  const fields = grave.filter(({ words }) => words.has(key));
  return fields.length > 0 && !fields.some(({ support }) => [...support].some((known) => keys.has(known)));
}

const FEWEST = 2;

/** The statements between marks of punctuation and joining words that have no word or number of the evidence. */
function newStatements(claim: Reading, { keys }: Evidence): Token[][] {
  const counted = new Set(claim.quantities.flatMap(({ at, end }) => claim.tokens.slice(at, end)));
  return [...Map.groupBy(claim.tokens, ({ chunk }) => chunk).values()]
    .filter((tokens) => !tokens.some((token) => counted.has(token)))
    .map((tokens) => tokens.filter(({ isContent }) => isContent))
    .filter((words) => words.length >= FEWEST && words.every(({ key }) => !keys.has(key)));
}

/** How many words of the evidence the claim has not: those that new words may stand for. */
const leftOver = (claim: Reading, { keys }: Evidence): number => [...keys].filter((key) => !claim.keys.has(key)).length;

const shown = ({ start, end }: Token, { text }: Reading): string => text.slice(start, end);
