import type { Article, Span } from "../article.ts";
import { sentencesIn } from "../text/sentences.ts";
import { termsOf } from "../text/terms.ts";
import { saturated } from "./rank.ts";
import type { Passage } from "./searcher.ts";

/** A word that is looked for: the forms it can have in the article, and how much it tells. */
export type WantedWord = { forms: string[]; weight: number };

const MOST_PASSAGES = 3;
/** Of two passages alike the one of the better article is the better: shares from .6 to 1.0 did best when measured. */
const SHARE_OF_THE_ARTICLE = 0.6;

type Part = Span & { in: Passage["in"]; terms: string[] };

/**
 * The sentences of an article that hold the wanted words, best first: ranked like small articles by BM25 plus a share of
 * the article's own score. The headline, which stands above them anyway, comes last, where it holds a word that no
 * sentence holds. Where the words stand nowhere, the first sentence speaks for the article. At most three, never empty.
 */
export function choosePassages(
  article: Article,
  wanted: WantedWord[],
  scoreOfArticle: number,
): [Passage, ...Passage[]] {
  const [sentences, title] = [sentencesOf(article), titleOf(article)];
  const averageLength = sentences.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(sentences.length, 1);
  const asPassage = (part: Part) =>
    passageOf(article, part, scoreOf(part, wanted, averageLength) + SHARE_OF_THE_ARTICLE * scoreOfArticle);

  const best = sentences
    .filter(({ terms }) => wanted.some(({ forms }) => holds(terms, forms)))
    .map(asPassage)
    .sort((one, other) => other.score - one.score);
  const headline = addsAWord(title, sentences, wanted) ? [asPassage(title)] : [];
  const [first = asPassage(sentences[0] ?? title), ...others] = [
    ...best.slice(0, MOST_PASSAGES - headline.length),
    ...headline,
  ];
  return [first, ...others];
}

const addsAWord = (title: Part, sentences: Part[], wanted: WantedWord[]): boolean =>
  wanted.some(({ forms }) => holds(title.terms, forms) && !sentences.some(({ terms }) => holds(terms, forms)));

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

const holds = (terms: string[], forms: string[]): boolean => terms.some((term) => forms.includes(term));

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
