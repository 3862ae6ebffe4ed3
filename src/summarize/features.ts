import { centralityOf } from "./centrality.ts";
import type { Headline } from "./headline.ts";
import type { Sentence } from "./read-sentences.ts";
import { cosine, spread, type Vector } from "./vectors.ts";

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
  /** How many terms it has. */
  size: number;
  headline: Headline;
  /** Which sentences say no more than the headline. */
  repeatsTitle: readonly boolean[];
  language: string | undefined;
};

const MOST_FREQUENT = 10;
const MOST_FIGURES = 4;
const MOST_NAMES = 8;

/** One for each sentence. One that says no more than the headline takes up no place. */
export function featuresOf({ sentences, vectors, size, headline, repeatsTitle, language }: ReadArticle): Features[] {
  const centroid = spread(vectors, size);
  const title = spread([headline.vector], size);
  const central = centralityOf(vectors, size);
  const previous = likenessToPrevious(vectors, size);
  const frequent = mostFrequentTerms(vectors, size);
  const empty: Vector = { ids: [], counts: [], weights: [] };

  let place = 0;
  return sentences.map((sentence, i) => {
    const vector = vectors[i] ?? empty;
    const features = {
      ...placeFeatures(place, sentences.length),
      length: sentence.words / 30,
      centroid: cosine(vector, centroid),
      headline: cosine(vector, title),
      previous: previous[i] ?? 0,
      central: central[i] ?? 0,
      frequent: countIn(frequent, vector) / MOST_FREQUENT,
      named: headline.size > 0 ? (headline.heldBy[i] ?? 0) / headline.size : 0,
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

/** The cosine of each sentence with the one before it; 0 for the first. */
function likenessToPrevious(vectors: readonly Vector[], vocabularySize: number): number[] {
  const before = new Float64Array(vocabularySize + 1);
  return vectors.map((vector, i) => {
    const likeness = cosine(vector, before);
    for (const id of vectors[i - 1]?.ids ?? []) before[id] = 0;
    for (const [at, id] of vector.ids.entries()) before[id] = vector.weights[at] ?? 0;
    return likeness;
  });
}

function countIn(marked: Uint8Array, { ids }: Vector): number {
  let count = 0;
  for (const id of ids) count += marked[id] ?? 0;
  return count;
}

/** 1 for each of the ten most frequent terms of an article, the earlier ones first. */
function mostFrequentTerms(vectors: readonly Vector[], vocabularySize: number): Uint8Array {
  const counts = new Uint32Array(vocabularySize);
  for (const { ids, counts: own } of vectors) {
    for (let at = 0; at < ids.length; at += 1) counts[ids[at] ?? 0] = (counts[ids[at] ?? 0] ?? 0) + (own[at] ?? 0);
  }
  const isFrequent = new Uint8Array(vocabularySize);
  for (let found = 0; found < Math.min(MOST_FREQUENT, vocabularySize); found += 1) {
    const most = indexOfMost(counts);
    isFrequent[most] = 1;
    counts[most] = 0;
  }
  return isFrequent;
}

function indexOfMost(counts: Uint32Array): number {
  let most = 0;
  for (let id = 1; id < counts.length; id += 1) if ((counts[id] ?? 0) > (counts[most] ?? 0)) most = id;
  return most;
}

/** German writes every noun large: there it says nothing of names. */
const LARGE_NOUNS = new Set(["de", "lb"]);

const NAME = /\p{Lu}(?<=[\p{L}\p{N},] .)\p{L}+/gu;
const FIGURE = /\p{N}[\p{N}.,]*/gu;

function surfaceFeatures(text: string, language: string | undefined) {
  return {
    figures: countOf(FIGURE, text, MOST_FIGURES),
    names: LARGE_NOUNS.has(language ?? "") ? 0 : countOf(NAME, text, MOST_NAMES),
    opensWithQuotation: Number(/^["“”„«»「『]/u.test(text)),
  };
}

/** How often a global pattern matches, counted up to some number. */
function countOf(pattern: RegExp, text: string, most: number): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < most && pattern.test(text)) count += 1;
  return count;
}
