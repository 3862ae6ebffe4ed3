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

/** Each word is stemmed once for all the times it stands there. */
function countTerms(article: Article): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of wordsOf(article.title)) add(words, word, TITLE_COUNTS_AS);
  for (const word of firstWords(article.text, article.paragraphs)) add(words, word, 1);

  const terms = new Map<string, number>();
  for (const [word, times] of words) {
    if (!isStopWord(word, article.language)) add(terms, termOfWord(word, article.language), times);
  }
  return terms;
}

const add = (counts: Map<string, number>, key: string, times: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + times);
};

const wordsOf = (text: string): string[] => wordsIn(text).map(({ word }) => word);

/** Paragraph by paragraph, so that the rest of a very long text is not read at all. */
const firstWords = (text: string, paragraphs: Span[]): IteratorObject<string> =>
  paragraphs
    .values()
    .flatMap(({ start, end }) => wordsOf(text.slice(start, end)))
    .take(WORDS_OF_BODY);

function ofLengthOne(counts: Map<string, number>, weigh: (term: string, count: number) => number): TermWeights {
  const weights = [...counts].map(([term, count]): [string, number] => [term, weigh(term, count)]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}
