/**
 * A sentence as the weights of its terms, of length 1: `ids` are numbers of terms, each once, `counts` how often it has
 * them; both lists of numbers are in the order of `ids`.
 */
export type Vector = { ids: number[]; counts: number[]; weights: number[] };

/** The terms of one article, numbered in the order in which they first come. */
export type Vocabulary = { size: number; idOf(term: number): number | undefined };

/**
 * Sentences as tf-idf vectors within their article: a term counts how often the sentence has it, times
 * ln(sentences / sentences with the term) + 1.
 */
export function vectorsOf(sentences: readonly (readonly number[])[]): { vectors: Vector[]; vocabulary: Vocabulary } {
  const numbers = new Map<number, number>();
  const count = openCounter((term) => numberOf(term, numbers));
  const counted = sentences.map(count);
  const rarities = raritiesOf(counted, numbers.size);
  const vectors = counted.map(({ ids, counts }) => unitVector(ids, counts, rarities));
  return { vectors, vocabulary: { size: numbers.size, idOf: (term) => numbers.get(term) } };
}

function numberOf(term: number, numbers: Map<number, number>): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

type Counted = Pick<Vector, "ids" | "counts">;

/** Counts the terms of one sentence after another. */
function openCounter(idOf: (term: number) => number): (terms: readonly number[]) => Counted {
  // By term: the last sentence that has it, and its place among the ids of that sentence.
  const lastSeenIn: number[] = [];
  const placeThere: number[] = [];
  let sentence = 0;
  return (terms) => {
    sentence += 1;
    const [ids, counts]: [number[], number[]] = [[], []];
    for (const term of terms) {
      const id = idOf(term);
      if (lastSeenIn[id] !== sentence) {
        lastSeenIn[id] = sentence;
        placeThere[id] = ids.push(id) - 1;
        counts.push(0);
      }
      const place = placeThere[id] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return { ids, counts };
  };
}

function raritiesOf(sentences: readonly Counted[], size: number): Float64Array {
  const holders = new Uint32Array(size);
  for (const { ids } of sentences) for (const id of ids) holders[id] = (holders[id] ?? 0) + 1;
  const rarities = new Float64Array(size);
  for (let id = 0; id < size; id += 1) rarities[id] = Math.log(sentences.length / (holders[id] ?? 1)) + 1;
  return rarities;
}

/** A term weighs its count times its rarity, or its count alone where no rarities are given. */
function unitVector(ids: number[], counts: number[], rarities?: Float64Array): Vector {
  const weights: number[] = [];
  let squares = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const weight = (counts[at] ?? 0) * (rarities?.[ids[at] ?? 0] ?? 1);
    weights.push(weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
  return { ids, counts, weights };
}

/** The terms of another text, such as a headline, as a vector over the same vocabulary: counts, of length 1. */
export function vectorWithin(vocabulary: Vocabulary, terms: readonly number[]): Vector {
  // Terms that the article never uses share one number behind the others: they count in the length, and match nothing.
  const count = openCounter((term) => vocabulary.idOf(term) ?? vocabulary.size);
  const { ids, counts } = count(terms);
  return unitVector(ids, counts);
}

/** The sum of vectors, of length 1, with a place for every term: to compare many others with. */
export function spread(vectors: readonly Vector[], size: number): Float64Array {
  const all = new Float64Array(size + 1);
  for (const vector of vectors) addTo(all, vector);
  let squares = 0;
  for (let id = 0; id <= size; id += 1) squares += (all[id] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let id = 0; id <= size; id += 1) all[id] = (all[id] ?? 0) / length;
  return all;
}

function addTo(sum: Float64Array, { ids, weights }: Vector): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    sum[id] = (sum[id] ?? 0) + (weights[at] ?? 0);
  }
}

/** The cosine between a sentence and what was spread: 0 where they share no term, 1 where they say the same. */
export function cosine({ ids, weights }: Vector, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i += 1) sum += (weights[i] ?? 0) * (other[ids[i] ?? 0] ?? 0);
  return sum;
}
