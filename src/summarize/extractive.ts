import type { Span } from "../article.ts";
import { detectLanguage } from "../text/languages.ts";
import { sentencesIn } from "../text/sentences.ts";
import { wordsIn } from "../text/words.ts";
import { chooseSentences } from "./choose-sentences.ts";
import { contentTermsOf } from "./content-terms.ts";
import { isHalfQuotation } from "./half-quotation.ts";
import { leansBack } from "./leans-back.ts";
import type { Readable, Summarizer } from "./summarizer.ts";
import { cosine, spread, vectorsOf, vectorWithin } from "./vectors.ts";

/**
 * Chooses sentences of the text itself. The worth of the i-th sentence (from 0) is
 *
 *     cosine with the article's centroid + 0.3 × cosine with the headline + 1 / (1 + i) − 1 for each defect
 *
 * over tf-idf vectors of stems without stop words; see `choose-sentences.ts` for how repetition is avoided.
 */
export const extractive: Summarizer = {
  summarize: async (readable, sentences) => summarizeNow(readable, sentences),
};

const TITLE_WEIGHT = 0.3;
/** More than the first place is worth: a sentence with a defect is taken when there are not enough without. */
const DEFECT = 1;
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
/** A sentence that has this share of its and the headline's terms in common says nothing new below it. */
const SAME_AS_TITLE = 0.7;

function summarizeNow({ title = "", text, paragraphs, language: given }: Readable, count: number): Span[] {
  const language = given ?? detectLanguage(paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n"));
  const spans = withoutRepeats(
    text,
    paragraphs.flatMap((paragraph) => sentencesIn(text, paragraph, language)),
  );
  const sentences = spans.map(({ start, end }) => text.slice(start, end));
  const terms = sentences.map((sentence) => contentTermsOf(sentence, language));
  const titleTerms = contentTermsOf(title, language);
  const { vectors, vocabulary } = vectorsOf(terms);
  const centroid = spread(vectors, vocabulary.size);
  const headline = spread([vectorWithin(vocabulary, titleTerms)], vocabulary.size);

  let place = 0;
  const candidates = vectors.map((vector, i) => {
    const repeatsTitle = isSame(terms[i] ?? [], titleTerms);
    const defects = defectsOf(sentences[i] ?? "") + (repeatsTitle ? 1 : 0);
    const worth =
      cosine(vector, centroid) + TITLE_WEIGHT * cosine(vector, headline) + 1 / (1 + place) - DEFECT * defects;
    if (!repeatsTitle) place += 1;
    return { vector, worth, leansBack: leansBack(sentences[i] ?? "", language) };
  });
  return chooseSentences(candidates, count, vocabulary.size).flatMap((chosen) => spans[chosen] ?? []);
}

function defectsOf(sentence: string): number {
  const words = wordsIn(sentence).length;
  return (words < FEWEST_WORDS || words > MOST_WORDS ? 1 : 0) + (isHalfQuotation(sentence) ? 1 : 0);
}

/** Scraped pages say some sentences twice (a lead above and in the text); the first one stays. */
function withoutRepeats(text: string, spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const words = text.slice(start, end).replace(/\s+/gu, " ");
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** Whether two texts share nearly all of their terms (Jaccard). */
function isSame(terms: readonly string[], titleTerms: readonly string[]): boolean {
  if (titleTerms.length === 0) return false;
  const [a, b] = [new Set(terms), new Set(titleTerms)];
  return a.intersection(b).size >= SAME_AS_TITLE * a.union(b).size;
}
