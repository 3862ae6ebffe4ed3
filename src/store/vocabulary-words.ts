import type { NewArticle } from "../article.ts";
import { rememberRecent } from "../text/recent-memory.ts";
import { formsOf } from "../text/terms.ts";
import { visitWords } from "../text/words.ts";

/** Below this everything is near everything; above it nobody types. */
const [SHORTEST, LONGEST] = [4, 30];
const LETTERS = /^[\p{L}\p{M}]+$/u;
/** How many letters at the beginning or at the end a mistyped word shares with the one that is meant. */
const SHARED_LETTERS = 3;
const SHARED_OF_SHORT = 2;
const SHORT = 5;
/** Two slips change the length by so much at most. */
const OTHER_LENGTH = 2;
const REMEMBERED_WORDS = 50_000;

export const MOST_WORDS_LIKE = 2_000;

/** Of a compound, beside the part that is looked for; “Auswahl” is no kind of “Wahl”. */
export const LEAST_OF_A_COMPOUND = 4;
export const MOST_COMPOUNDS = 200;

/** A word as it is found, as it was spelled, and in how many articles. */
type VocabularyRow = { word: string; spelling: string; articles: number };

/** Gathers the words of articles, to be written at once: most words of a batch stand in many of them. */
export function openVocabulary() {
  /** In how many articles each spelling stands. Folded when a batch is taken: most spellings come again in it. */
  const gathered = new Map<string, number>();

  return {
    gather({ title, text, paragraphs }: Pick<NewArticle, "title" | "text" | "paragraphs">): void {
      const spellings = new Set<string>();
      for (const piece of [title, ...paragraphs.map(({ start, end }) => text.slice(start, end))]) {
        visitWords(piece, (start, end) => {
          if (end - start >= SHORTEST && end - start <= LONGEST) spellings.add(piece.slice(start, end));
        });
      }
      for (const spelling of spellings) gathered.set(spelling, (gathered.get(spelling) ?? 0) + 1);
    },

    /** What was gathered since the last time; a word comes once for each of its spellings. */
    take(): VocabularyRow[] {
      const rows = [...gathered]
        // “Iran's” is no spelling of its own.
        .filter(([spelling]) => LETTERS.test(spelling))
        .map(([spelling, articles]) => ({ word: keyOf(spelling), spelling, articles }))
        .filter(({ word }) => isWord(word));
      gathered.clear();
      return rows;
    },
  };
}

/** As in an article whose language could not be told: folded, and with its ending. */
const keyOf = rememberRecent(REMEMBERED_WORDS, (word) => formsOf(word, [])[0]);

const isWord = (word: string): boolean => word.length >= SHORTEST && word.length <= LONGEST && LETTERS.test(word);

/** What the words that a mistyped one may have been meant to be have of it; undefined where it can be none. */
export type Likeness = {
  beginning: string;
  /** Of so many letters as the ending of every word is looked up by. */
  ending: string;
  /** Its letters but one, or in another order. */
  variants: string[];
  /** In letters. */
  shortest: number;
  longest: number;
};

export function likenessOf(typed: string): Likeness | undefined {
  const word = keyOf(typed);
  if (!isWord(word)) return undefined;
  return {
    beginning: word.slice(0, word.length > SHORT ? SHARED_LETTERS : SHARED_OF_SHORT),
    ending: word.slice(-SHARED_LETTERS),
    variants: variantsOf(word),
    shortest: word.length - OTHER_LENGTH,
    longest: word.length + OTHER_LENGTH,
  };
}

/** Without one of its letters, and with two neighbours exchanged: the commonest slips, wherever in the word they are. */
const variantsOf = (word: string): string[] =>
  [...word].flatMap((letter, at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2),
  ]);
