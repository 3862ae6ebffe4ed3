import type { Article, Span } from "../article.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { type Saturation, saturated } from "./rank.ts";
import type { Passage } from "./searcher.ts";
import { type Initials, initialsOf, wantedTermsOf } from "./wanted-terms.ts";

/** A word that is looked for: the forms it can have in the article, and how much it tells. */
export type WantedWord = { forms: string[]; weight: number };

const MOST_PASSAGES = 3;
/** Of two passages alike the one of the better article is the better: shares from .6 to 1.0 did best when measured. */
const SHARE_OF_THE_ARTICLE = 0.6;
const OF_A_SENTENCE: Saturation = { k1: 1.2, b: 0.6 };

/** `terms` are joined by spaces and stand between two; `length` is how many there are. */
type Part = Span & { in: Passage["in"]; terms: string; length: number };

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
  const initials = initialsOf(wanted.flatMap(({ forms }) => forms));
  const [sentences, title] = [sentencesOf(article, initials), titleOf(article, initials)];
  const averageLength = sentences.reduce((sum, { length }) => sum + length, 0) / Math.max(sentences.length, 1);
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

const sentencesOf = (article: Article, initials: Initials): Part[] =>
  article.paragraphs
    .flatMap((paragraph) => reportedSentencesIn(article.text, paragraph, article.language))
    .map((span) => partOf(article, "body", span, initials));

const titleOf = (article: Article, initials: Initials): Part =>
  partOf(article, "title", { start: 0, end: article.title.length }, initials);

function partOf({ title, text, language }: Article, where: Passage["in"], span: Span, initials: Initials): Part {
  const piece = (where === "title" ? title : text).slice(span.start, span.end);
  const terms = wantedTermsOf(piece, language, initials);
  return { in: where, start: span.start, end: span.end, terms: ` ${terms.join(" ")} `, length: terms.length };
}

const holds = (terms: string, forms: string[]): boolean => forms.some((form) => terms.includes(` ${form} `));

function scoreOf({ terms, length }: Part, wanted: WantedWord[], averageLength: number): number {
  const relative = length / Math.max(averageLength, 1);
  return wanted.reduce(
    (score, { forms, weight }) => score + weight * saturated(countOf(terms, forms), relative, OF_A_SENTENCE),
    0,
  );
}

const countOf = (terms: string, forms: string[]): number =>
  forms.reduce((sum, form) => sum + occurrences(terms, ` ${form} `), 0);

/** Two of them may share the space between. */
function occurrences(terms: string, term: string): number {
  let count = 0;
  for (let at = terms.indexOf(term); at !== -1; at = terms.indexOf(term, at + term.length - 1)) count += 1;
  return count;
}

function passageOf(article: Article, { in: where, start, end }: Part, score: number): Passage {
  const text = (where === "title" ? article.title : article.text).slice(start, end);
  return { in: where, text, start, end, score };
}
