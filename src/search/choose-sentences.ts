import type { CitedSentence } from "../article.ts";
import { termsOf } from "../text/terms.ts";
import type { Hit, Passage } from "./searcher.ts";

/** Two sentences that share so many of the words of the shorter one say the same. */
const SAME_SENTENCE = 0.6;
/** A sentence of the sixth article hardly ever beats those of the five before it, and each text takes time to read. */
export const ARTICLES_CITED = 5;

type Chosen = { hit: Hit; passage: Passage; terms: Set<string> };

/**
 * The sentences of a story that answer a question, from the hits of the story's articles, best hit first: at most
 * `most`, none that says again what a better one says, in the order in which they are read, article by article.
 * Empty when only headlines hold the words.
 */
export const chooseSentences = (hits: Hit[], most = 3): CitedSentence[] =>
  bestPassages(hits, most)
    .sort((one, other) => inReadingOrder(one, other, hits))
    .map(cite);

/** The same, the one that answers best first. */
export const bestSentences = (hits: Hit[], most: number): CitedSentence[] => bestPassages(hits, most).map(cite);

function bestPassages(hits: Hit[], most: number): Chosen[] {
  const passages = hits
    .slice(0, ARTICLES_CITED)
    .flatMap((hit) => hit.passages().map((passage) => ({ hit, passage, terms: termSet(hit, passage) })))
    .filter(({ passage }) => passage.in === "body")
    .sort((one, other) => other.passage.score - one.passage.score);
  const chosen: Chosen[] = [];
  for (const passage of passages) {
    if (chosen.length < most && !chosen.some((better) => saysTheSame(better, passage))) chosen.push(passage);
  }
  return chosen;
}

const termSet = ({ article }: Hit, { text }: Passage): Set<string> => new Set(termsOf(text, article.language));

function saysTheSame({ terms: one }: Chosen, { terms: other }: Chosen): boolean {
  return one.intersection(other).size >= SAME_SENTENCE * Math.min(one.size, other.size);
}

const inReadingOrder = (one: Chosen, other: Chosen, hits: Hit[]): number =>
  hits.indexOf(one.hit) - hits.indexOf(other.hit) || one.passage.start - other.passage.start;

const cite = ({ hit, passage: { text, start, end } }: Chosen): CitedSentence => ({
  text,
  article: hit.article.id,
  start,
  end,
});
