import type { Lexicon } from "./gate/lexicon.ts";
import type { Token } from "./gate/read-tokens.ts";
import { readSentence } from "./gate/reading.ts";

/** One word may be another one for the same; two beside each other say something. */
const NEW_WORDS_IN_A_ROW = 2;

/** The sentences that a rewriting names, and those that it does not. */
export type Surroundings = { evidence: readonly string[]; others: readonly string[] };

/**
 * Whether a rewriting says something besides its evidence, whatever it says: two new words in a row (common words between
 * them do not count), a clause without any word of the evidence, or a word of a sentence that it does not name, for that
 * is no other word for the same, but something mixed up. Stricter than a share of all words, which a long sentence could
 * hide an invented clause in; a true rewriting that it stops is shown as it was.
 */
export function addsSomething(text: string, { evidence, others }: Surroundings, lexicon: Lexicon): boolean {
  const known = keysOf(evidence, lexicon);
  const elsewhere = keysOf(others, lexicon);
  const telling = readSentence(text, lexicon, known).tokens.filter(({ isContent }) => isContent);
  const isNew = ({ key }: Token) => !known.has(key);
  // Another word for one of the evidence is no excuse where it is itself a word of another sentence.
  if (readSentence(text, lexicon).tokens.some((token) => token.isContent && isNew(token) && elsewhere.has(token.key)))
    return true;
  const clauses = [...Map.groupBy(telling, ({ phrase }) => phrase).values()];
  return clauses.some((tokens) => tokens.every(isNew) || hasRow(tokens.map(isNew)));
}

const keysOf = (sentences: readonly string[], lexicon: Lexicon): Set<string> =>
  new Set(sentences.flatMap((sentence) => [...readSentence(sentence, lexicon).keys]));

const hasRow = (isNew: boolean[]): boolean =>
  isNew.some((_, index) => {
    const row = isNew.slice(index, index + NEW_WORDS_IN_A_ROW);
    return row.length === NEW_WORDS_IN_A_ROW && row.every((each) => each);
  });
