import type { Span } from "../article.ts";
import { type Candidate, chooseSentences } from "./choose-sentences.ts";
import { contentTermsOf } from "./content-terms.ts";
import { leansBack } from "./leans-back.ts";
import { languageOf, readSentences, type Sentence } from "./read-sentences.ts";
import type { Summarizer } from "./summarizer.ts";
import { cosine, spread, vectorsOf, vectorWithin } from "./vectors.ts";

/**
 * Chooses sentences of the text itself. The worth of a sentence is
 *
 *     cosine with the article's centroid + 0.3 × cosine with the headline + 1 / (1 + place) − 1 for each defect
 *
 * over tf-idf vectors of stems without stop words, where `place` counts from 0 the sentences that say more than the
 * headline. See `choose-sentences.ts` for how repetition and sentences that lean on another one are avoided.
 */
export const extractive: Summarizer = {
  summarize: async (readable, sentences) => {
    const language = languageOf(readable);
    const read = readSentences(readable, language);
    const { candidates, vocabularySize } = weigh(read, readable.title ?? "", language);
    return chooseSentences(candidates, sentences, vocabularySize).flatMap((place) => spanOf(read[place]));
  },
};

const spanOf = (sentence: Sentence | undefined): Span[] =>
  sentence ? [{ start: sentence.start, end: sentence.end }] : [];

const TITLE_WEIGHT = 0.3;
/** As much as the first place is worth: a sentence with a defect is taken when there are not enough without. */
const DEFECT = 1;

function weigh(sentences: readonly Sentence[], title: string, language: string | undefined) {
  const titleTerms = contentTermsOf(title, language).terms;
  const { vectors, vocabulary } = vectorsOf(sentences.map(({ terms }) => terms));
  const centroid = spread(vectors, vocabulary.size);
  const headline = spread([vectorWithin(vocabulary, titleTerms)], vocabulary.size);

  let place = 0;
  const candidates = sentences.flatMap((sentence, i): Candidate[] => {
    const vector = vectors[i];
    if (!vector) return [];
    const repeatsTitle = isSame(sentence.terms, titleTerms);
    const likeness = cosine(vector, centroid) + TITLE_WEIGHT * cosine(vector, headline);
    const worth = likeness + 1 / (1 + place) - DEFECT * defectsOf(sentence, repeatsTitle);
    if (!repeatsTitle) place += 1;
    return [{ vector, worth, leansBack: leansBack(sentence.text, language) }];
  });
  return { candidates, vocabularySize: vocabulary.size };
}

const defectsOf = ({ words, isHalfQuotation }: Sentence, repeatsTitle: boolean): number =>
  [repeatsTitle, words < FEWEST_WORDS, words > MOST_WORDS, isHalfQuotation].filter(Boolean).length;

/** Fewer words are a heading or an outcry, more are a list or two sentences that lost their dot. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
/** A sentence that shares this part of all terms with the headline says nothing new below it (Jaccard). */
const SAME_AS_TITLE = 0.7;

function isSame(terms: readonly string[], titleTerms: readonly string[]): boolean {
  if (titleTerms.length === 0) return false;
  const [own, others] = [new Set(terms), new Set(titleTerms)];
  return own.intersection(others).size >= SAME_AS_TITLE * own.union(others).size;
}
