import type { KnownWord } from "../candidate.ts";
import { formsOf } from "../text/terms.ts";
import type { AskedWord } from "./asked-question.ts";
import { editDistance } from "./edit-distance.ts";

/** A word that no article holds, and the one of the archive that was looked for in its place. */
export type Correction = { typed: string; shown: string };

type WordsLike = (word: string) => Promise<KnownWord[]>;

const LETTERS = /^\p{L}+$/u;
const SHORTEST = 4;
/** Two slips in one word are believed from this length on. */
const LONG = 8;

/** The words, those that `isUnknown` marks replaced by the likeliest of the archive where one is near enough. */
export async function correctWords(
  words: readonly AskedWord[],
  isUnknown: (word: AskedWord) => boolean,
  wordsLike: WordsLike,
): Promise<{ words: AskedWord[]; corrections: Correction[] }> {
  const corrections: Correction[] = [];
  const corrected: AskedWord[] = [];
  for (const word of words) {
    const meant = isUnknown(word) && canBeMistyped(word) ? await meantBy(word.text, wordsLike) : undefined;
    if (meant !== undefined) corrections.push({ typed: word.text, shown: meant });
    corrected.push(meant === undefined ? word : { ...word, text: meant });
  }
  return { words: corrected, corrections };
}

/** Numbers are right as they are, and among short words each is near another. */
const canBeMistyped = ({ text, isTime }: AskedWord): boolean =>
  !isTime && text.length >= SHORTEST && LETTERS.test(text);

async function meantBy(typed: string, wordsLike: WordsLike): Promise<string | undefined> {
  return nearestWord(typed, await wordsLike(typed))?.spelling;
}

/**
 * The word that was most likely meant: with the fewest slips; of those the one that begins alike, because few mistype the
 * first letter; then the commonest. Undefined when none is near.
 */
export function nearestWord(typed: string, known: readonly KnownWord[]): KnownWord | undefined {
  const [word] = formsOf(typed, []);
  const most = word.length >= LONG ? 2 : 1;
  let nearest: { known: KnownWord; cost: number } | undefined;
  for (const one of known) {
    const distance = editDistance(word, one.word, most);
    if (distance === 0 || distance > most) continue;
    const cost = distance + (one.word[0] === word[0] ? 0 : 0.5);
    const isNearer = nearest === undefined || cost < nearest.cost;
    if (isNearer || (cost === nearest?.cost && one.articles > nearest.known.articles)) nearest = { known: one, cost };
  }
  return nearest?.known;
}
