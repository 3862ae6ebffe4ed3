import { type Article, type CitedSentence, latestMomentOf, type Span } from "../article.ts";
import { termsOf } from "../text/terms.ts";
import type { Hit, Passage } from "./searcher.ts";

/** Two sentences that share so many of the words of the shorter one say the same. */
const SAME_SENTENCE = 0.6;
/** A sentence of the sixth article hardly ever beats those of the five before it, and each text takes time to read. */
export const ARTICLES_CITED = 5;

type Chosen = { hit: Hit; passage: Passage; terms: Set<string> };

/** Whether a sentence of an article can be shown alone, behind the one before it, or not by itself. */
export type Stands = "alone" | "behind" | "not";
type HowItStands = (article: Article, sentence: Span) => Stands;

/**
 * The sentences of a story that answer a question, from the hits of the story's articles, best hit first: at most
 * `most`, of those that say much the same the newest, in the order in which they are read, article by article.
 * One that leans on the sentence before it is taken only behind that. Empty when only headlines hold the words, or none
 * of the sentences that do can stand.
 */
export function chooseSentences(
  hits: Hit[],
  { most = 3, howItStands = () => "alone" }: { most?: number; howItStands?: HowItStands } = {},
): CitedSentence[] {
  const { alone = [], behind = [] } = Object.groupBy(rankedPassages(hits), ({ hit, passage }) =>
    howItStands(hit.article, passage),
  );
  const chosen = eachOnce(alone, most);
  for (const passage of behind) {
    const isCarried = chosen.some((before) => follows(passage, before)) && !saysAgain(passage, chosen);
    if (chosen.length < most && isCarried) chosen.push(passage);
  }
  return chosen.sort((one, other) => inReadingOrder(one, other, hits)).map(cite);
}

/** Nothing but space stands between them. */
const follows = (one: Chosen, before: Chosen): boolean =>
  one.hit === before.hit &&
  before.passage.end <= one.passage.start &&
  one.hit.article.text.slice(before.passage.end, one.passage.start).trim() === "";

/** The same, the one that answers best first. */
export const bestSentences = (hits: Hit[], most: number): CitedSentence[] =>
  eachOnce(rankedPassages(hits), most).map(cite);

const rankedPassages = (hits: Hit[]): Chosen[] =>
  hits
    .slice(0, ARTICLES_CITED)
    .flatMap((hit) => hit.passages().map((passage) => ({ hit, passage, terms: termSet(hit, passage) })))
    .filter(({ passage }) => passage.in === "body")
    .sort((one, other) => other.passage.score - one.passage.score);

/** Of what says much the same, the newest: one word may be “nineteen” in the place of “eleven”. */
function eachOnce(passages: readonly Chosen[], most: number): Chosen[] {
  const chosen: Chosen[] = [];
  for (const passage of passages) {
    const place = chosen.findIndex((one) => saysTheSame(one, passage));
    const known = chosen[place];
    if (known === undefined && chosen.length < most) chosen.push(passage);
    if (known !== undefined && isNewer(passage, known)) chosen[place] = passage;
  }
  return chosen;
}

/** Later by its date, and not the same letter for letter, which tells nothing newer. */
const isNewer = ({ hit: one, passage }: Chosen, { hit: other, passage: known }: Chosen): boolean =>
  (latestMomentOf(one.article.published) ?? 0) >
    (latestMomentOf(other.article.published) ?? Number.POSITIVE_INFINITY) && passage.text !== known.text;

const saysAgain = (passage: Chosen, chosen: readonly Chosen[]): boolean =>
  chosen.some((better) => saysTheSame(better, passage));

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
