import { seededRandom, syntheticArticles } from "../synthetic-articles.ts";

export type MixedArticle = { id: string; title: string; body: string };

const SPOKEN_FROM = 40;
const WORDS_OF_A_TITLE = 8;
const WORDS_OF_A_SENTENCE = 16;
const SENTENCES = 20;

/**
 * Articles without end, each another, in words that have all been heard after a while: whatever grows with new words has
 * done so then, and what grows on is a leak.
 */
export function* mixedArticles(seed = 3): Generator<MixedArticle, never> {
  const random = seededRandom(seed);
  const heard = [...syntheticArticles(SPOKEN_FROM)].flatMap(({ body }) => body.toLowerCase().match(/[a-z]+/g) ?? []);
  const some = (count: number) =>
    Array.from({ length: count }, () => heard[Math.floor(random() * heard.length)]).join(" ");
  const sentence = (words: number) => {
    const text = some(words);
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  };
  for (let number = 1; ; number += 1) {
    const sentences = Array.from({ length: SENTENCES }, () => `${sentence(WORDS_OF_A_SENTENCE)}.`);
    yield { id: `mixed-${seed}-${number}`, title: sentence(WORDS_OF_A_TITLE), body: sentences.join(" ") };
  }
}
