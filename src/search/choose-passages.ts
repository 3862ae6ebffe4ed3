import type { Article, Span } from "../article.ts";
import { sentencesIn } from "../text/sentences.ts";
import { termsOf } from "../text/terms.ts";
import { saturated } from "./rank.ts";
import type { Passage } from "./searcher.ts";

/** A word that is looked for: the forms it can have in the article, and how much it tells. */
export type WantedWord = { forms: string[]; weight: number };

const MOST_PASSAGES = 3;
/** Of two passages alike the one of the better article is the better: shares between .6 and 1.0 did best when measured. */
const SHARE_OF_THE_ARTICLE = 0.6;

type Part = Span & { in: Passage["in"]; terms: string[] };

/**
 * The sentences of an article, and its title, that hold the wanted words: best first, at most three, ranked like small
 * articles by BM25 plus a share of the article's own score. Where the words stand in no sentence, the first one
 * speaks for the article, or else its title: never empty.
 */
export function choosePassages(
  article: Article,
  wanted: WantedWord[],
  scoreOfArticle: number,
): [Passage, ...Passage[]] {
  const parts = [...sentencesOf(article), titleOf(article)];
  const averageLength = parts.reduce((sum, { terms }) => sum + terms.length, 0) / parts.length;
  const share = SHARE_OF_THE_ARTICLE * scoreOfArticle;
  const passages = parts
    .map((part) => ({ part, score: scoreOf(part, wanted, averageLength) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ part, score }) => passageOf(article, part, score + share));
  const [best = passageOf(article, parts[0] ?? titleOf(article), share), ...others] = passages;
  return [best, ...others.slice(0, MOST_PASSAGES - 1)];
}

const sentencesOf = ({ text, paragraphs, language }: Article): Part[] =>
  paragraphs
    .flatMap((paragraph) => sentencesIn(text, paragraph, language))
    .map(({ start, end }) => ({ in: "body", start, end, terms: termsOf(text.slice(start, end), language) }));

const titleOf = ({ title, language }: Article): Part => ({
  in: "title",
  start: 0,
  end: title.length,
  terms: termsOf(title, language),
});

function scoreOf({ terms }: Part, wanted: WantedWord[], averageLength: number): number {
  const length = terms.length / Math.max(averageLength, 1);
  return wanted.reduce((score, { forms, weight }) => {
    const count = terms.filter((term) => forms.includes(term)).length;
    return score + weight * saturated(count, length);
  }, 0);
}

function passageOf(article: Article, { in: where, start, end }: Part, score: number): Passage {
  const text = (where === "title" ? article.title : article.text).slice(start, end);
  return { in: where, text, start, end, score };
}
