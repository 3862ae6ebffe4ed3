import type { Article, CitedSentence } from "../article.ts";
import { bestSentences } from "../search/choose-sentences.ts";
import type { AnswerWanted, Hit } from "../search/searcher.ts";
import { numberOf } from "../stories/number-words.ts";
import type { Answer } from "../story.ts";
import { termsOf } from "../text/terms.ts";
import { wordsIn } from "../text/words.ts";
import { standingSentences } from "./standing-sentences.ts";

/** A sentence that holds no more of what was asked is near to an answer at best. */
const NEAR_ANSWER = 0.5;
/** Among the best of so many, the one that holds most of the question answers it: three of each of five articles. */
const ANSWERS_WEIGHED = 15;

type Weighed = { sentence: CitedSentence; article: Article; held: number; lacking: number; lacksFigure: boolean };

/**
 * The sentence of these articles that answers best, with those before it that it needs. One of an article without a
 * word that tells much is aside: who was evacuated in Barcelona says nothing of Passau. Undefined where no sentence stands.
 */
export function answerIn(hits: readonly Hit[], wanted: AnswerWanted): Omit<Answer, "besides"> | undefined {
  const byArticle = new Map(hits.map((hit) => [hit.article.id, { hit, standing: standingSentences(hit.article) }]));
  const answers = bestSentences([...hits], ANSWERS_WEIGHED).flatMap((sentence) => {
    const read = byArticle.get(sentence.article);
    const span = read?.standing.spanOf(sentence);
    return read && span ? [weighed(span, read.hit, wanted)] : [];
  });
  const [best] = answers.toSorted((one, other) => worthOf(other) - worthOf(one));
  if (!best) return undefined;
  const isDirect = best.lacking === 0 && !best.lacksFigure && best.held > NEAR_ANSWER * wanted.words.length;
  return { sentence: best.sentence, article: best.article, isDirect };
}

function weighed(sentence: CitedSentence, { article, held: ofArticle }: Hit, wanted: AnswerWanted): Weighed {
  const { telling, words, isFigure } = wanted;
  return {
    sentence,
    article,
    held: heldIn(sentence.text, words, article.language),
    lacking: telling.filter((word) => !ofArticle.includes(word)).length,
    lacksFigure: isFigure && !holdsFigure(sentence.text, article.language, words),
  };
}

/** A figure that is asked for counts like one of the words, and what the article lacks against those that it holds. */
const worthOf = ({ held, lacksFigure, lacking }: Weighed): number => held - Number(lacksFigure) - lacking;

function heldIn(text: string, words: readonly string[], language: string | undefined): number {
  const terms = new Set(termsOf(text, language));
  return words.filter((word) => termsOf(word, language).every((term) => terms.has(term))).length;
}

/** A year tells when, and not how many. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Other than those of the question: “Flight 9525” says nothing of how many were on board. */
function holdsFigure(text: string, language: string | undefined, asked: readonly string[]): boolean {
  const isFigure = (word: string) => /^\p{N}/u.test(word) || numberOf(word, language) !== undefined;
  return wordsIn(text).some(({ word }) => isFigure(word) && !YEAR.test(word) && !asked.includes(word));
}
