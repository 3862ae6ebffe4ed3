import type { Lexicon } from "../lexicon.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What was almost so, or partly, is not simply so; nor is one of the largest the largest. */
export const diminished: Check = (claim, { sentences }, lexicon) => {
  const own = diminishedIn(claim, lexicon);
  const lost = sentences
    .flatMap((sentence) => diminishedIn(sentence, lexicon))
    .find(
      ({ token }) =>
        isSaid(token, claim) &&
        !own.some((other) => other.token.key === token.key) &&
        !isSaidBare(token, sentences, lexicon),
    );
  if (lost) return `hedges: “${lost.word} ${lost.token.word}” is more than that in the claim`;
  const greatest = sentences.flatMap((sentence) => amongGreatest(sentence, lexicon));
  const alone = greatest.find(
    ({ key }) =>
      claim.tokens.some((token) => token.key === key) && !amongGreatest(claim, lexicon).some((one) => one.key === key),
  );
  return alone && `numbers: “${alone.word}” is one of several in the sentences it names`;
};

type Diminished = { word: string; token: Token };

/** Each word for "almost" or "partly" with the next one that has a meaning; before a number or "all" the check of numbers asks. */
const diminishedIn = ({ tokens, quantities }: Reading, { diminishers, quantifiers }: Lexicon): Diminished[] =>
  findPhrases(tokens, diminishers).flatMap(({ at, end }) => {
    const isCounting = quantities.some((quantity) => quantity.at >= end && quantity.at <= end + 1);
    const token = tokens
      .slice(end, end + WITHIN)
      .find(({ isContent, phrase }) => isContent && phrase === tokens[at]?.phrase);
    const isQuantifier = findPhrases(tokens, quantifiers).some((found) => found.at <= at && found.end > end);
    return isCounting || isQuantifier || !token ? [] : [{ word: tokens[at]?.word ?? "", token }];
  });

const WITHIN = 3;

const isSaid = ({ key }: Token, { tokens }: Reading): boolean =>
  tokens.some((token) => token.isContent && token.key === key);

/** Whether another place of the evidence says it without. */
const isSaidBare = ({ key }: Token, sentences: readonly Reading[], lexicon: Lexicon): boolean =>
  sentences.some((sentence) => {
    const all = sentence.tokens.filter((token) => token.key === key).length;
    return all > diminishedIn(sentence, lexicon).filter(({ token }) => token.key === key).length;
  });

const GREATEST_WITHIN = 5;

/** The superlatives behind "one of" and "among". */
const amongGreatest = ({ tokens }: Reading, { among, superlatives }: Lexicon): Token[] =>
  findPhrases(tokens, among).flatMap(({ at, end }) =>
    tokens
      .slice(end, end + GREATEST_WITHIN)
      .filter(({ word, phrase }) => phrase === tokens[at]?.phrase && superlatives.test(word)),
  );
