/**
 * A sentence as the weights of its terms, of length 1: `ids` are numbers of terms, each once, `counts` how often it has
 * them; both lists of numbers are in the order of `ids`.
 */
export type Vector = { ids: number[]; counts: number[]; weights: number[] };

/** The sentences of an article, its headline over the same terms, and how many terms the sentences have. */
export type Vectors = { vectors: Vector[]; headline: Vector; size: number };

/**
 * Sentences as tf-idf vectors within their article: a term counts how often the sentence has it, times
 * ln(sentences / sentences with the term) + 1; in the headline it counts how often that has it, and what the sentences
 * never use shares one number behind the others: it counts in the length, and is like nothing.
 */
export function vectorsOf(sentences: readonly (readonly number[])[], headline: readonly number[]): Vectors {
  const terms = numberAnew();
  const counted = sentences.map((own) => countTerms(own, terms.numberOf));
  const size = terms.size();
  const rarities = raritiesOf(counted, size);
  return {
    vectors: counted.map(({ ids, counts }) => unitVector(ids, counts, rarities)),
    headline: unitOf(countTerms(headline, (term) => terms.known(term) ?? size)),
    size,
  };
}

// What is remembered of a term stands at its place in these arrays, and counts where the stamp is that of the article or
// the sentence: clearing them, or a map for each article, would take longer than all else that is done with a sentence.
const FIRST_ROOM = 1 << 12;
let articleOf = new Int32Array(FIRST_ROOM);
let numberOf = new Int32Array(FIRST_ROOM);
let sentenceOf = new Int32Array(FIRST_ROOM);
let placeOf = new Int32Array(FIRST_ROOM);
const latest = { article: 0, sentence: 0 };

const roomier = (full: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(2 * place);
  more.set(full);
  return more;
};

/** Numbers the terms of one article in the order in which they first come; until the next article. */
function numberAnew() {
  latest.article += 1;
  const { article } = latest;
  let size = 0;
  const known = (term: number): number | undefined => (articleOf[term] === article ? numberOf[term] : undefined);
  return {
    known,
    size: () => size,
    numberOf(term: number): number {
      if (term >= articleOf.length) [articleOf, numberOf] = [roomier(articleOf, term), roomier(numberOf, term)];
      if (articleOf[term] !== article) {
        articleOf[term] = article;
        numberOf[term] = size;
        size += 1;
      }
      return numberOf[term] ?? 0;
    },
  };
}

type Counted = Pick<Vector, "ids" | "counts">;

/** Counts the terms of one sentence. */
function countTerms(terms: readonly number[], idOf: (term: number) => number): Counted {
  latest.sentence += 1;
  const { sentence } = latest;
  const [ids, counts]: [number[], number[]] = [[], []];
  for (const term of terms) {
    const id = idOf(term);
    if (id >= sentenceOf.length) [sentenceOf, placeOf] = [roomier(sentenceOf, id), roomier(placeOf, id)];
    if (sentenceOf[id] !== sentence) {
      sentenceOf[id] = sentence;
      placeOf[id] = ids.push(id) - 1;
      counts.push(0);
    }
    const place = placeOf[id] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { ids, counts };
}

function raritiesOf(sentences: readonly Counted[], size: number): Float64Array {
  const holders = new Uint32Array(size);
  for (const { ids } of sentences) for (const id of ids) holders[id] = (holders[id] ?? 0) + 1;
  const ofHolders = new Float64Array(sentences.length + 1);
  for (let held = 1; held <= sentences.length; held += 1) ofHolders[held] = Math.log(sentences.length / held) + 1;
  const rarities = new Float64Array(size);
  for (let id = 0; id < size; id += 1) rarities[id] = ofHolders[holders[id] ?? 1] ?? 0;
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

const unitOf = ({ ids, counts }: Counted): Vector => unitVector(ids, counts);

/** The sum of vectors, of length 1, with a place for every term: to compare many others with. */
export function spread(vectors: readonly Vector[], size: number): Float64Array {
  const all = new Float64Array(size + 1);
  for (const vector of vectors) addTo(all, vector);
  let squares = 0;
  for (let id = 0; id <= size; id += 1) {
    const weight = all[id] ?? 0;
    squares += weight * weight;
  }
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
