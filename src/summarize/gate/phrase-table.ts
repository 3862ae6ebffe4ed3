import { rawWordsIn } from "./raw-words.ts";

type Entry<Value> = { words: readonly string[]; value: Value };

/** Phrases by their first word, the longest first. */
export type PhraseTable<Value> = ReadonlyMap<string, readonly Entry<Value>[]>;

/** Where a phrase stands among words: from `at` up to before `end`. */
export type Match<Value> = { at: number; end: number; value: Value };

/** A table of the phrases between the commas of each text. */
export function phraseTable<Value>(texts: readonly (readonly [phrases: string, value: Value])[]): PhraseTable<Value> {
  const table = new Map<string, Entry<Value>[]>();
  for (const [phrases, value] of texts) {
    for (const phrase of phrases.split(",")) {
      const words = rawWordsIn(phrase).map(({ word }) => word);
      const [first] = words;
      if (first !== undefined) table.set(first, [...(table.get(first) ?? []), { words, value }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The phrases in some words, in order; of several that begin with one word the longest, and none within another. */
export function findPhrases<Value>(words: readonly { word: string }[], table: PhraseTable<Value>): Match<Value>[] {
  const matches: Match<Value>[] = [];
  let at = 0;
  while (at < words.length) {
    const entry = entryAt(words, at, table);
    if (entry) matches.push({ at, end: at + entry.words.length, value: entry.value });
    at += entry?.words.length ?? 1;
  }
  return matches;
}

function entryAt<Value>(words: readonly { word: string }[], at: number, table: PhraseTable<Value>) {
  const entries = table.get(words[at]?.word ?? "");
  return entries?.find((entry) => entry.words.every((word, offset) => words[at + offset]?.word === word));
}
