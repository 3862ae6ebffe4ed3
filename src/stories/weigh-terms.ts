import type { Article, Span } from "../article.ts";
import { isStopWord } from "../text/stop-words.ts";
import { termOfWord } from "../text/terms.ts";
import { wordsIn } from "../text/words.ts";

/** What an article is about: how much each of its terms weighs, as a vector of length 1. Empty when it has no words. */
export type TermWeights = ReadonlyMap<string, number>;

/** A headline names the event; what comes late in a long text is background that it shares with other events. */
const TITLE_COUNTS_AS = 3;
const WORDS_OF_BODY = 800;
/** A handful of articles cannot show which words are common: each batch counts as if it stood among at least so many. */
const SMALLEST_ARCHIVE = 100;

/** One for each article: tf-idf with logarithmic counts, the document frequencies taken from these articles themselves. */
export function weighTerms(articles: Article[]): TermWeights[] {
  const counted = articles.map(countTerms);
  const heldBy = new Map<string, number>();
  for (const counts of counted) {
    for (const term of counts.keys()) heldBy.set(term, (heldBy.get(term) ?? 0) + 1);
  }
  const archive = Math.max(articles.length, SMALLEST_ARCHIVE);
  const idf = (term: string) => Math.log((archive + 1) / ((heldBy.get(term) ?? 0) + 0.5));
  return counted.map((counts) => ofLengthOne(counts, (term, count) => (1 + Math.log(count)) * idf(term)));
}

/** The cosine of two articles' terms: 0 for nothing in common, 1 for the same words. */
export function similarityOf(one: TermWeights, other: TermWeights): number {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [term, weight] of smaller) product += weight * (larger.get(term) ?? 0);
  return product;
}

function countTerms({ title, text, paragraphs, language }: Article): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (words: string[], times: number) => {
    for (const word of words) {
      if (isStopWord(word, language)) continue;
      const term = termOfWord(word, language);
      counts.set(term, (counts.get(term) ?? 0) + times);
    }
  };
  add(wordsOf(title), TITLE_COUNTS_AS);
  add(firstWords(text, paragraphs), 1);
  return counts;
}

const wordsOf = (text: string): string[] => wordsIn(text).map(({ word }) => word);

/** Paragraph by paragraph, so that the rest of a very long text is not read at all. */
const firstWords = (text: string, paragraphs: Span[]): string[] =>
  paragraphs
    .values()
    .flatMap(({ start, end }) => wordsOf(text.slice(start, end)))
    .take(WORDS_OF_BODY)
    .toArray();

function ofLengthOne(counts: Map<string, number>, weigh: (term: string, count: number) => number): TermWeights {
  const weights = [...counts].map(([term, count]): [string, number] => [term, weigh(term, count)]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}
