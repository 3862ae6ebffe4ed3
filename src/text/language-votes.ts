import { functionWords } from "./function-words.ts";
import { tellingLetters } from "./telling-letters.ts";
import { readUnits, type Units } from "./units.ts";
import { openWordNumbers } from "./word-numbers.ts";
import { visitWords } from "./words.ts";

/** How many words speak for a language, and how much they tell: a word of several languages counts a part for each. */
export type Votes = { count: number; weight: number };

/** A language has its place in this list as its number. */
const languages = [
  ...new Set([...Object.keys(functionWords), ...tellingLetters.flatMap(([, ofLetters]) => ofLetters)]),
];
const numbersOf = (names: readonly string[]): number[] => names.map((name) => languages.indexOf(name));

/** The languages of each common word, by the number of the word. */
const votersOf: number[][] = [];
const numbers = openWordNumbers();
for (const [number, language] of languages.entries()) {
  for (const word of new Set(functionWords[language])) {
    readUnits(word, (units) => {
      const known = numbers.get(units, 0, word.length);
      if (known === undefined) numbers.set(units, 0, word.length, votersOf.push([number]) - 1);
      else votersOf[known]?.push(number);
    });
  }
}
const lettersOf = tellingLetters.map(([letters, names]) => ({ letters, voters: numbersOf(names) }));
const nobody: readonly number[] = [];

/** A common word, and a word with a letter that its neighbours do not have, speaks for each language that has it. */
export function countVotes(sample: string): { votes: Map<string, Votes>; words: number } {
  const counts = new Uint32Array(languages.length);
  const weights = new Float64Array(languages.length);
  let words = 0;
  const vote = (voters: readonly number[]) => {
    // The "de" of eight languages tells less than the "unha" of one.
    const share = 1 / voters.length;
    for (let at = 0; at < voters.length; at += 1) {
      const voter = voters[at] ?? 0;
      counts[voter] = (counts[voter] ?? 0) + 1;
      weights[voter] = (weights[voter] ?? 0) + share;
    }
  };
  const text = sample.toLowerCase();
  visitWords(text, (start, end, units) => {
    words += 1;
    vote(votersOf[numbers.get(units, start, end) ?? UNKNOWN] ?? nobody);
    if (isPlainLatin(units, start, end)) return;
    const word = text.slice(start, end);
    for (const { letters, voters } of lettersOf) if (letters.test(word)) vote(voters);
  });
  return { votes: votesOf(counts, weights), words };
}

const UNKNOWN = votersOf.length;

const APOSTROPHE = 39;

/** Whether a word has nothing that tells a language: what is of ASCII and no apostrophe. */
function isPlainLatin(units: Units, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = units[at] ?? 0;
    if (unit > 127 || unit === APOSTROPHE) return false;
  }
  return true;
}

function votesOf(counts: Uint32Array, weights: Float64Array): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [number, language] of languages.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0) votes.set(language, { count, weight: weights[number] ?? 0 });
  }
  return votes;
}
