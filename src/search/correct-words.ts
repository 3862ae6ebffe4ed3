import type { KnownWord } from "../candidate.ts";
import { isStopWord } from "../text/stop-words.ts";
import { formsOf } from "../text/terms.ts";
import type { AskedWord } from "./asked-question.ts";
import { chatterIn } from "./chatter/all-chatter.ts";
import { editDistance } from "./edit-distance.ts";

/** A word that no article holds, and the one of the archive that was looked for in its place. */
export type Correction = { typed: string; shown: string };

/** Of the archive: the words that are like one, and the compounds that are made with one. */
type WordsOf = {
  like(word: string): Promise<KnownWord[]>;
  compounds(word: AskedWord): Promise<string[]>;
};

const LETTERS = /^\p{L}+$/u;
const SHORTEST = 4;
/** A shorter name is near words of every kind. */
const LONG_NAME = 6;
/** Two slips in one word are believed from this length on. */
const LONG = 8;
/** In slips. */
const ANOTHER_BEGINNING = 0.5;

/**
 * The words, those that `isUnknown` marks standing for the archive's compounds that are made with them, or else replaced
 * by the likeliest of the archive where one is near enough: “Streik” is spelled right where there is a Hafenstreik. A common word
 * of another language (“wie viele”) is no slip, and where no article holds it, it is left out.
 */
export async function correctWords(
  words: readonly AskedWord[],
  isUnknown: (word: AskedWord) => boolean,
  wordsOf: WordsOf,
): Promise<{ words: AskedWord[]; corrections: Correction[] }> {
  const corrections: Correction[] = [];
  const corrected: AskedWord[] = [];
  for (const word of words) {
    if (isUnknown(word) && isCommonAnywhere(word)) continue;
    const compounds = isUnknown(word) && canBeMistyped(word) ? await wordsOf.compounds(word) : [];
    if (compounds.length > 0) {
      corrected.push({ ...word, compounds });
      continue;
    }
    const meant = isUnknown(word) && canBeMistyped(word) ? await meantBy(word, wordsOf) : undefined;
    if (meant !== undefined) corrections.push({ typed: word.text, shown: meant });
    corrected.push(meant === undefined ? word : { ...word, text: meant });
  }
  return { words: corrected, corrections };
}

const isCommonAnywhere = ({ text }: AskedWord): boolean => {
  const folded = text.toLowerCase();
  return Object.entries(chatterIn).some(([language, { common }]) => isStopWord(folded, language) || common.has(folded));
};

/** Numbers are right as they are, and among short words each is near another. */
const canBeMistyped = ({ text, isTime }: AskedWord): boolean =>
  !isTime && text.length >= SHORTEST && LETTERS.test(text);

async function meantBy({ text, isName }: AskedWord, wordsOf: WordsOf): Promise<string | undefined> {
  const known = await wordsOf.like(text);
  const isShortName = isName === true && text.length < LONG_NAME;
  return nearestWord(text, isShortName ? known.filter((word) => mayBeName(word, text)) : known)?.spelling;
}

/** “Kent” was not meant to be “kept”; “Appel” may well have been meant to be “apple”, which is a name elsewhere. */
const mayBeName = ({ spelling }: KnownWord, typed: string): boolean =>
  /^\p{Lu}/u.test(spelling) || lettersOf(spelling) === lettersOf(typed);

const lettersOf = (word: string): string => [...word.toLowerCase()].toSorted().join("");

type Near = { known: KnownWord; cost: number };

/**
 * The word that was most likely meant: with the fewest slips; of those the one that begins alike, because few mistype the
 * first letter; then the commonest. Undefined when none is near.
 */
export const nearestWord = (typed: string, known: readonly KnownWord[]): KnownWord | undefined =>
  nearOnes(typed, known, mostSlips(typed))[0]?.known;

/** More slips than are believed: a suggestion may be a guess. */
const SLIPS_OF_A_SUGGESTION = 2;
const MOST_SUGGESTIONS = 3;

/** As the archive spells them, nearest first; without the word itself. */
export const nearestWords = (typed: string, known: readonly KnownWord[]): string[] =>
  nearOnes(typed, known, SLIPS_OF_A_SUGGESTION)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ known: { spelling } }) => spelling);

const mostSlips = (typed: string): number => (typed.length >= LONG ? 2 : 1);

function nearOnes(typed: string, known: readonly KnownWord[], most: number): Near[] {
  const [word] = formsOf(typed, []);
  return known
    .map((one) => ({ known: one, distance: editDistance(word, one.word, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .map(({ known: one, distance }) => ({
      known: one,
      cost: distance + (one.word[0] === word[0] ? 0 : ANOTHER_BEGINNING),
    }))
    .sort((one, other) => one.cost - other.cost || other.known.articles - one.known.articles);
}
