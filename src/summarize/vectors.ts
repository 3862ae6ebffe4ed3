/** A sentence as the weights of its terms, of length 1; `ids` are numbers of terms, `weights` belong to them. */
export type Vector = { ids: number[]; weights: number[] };

/** The terms of one article, numbered in the order in which they first come. */
export type Vocabulary = { size: number; idOf(term: string): number | undefined };

/**
 * Sentences as tf-idf vectors within their article: a term counts how often the sentence has it, times
 * ln(sentences / sentences with the term) + 1.
 */
export function vectorsOf(sentences: readonly string[][]): { vectors: Vector[]; vocabulary: Vocabulary } {
  const ids = new Map<string, number>();
  const sentencesWith: number[] = [];
  const counted = sentences.map((terms) => {
    const counts = countTerms(terms, (term) => numberOf(term, ids));
    for (const id of counts.keys()) sentencesWith[id] = (sentencesWith[id] ?? 0) + 1;
    return counts;
  });
  const vectors = counted.map((counts) =>
    unitVector(counts, (id) => Math.log(sentences.length / (sentencesWith[id] ?? 1)) + 1),
  );
  return { vectors, vocabulary: { size: ids.size, idOf: (term) => ids.get(term) } };
}

function numberOf(term: string, ids: Map<string, number>): number {
  const known = ids.get(term);
  if (known !== undefined) return known;
  ids.set(term, ids.size);
  return ids.size - 1;
}

function countTerms(terms: readonly string[], idOf: (term: string) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const id = idOf(term);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function unitVector(counts: ReadonlyMap<number, number>, rarityOf: (id: number) => number): Vector {
  const ids = [...counts.keys()];
  const raw = ids.map((id) => (counts.get(id) ?? 0) * rarityOf(id));
  const length = Math.hypot(...raw) || 1;
  return { ids, weights: raw.map((weight) => weight / length) };
}

/** The terms of another text, such as a headline, as a vector over the same vocabulary: counts, of length 1. */
export function vectorWithin(vocabulary: Vocabulary, terms: readonly string[]): Vector {
  // Terms that the article never uses share one number behind the others: they count in the length, and match nothing.
  return unitVector(
    countTerms(terms, (term) => vocabulary.idOf(term) ?? vocabulary.size),
    () => 1,
  );
}

/** A vector with a place for every term, to compare many others with. */
export function spread(vectors: readonly Vector[], size: number): Float64Array {
  const all = new Float64Array(size + 1);
  for (const { ids, weights } of vectors) {
    for (let i = 0; i < ids.length; i += 1) all[ids[i] ?? 0] = (all[ids[i] ?? 0] ?? 0) + (weights[i] ?? 0);
  }
  const length = Math.sqrt(all.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return all.map((weight) => weight / length);
}

/** The cosine between a sentence and what was spread: 0 where they share no term, 1 where they say the same. */
export function cosine({ ids, weights }: Vector, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i += 1) sum += (weights[i] ?? 0) * (other[ids[i] ?? 0] ?? 0);
  return sum;
}
