import type { Lexicon } from "../lexicon.ts";
import type { Quantifier } from "../lexicons/lexicon-words.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import type { Quantity } from "./quantity.ts";

/** How many of something: "most of the teachers", or by a number, "three of the teachers". */
export type Share = {
  value: Quantifier | "number";
  at: number;
  /** The key of what is counted, or where that is only "them", of what they do. */
  counted: string;
};

/** The quantifiers of a sentence and its bare numbers, each with what it counts. */
export function readShares(tokens: readonly Token[], quantities: readonly Quantity[], lexicon: Lexicon): Share[] {
  const bare = quantities.filter(({ kind, unit }) => kind === "number" && unit === undefined);
  const words = findPhrases(tokens, lexicon.quantifiers).filter(({ at, value }) => !isAdjective(tokens, at, value));
  const found = [...words, ...bare.map(({ at, end }) => ({ at, end, value: "number" as const }))];
  return found.flatMap(({ at, end, value }) => {
    // "All seven miners": the number says how many, and "some 300" is about so many.
    if (value !== "number" && bare.some((number) => number.at === end)) return [];
    const counted = countedBehind(tokens, end);
    return counted === undefined ? [] : [{ value, at, counted }];
  });
}

/** "The little boy", "the few". */
const isAdjective = (tokens: readonly Token[], at: number, value: Quantifier): boolean =>
  (value === "few" && /^(?:more|over|under|less)$/.test(tokens[at + 1]?.word ?? "")) ||
  (value === "few" && /^(?:the|his|her|its|their|this|that)$/.test(tokens[at - 1]?.word ?? ""));

const WITHIN = 4;

function countedBehind(tokens: readonly Token[], end: number): string | undefined {
  const clause = tokens[end]?.clause;
  return tokens.slice(end, end + WITHIN).find((token) => token.isContent && token.clause === clause)?.key;
}
