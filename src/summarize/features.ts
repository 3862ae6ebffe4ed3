import { centralityOf } from "./centrality.ts";
import { contentTermsOf } from "./content-terms.ts";
import type { Sentence } from "./read-sentences.ts";
import { cosine, spread, type Vector, type Vocabulary, vectorWithin } from "./vectors.ts";

/** What a sentence is judged by, as `learned-weights.ts` weighs it. */
export type Features = {
  /** ln(1 + place), and its product with ln(1 + sentences): the later, the less; more so in a long article. */
  late: number;
  lateInLong: number;
  /** 1 / (1 + place), place / sentences, and whether it is one of the first three. */
  early: number;
  depth: number;
  first: number;
  second: number;
  third: number;
  /** Words / 30. */
  length: number;
  /** Cosine with the sum of all sentences, with the headline, and with the sentence before. */
  centroid: number;
  headline: number;
  previous: number;
  /** See `centrality.ts`. */
  central: number;
  /** The share of the article's ten most frequent terms that it holds, and of the headline's terms. */
  frequent: number;
  named: number;
  /** Figures, at most 4, and words written large within the sentence, at most 8. */
  figures: number;
  names: number;
  opensWithQuotation: number;
};

/** An article, read: its sentences with their vectors, in order. */
export type ReadArticle = {
  sentences: readonly Sentence[];
  vectors: readonly Vector[];
  vocabulary: Vocabulary;
  title: string;
  language: string | undefined;
};

const MOST_FREQUENT = 10;
const MOST_FIGURES = 4;
const MOST_NAMES = 8;

/** One for each sentence. `repeatsTitle[i]`: sentence i says no more than the headline, and takes up no place. */
export function featuresOf(article: ReadArticle, repeatsTitle: readonly boolean[]): Features[] {
  const { sentences, vectors, vocabulary, title, language } = article;
  const titleTerms = contentTermsOf(title, language).terms;
  const centroid = spread(vectors, vocabulary.size);
  const headline = spread([vectorWithin(vocabulary, titleTerms)], vocabulary.size);
  const central = centralityOf(vectors, vocabulary.size);
  const frequent = mostFrequentTerms(sentences);
  const named = new Set(titleTerms);
  const empty: Vector = { ids: [], weights: [] };

  let place = 0;
  return sentences.map((sentence, i) => {
    const vector = vectors[i] ?? empty;
    const before = vectors[i - 1];
    const own = new Set(sentence.terms);
    const features = {
      ...placeFeatures(place, sentences.length),
      length: sentence.words / 30,
      centroid: cosine(vector, centroid),
      headline: cosine(vector, headline),
      previous: before ? likeness(vector, before) : 0,
      central: central[i] ?? 0,
      frequent: own.intersection(frequent).size / MOST_FREQUENT,
      named: named.size > 0 ? own.intersection(named).size / named.size : 0,
      ...surfaceFeatures(sentence.text, language),
    };
    if (!repeatsTitle[i]) place += 1;
    return features;
  });
}

function placeFeatures(place: number, sentences: number) {
  const late = Math.log(1 + place);
  return {
    late,
    lateInLong: late * Math.log(1 + sentences),
    early: 1 / (1 + place),
    depth: place / sentences,
    first: Number(place === 0),
    second: Number(place === 1),
    third: Number(place === 2),
  };
}

/** The cosine of two sentences. */
function likeness(one: Vector, other: Vector): number {
  const weights = new Map(other.ids.map((id, at) => [id, other.weights[at] ?? 0]));
  return one.ids.reduce((sum, id, at) => sum + (one.weights[at] ?? 0) * (weights.get(id) ?? 0), 0);
}

function mostFrequentTerms(sentences: readonly Sentence[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set(
    [...counts]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_FREQUENT)
      .map(([term]) => term),
  );
}

/** German writes every noun large: there it says nothing of names. */
const LARGE_NOUNS = new Set(["de", "lb"]);

function surfaceFeatures(text: string, language: string | undefined) {
  const names = LARGE_NOUNS.has(language ?? "") ? 0 : (text.match(/(?<=[\p{L}\p{N},] )\p{Lu}\p{L}+/gu)?.length ?? 0);
  return {
    figures: Math.min(text.match(/\p{N}[\p{N}.,]*/gu)?.length ?? 0, MOST_FIGURES),
    names: Math.min(names, MOST_NAMES),
    opensWithQuotation: Number(/^["“”„«»「『]/u.test(text)),
  };
}
