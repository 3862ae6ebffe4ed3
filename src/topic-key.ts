import type { StoriesFound } from "./story.ts";

/** Two questions with the same key ask for the same: their words in any order, the time, and the sources asked for. */
export function topicKey({ words, understood }: Pick<StoriesFound, "words" | "understood">): string {
  const { onlySources = [], sources = [], without = [], time } = understood ?? {};
  const parts = [words, onlySources, sources, without, [time?.firstDay ?? "", time?.lastDay ?? ""]];
  return JSON.stringify(parts.map((part, index) => (index === TIME ? part : folded(part))));
}

const TIME = 4;

const folded = (words: readonly string[]): string[] =>
  [...new Set(words.map((word) => word.normalize("NFKC").toLowerCase()))].toSorted();
