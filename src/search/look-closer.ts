import type { Article } from "../article.ts";
import type { Candidates } from "../candidate.ts";
import { termsOf } from "../text/terms.ts";
import { formIn, type Sought } from "./look-up.ts";
import { bestFirst, MANY_WORDS, type Ranked, relativeLength, saturated } from "./rank.ts";

/**
 * What a text adds to its score for holding the words as they are spelled, two of them as they follow one another in the
 * question, and many of them close together: shares of what the words weigh, in the spirit of Metzler & Croft, “A Markov
 * Random Field Model for Term Dependencies” (2005). Tried from .1 to 1 on sentences that sum up an article, on the
 * questions of MultiHop-RAG and on those of the TIME collection; all three rise up to about these and not beyond.
 */
const [SHARE_OF_SPELLING, SHARE_OF_PAIRS, SHARE_OF_NEARNESS] = [0.5, 0.3, 0.6];
/** About a sentence and a half, in words. */
const NEAR = 30;

export type Closely = {
  /** The words as they were typed, all of them, or as they were corrected. */
  typed: readonly string[];
  sought: readonly Sought[];
  found: Candidates;
};

/** The same candidates by what their texts say, best first; one whose article is not given keeps its score. */
export function lookCloser(
  ranked: readonly Ranked[],
  articles: ReadonlyMap<number, Article>,
  closely: Closely,
): Ranked[] {
  return ranked
    .map((one) => {
      const article = articles.get(one.candidate.article);
      return article === undefined ? one : { ...one, score: one.score + closenessOf(one, article, closely) };
    })
    .sort(bestFirst);
}

function closenessOf({ candidate, weights }: Ranked, article: Article, { typed, sought, found }: Closely): number {
  const length = relativeLength(candidate, found);
  const weigh = (count: number) => saturated(count, length, MANY_WORDS);
  const spelled = placesOf(termsOf(article.text, undefined));
  const stemmed = placesOf(termsOf(article.text, article.language));
  const words = sought.map(({ text }, at): Word => {
    const spelling = formIn(text, undefined);
    const places = stemmed.get(formIn(text, article.language)) ?? [];
    return { spelling, places, weight: weights[at] ?? 0 };
  });

  const asSpelled = sum(words.map(({ spelling, weight }) => weight * weigh(spelled.get(spelling)?.length ?? 0)));
  const inPairs = sum(pairsOf(typed, words).map(({ pair, weight }) => weight * weigh(countPair(pair, spelled))));
  return SHARE_OF_SPELLING * asSpelled + SHARE_OF_PAIRS * inPairs + SHARE_OF_NEARNESS * mostTogether(words);
}

type Word = { spelling: string; weight: number; places: readonly number[] };
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(terms: readonly string[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, term] of terms.entries()) {
    const known = places.get(term);
    if (known) known.push(at);
    else places.set(term, [at]);
  }
  return places;
}

/** Each two words that follow one another, common ones as well; they weigh what the telling ones among them weigh. */
function pairsOf(typed: readonly string[], words: readonly Word[]): { pair: [string, string]; weight: number }[] {
  const spellings = typed.map((text) => formIn(text, undefined));
  const weightOf = new Map(words.map(({ spelling, weight }) => [spelling, weight]));
  return spellings.slice(1).flatMap((second, at) => {
    const first = spellings[at] ?? "";
    const weight = ((weightOf.get(first) ?? 0) + (weightOf.get(second) ?? 0)) / 2;
    return weight > 0 ? [{ pair: [first, second] as [string, string], weight }] : [];
  });
}

function countPair([first, second]: [string, string], places: Places): number {
  const seconds = new Set(places.get(second));
  return (places.get(first) ?? []).filter((at) => seconds.has(at + 1)).length;
}

/** What the words weigh that stand in the part of the text that holds the most of them. */
function mostTogether(words: readonly Word[]): number {
  const standing = words
    .flatMap(({ weight, places }, word) => places.map((at) => ({ at, word, weight })))
    .sort((one, other) => one.at - other.at);
  const near = standing.map(({ at: from }, index) => {
    const here = new Map<number, number>();
    for (let next = index; (standing[next]?.at ?? Number.POSITIVE_INFINITY) < from + NEAR; next += 1) {
      const { word, weight } = standing[next] ?? { word: 0, weight: 0 };
      here.set(word, weight);
    }
    return sum([...here.values()]);
  });
  return near.reduce((most, one) => Math.max(most, one), 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
