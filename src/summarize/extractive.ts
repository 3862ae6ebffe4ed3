import type { Span } from "../article.ts";
import { type Candidate, chooseSentences } from "./choose-sentences.ts";
import { openContentTerms } from "./content-terms.ts";
import { type Features, featuresOf, type ReadArticle } from "./features.ts";
import { readHeadline, repeatsOf } from "./headline.ts";
import { isLooseLead, leansBack } from "./leans-back.ts";
import { learnedWeights } from "./learned-weights.ts";
import { languageOf, readSentences, type Sentence } from "./read-sentences.ts";
import type { Readable, Summarizer } from "./summarizer.ts";
import { vectorsOf } from "./vectors.ts";

/**
 * Chooses sentences of the text itself. The worth of a sentence is the weighted sum of its features (place, length,
 * likeness to the article and its headline, figures, names; see `features.ts`) minus a price for each defect. The
 * weights are those of a logistic regression, learned by `bench/learn-summary-weights.ts`. See `choose-sentences.ts`
 * for how repetition and sentences that lean on another one are avoided.
 */
export const extractive: Summarizer = {
  summarize: async (readable, sentences) => {
    const article = readArticle(readable);
    const candidates = candidatesOf(article, featuresOf(article).map(worthOf));
    return chooseSentences(candidates, sentences, article.size).flatMap((place) => spanOf(article.sentences[place]));
  },
};

const spanOf = (sentence: Sentence | undefined): Span[] =>
  sentence ? [{ start: sentence.start, end: sentence.end }] : [];

export function readArticle(readable: Readable): ReadArticle {
  const language = languageOf(readable);
  const termsIn = openContentTerms(language);
  const sentences = readSentences(readable, language, termsIn);
  const { terms } = termsIn(readable.title ?? "");
  const read = vectorsOf(
    sentences.map((sentence) => sentence.terms),
    terms,
  );
  const { vectors, size } = read;
  const headline = readHeadline(terms, read);
  return { sentences, vectors, size, headline, repeatsTitle: repeatsOf(headline, vectors), language };
}

/** In the units of a logistic regression: with 1 more, the odds of being chosen are e times as good. */
const worthOf = (features: Features): number =>
  learnedWeights.reduce((sum, [name, weight]) => sum + weight * features[name], 0);

const FIGURE = /\p{N}(?:[\p{N}.,]*\p{N})?/gu;

/** A sentence with a defect is taken when there are not enough without: no feature weighs as much. */
const DEFECT = 3;

export function candidatesOf(article: ReadArticle, worths: readonly number[]): Candidate[] {
  return article.sentences.flatMap((sentence, i): Candidate[] => {
    const vector = article.vectors[i];
    if (!vector) return [];
    const { text, isHalfQuotation } = sentence;
    const repeatsTitle = article.repeatsTitle[i] ?? false;
    return [
      {
        vector,
        worth: (worths[i] ?? 0) - DEFECT * defectsOf(sentence, repeatsTitle),
        leansBack: () => (i === 0 ? isLooseLead : leansBack)(text, article.language),
        isPartial: isHalfQuotation || repeatsTitle,
        figures: () => new Set(text.match(FIGURE)),
      },
    ];
  });
}

const defectsOf = ({ words }: Sentence, repeatsTitle: boolean): number =>
  [repeatsTitle, words < FEWEST_WORDS, words > MOST_WORDS].filter(Boolean).length;

/** Fewer words are a heading or an outcry, more are a list or two sentences that lost their dot. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
