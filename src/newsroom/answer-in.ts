import type { Article, CitedSentence } from "../article.ts";
import { ARTICLES_CITED, bestSentences } from "../search/choose-sentences.ts";
import type { AnswerWanted, Hit } from "../search/searcher.ts";
import { numberOf } from "../stories/number-words.ts";
import type { Answer } from "../story.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { termsOf } from "../text/terms.ts";
import { wordsIn } from "../text/words.ts";
import { standingSentences } from "./standing-sentences.ts";

/** A sentence that holds no more of what was asked is near to an answer at best. */
const NEAR_ANSWER = 0.5;
/** Among the best of so many, the one that holds most of the question answers it: three of each of five articles. */
const ANSWERS_WEIGHED = 15;

/** What a sentence has of the figure that is asked for: none, one, or one of what is counted (“150 people”). */
type HasFigure = "no" | "any" | "counted";

type Weighed = { sentence: CitedSentence; article: Article; held: number; lacking: number; figure: HasFigure };

/**
 * The sentence of these articles that answers best, with those before it that it needs. One of an article without a
 * word that tells much is aside: who was evacuated in Barcelona says nothing of Passau. Undefined where no sentence stands.
 */
export function answerIn(hits: readonly Hit[], wanted: AnswerWanted): Omit<Answer, "besides"> | undefined {
  const byArticle = new Map(hits.map((hit) => [hit.article.id, { hit, standing: standingSentences(hit.article) }]));
  const withFigures = wanted.figure ? hits.slice(0, ARTICLES_CITED).flatMap((hit) => figuresIn(hit, wanted)) : [];
  const answers = [...bestSentences([...hits], ANSWERS_WEIGHED), ...withFigures].flatMap((sentence) => {
    const read = byArticle.get(sentence.article);
    const span = read?.standing.spanOf(sentence);
    return read && span ? [weighed(span, read.hit, wanted)] : [];
  });
  const [best] = answers.toSorted((one, other) => worthOf(other) - worthOf(one));
  if (!best) return undefined;
  const isDirect =
    best.lacking === 0 && !(wanted.figure && best.figure === "no") && best.held > NEAR_ANSWER * wanted.words.length;
  return { sentence: best.sentence, article: best.article, isDirect };
}

/** Sentences with a figure and a word of the question: “The crash killed all 150” has one word of “how many died …”. */
const figuresIn = ({ article: { id, text, paragraphs, language } }: Hit, wanted: AnswerWanted): CitedSentence[] =>
  paragraphs
    .flatMap((paragraph) => reportedSentencesIn(text, paragraph, language))
    .map(({ start, end }) => ({ text: text.slice(start, end), article: id, start, end }))
    .filter(({ text: said }) => figureIn(said, language, wanted) !== "no" && heldIn(said, wanted.words, language) > 0);

function weighed(sentence: CitedSentence, { article, held: ofArticle }: Hit, wanted: AnswerWanted): Weighed {
  const { telling, words } = wanted;
  return {
    sentence,
    article,
    held: heldIn(sentence.text, words, article.language),
    lacking: telling.filter((word) => !ofArticle.includes(word)).length,
    figure: figureIn(sentence.text, article.language, wanted),
  };
}

const FIGURE_COUNTS_AS: Readonly<Record<HasFigure, number>> = { no: 0, any: 1, counted: 2 };

/** A figure that is asked for counts like one of the words, and what the article lacks against those that it holds. */
const worthOf = ({ held, figure, lacking }: Weighed): number => held + FIGURE_COUNTS_AS[figure] - lacking;

function heldIn(text: string, words: readonly string[], language: string | undefined): number {
  const terms = new Set(termsOf(text, language));
  return words.filter((word) => termsOf(word, language).every((term) => terms.has(term))).length;
}

/** A year tells when, and not how many. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** So many words behind a figure stands what it counts: “150 people”, “two more young men”. */
const COUNTS_WITHIN = 3;

/** Figures other than those of the question: “Flight 9525” says nothing of how many were on board. */
function figureIn(text: string, language: string | undefined, { figure, words: asked }: AnswerWanted): HasFigure {
  if (!figure) return "no";
  const words = wordsIn(text).map(({ word }) => word);
  const isFigure = (word: string) => /^\p{N}/u.test(word) || numberOf(word, language) !== undefined;
  const places = words.flatMap((word, at) => (isFigure(word) && !YEAR.test(word) && !asked.includes(word) ? [at] : []));
  if (places.length === 0) return "no";
  const of = figure.of === undefined ? [] : [figure.of];
  const counts = (at: number) => heldIn(words.slice(at + 1, at + 1 + COUNTS_WITHIN).join(" "), of, language) > 0;
  return places.some(counts) ? "counted" : "any";
}
