import type { NewArticle } from "../src/article.ts";
/** An invented article, as a row of JSON Lines. */
export type SyntheticRow = { id: string; title: string; body: string; source: string; published_at: string };

const VOCABULARY = 80_000;
const TOPICS = 2_000;
const WORDS_OF_A_TOPIC = 24;
/** How many of an article's words come from its topic. */
const SHARE_OF_THE_TOPIC = 0.12;
const WORDS_OF_A_SENTENCE = [8, 32] as const;
const SENTENCES_OF_A_PARAGRAPH = [1, 4] as const;
const WORDS_OF_A_TITLE = [5, 12] as const;
/** Half of the articles are shorter than this; lengths are log-normal, as those of news are. */
const MEDIAN_WORDS = 420;
const SPREAD_OF_LENGTHS = 0.6;
const [SHORTEST, LONGEST] = [60, 3_000];
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 1_000;
const DAY = 24 * 60 * 60 * 1000;
const SOURCES = 40;

const COMMON =
  "the of to and a in that it is was for on with he as at by from be are this have has not but they his an which or had were will said their more one about after who been its would than into when out up her also two some other new year first last people over".split(
    " ",
  );
const SYLLABLES = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"].flatMap((consonant) =>
  ["a", "e", "i", "o", "u"].map((vowel) => consonant + vowel),
);

/** Numbers in [0, 1) that are the same on every machine (mulberry32, by Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Articles whose words are distributed as in a language (Zipf's law: the nth word is n times rarer than the first) and
 * gather around topics; always the same ones in the same order.
 */
export function* syntheticArticles(count: number): Generator<SyntheticRow> {
  const random = seededRandom(1);
  for (let number = 1; number <= count; number += 1) yield articleOf(number, random);
}

/** Queries of two or three words of one topic, as people type them; the topics are those of the articles. */
export function syntheticQueries(count: number): string[] {
  const random = seededRandom(2);
  return Array.from({ length: count }, () => {
    const words = topicWords[Math.floor(random() * TOPICS)] ?? [];
    const asked = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => pick(words, random));
    return [...new Set(asked)].join(" ");
  });
}

// Frequencies of 1/rank, added up: where a random number falls is the rank it chose.
const upTo = new Float64Array(VOCABULARY);
for (let rank = 1, sum = 0; rank <= VOCABULARY; rank += 1) {
  sum += 1 / rank;
  upTo[rank - 1] = sum;
}

const topicWords: string[][] = Array.from({ length: TOPICS }, (_, topic) => {
  const random = seededRandom(1_000 + topic);
  // Neither the commonest words nor those that hardly anybody knows, evenly over the orders of magnitude.
  return Array.from({ length: WORDS_OF_A_TOPIC }, () => wordOfRank(Math.floor(200 * (VOCABULARY / 400) ** random())));
});

function articleOf(number: number, random: () => number): SyntheticRow {
  const topic = topicWords[Math.floor(random() * TOPICS)] ?? [];
  const word = () => (random() < SHARE_OF_THE_TOPIC ? pick(topic, random) : wordOfRank(zipfRank(random)));
  const title = [pick(topic, random), ...Array.from({ length: between(WORDS_OF_A_TITLE, random) - 1 }, word)];
  return {
    id: `synthetic-${number}`,
    title: sentenceOf(title).slice(0, -1),
    body: bodyOf(lengthOf(random), word, random),
    source: `Source ${1 + Math.floor(random() * SOURCES)}`,
    published_at: new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10),
  };
}

function bodyOf(length: number, word: () => string, random: () => number): string {
  const paragraphs: string[] = [];
  for (let words = 0; words < length; ) {
    const sentences = Array.from({ length: between(SENTENCES_OF_A_PARAGRAPH, random) }, () => {
      const sentence = Array.from({ length: between(WORDS_OF_A_SENTENCE, random) }, word);
      words += sentence.length;
      return sentenceOf(sentence);
    });
    paragraphs.push(sentences.join(" "));
  }
  return paragraphs.join("\n\n");
}

function sentenceOf(words: string[]): string {
  const text = words.join(" ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function lengthOf(random: () => number): number {
  // Box and Muller's way from even to normal numbers; 1 - random() is never 0.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(MEDIAN_WORDS * Math.exp(SPREAD_OF_LENGTHS * normal))));
}

function zipfRank(random: () => number): number {
  const chosen = random() * (upTo[VOCABULARY - 1] ?? 0);
  let [low, high] = [0, VOCABULARY - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) < chosen) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordOfRank(rank: number): string {
  const common = COMMON[rank];
  if (common !== undefined) return common;
  // At least two syllables, so that no invented word is a common one.
  let word = SYLLABLES[rank % SYLLABLES.length] ?? "";
  for (let rest = Math.floor(rank / SYLLABLES.length) + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? "";
  }
  return word;
}

const between = ([least, most]: readonly [number, number], random: () => number): number =>
  least + Math.floor(random() * (most - least + 1));

const pick = (words: string[], random: () => number): string => words[Math.floor(random() * words.length)] ?? "";

/** As an import would keep it. */
export const asNewArticle = (
  { id, title, body, source, published_at }: SyntheticRow,
  published: NewArticle["published"] = { date: published_at },
): NewArticle => ({
  keys: [`id:${id}`],
  givenId: id,
  source,
  title,
  titleIsGuessed: false,
  text: body,
  paragraphs: [...body.matchAll(/[^\n]+/g)].map(({ index, 0: text }) => ({ start: index, end: index + text.length })),
  language: "en",
  published,
  isSample: false,
});
