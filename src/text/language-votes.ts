import { functionWords } from "./function-words.ts";
import { tellingLetters } from "./telling-letters.ts";
import { visitWords } from "./words.ts";

/** How many words speak for a language, and how much they tell: a word of several languages counts a part for each. */
export type Votes = { count: number; weight: number };

const votersOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of new Set(words)) votersOf.set(word, [...(votersOf.get(word) ?? []), language]);
}

/** A common word, and a word with a letter that its neighbours do not have, speaks for each language that has it. */
export function countVotes(sample: string): { votes: Map<string, Votes>; words: number } {
  const votes = new Map<string, Votes>();
  let words = 0;
  const vote = (languages: readonly string[]) => {
    for (const language of languages) {
      const before = votes.get(language) ?? { count: 0, weight: 0 };
      // The "de" of eight languages tells less than the "unha" of one.
      votes.set(language, { count: before.count + 1, weight: before.weight + 1 / languages.length });
    }
  };
  visitWords(sample, (start, end) => {
    words += 1;
    const word = sample.slice(start, end).toLowerCase();
    vote(votersOf.get(word) ?? []);
    if (!PLAIN_LATIN.test(word))
      for (const [letters, languages] of tellingLetters) if (letters.test(word)) vote(languages);
  });
  return { votes, words };
}

const PLAIN_LATIN = /^[a-z]*$/;
