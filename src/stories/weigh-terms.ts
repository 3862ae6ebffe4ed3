import type { IndexedTerms } from "../candidate.ts";
import { stopTermsOf } from "../text/stop-terms.ts";

/** An article's terms, and the language whose stop words are left out. */
export type Told = { terms: IndexedTerms; language: string | undefined };

/**
 * What an article is about: how much each of its terms weighs, as a vector of length 1. Empty when it has no words. Terms
 * are numbered from 0 in the order in which a batch of articles holds them.
 */
export type TermWeights = [term: number, weight: number][];

/** A headline names the event; what comes late in a long text is background that it shares with other events. */
const TITLE_COUNTS_AS = 3;
const WORDS_OF_BODY = 800;
/** A handful of articles cannot show which words are common: each batch counts as if it stood among at least so many. */
const SMALLEST_ARCHIVE = 100;

/** One for each article: tf-idf with logarithmic counts, the document frequencies taken from these articles themselves. */
export function weighTerms(articles: Told[]): TermWeights[] {
  const numbers = new Map<string, number>();
  const heldBy: number[] = [];
  const counted = articles.map((article) =>
    [...countTerms(article)].map(([term, count]): [number, number] => {
      const number = numbers.get(term) ?? numbers.size;
      if (number === numbers.size) numbers.set(term, number);
      heldBy[number] = (heldBy[number] ?? 0) + 1;
      return [number, count];
    }),
  );
  const archive = Math.max(articles.length, SMALLEST_ARCHIVE);
  const idf = heldBy.map((held) => Math.log((archive + 1) / (held + 0.5)));
  return counted.map((counts) =>
    ofLengthOne(counts.map(([term, count]) => [term, (1 + Math.log(count)) * (idf[term] ?? 0)])),
  );
}

function countTerms({ terms: { title, body }, language }: Told): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of title.split(" ")) counts.set(term, (counts.get(term) ?? 0) + TITLE_COUNTS_AS);
  for (const term of body.split(" ", WORDS_OF_BODY)) counts.set(term, (counts.get(term) ?? 0) + 1);
  counts.delete("");
  for (const stopTerm of stopTermsOf(language)) counts.delete(stopTerm);
  return counts;
}

function ofLengthOne(weights: TermWeights): TermWeights {
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return weights.map(([term, weight]) => [term, weight / length]);
}
