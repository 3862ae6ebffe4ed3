import type { KnownWord } from "../../candidate.ts";
import { LEAST_OF_A_COMPOUND, likenessOf, MOST_COMPOUNDS, MOST_WORDS_LIKE } from "../vocabulary-words.ts";
import type { Connection } from "./connection.ts";

const LIKE = `
  SELECT word, spelling, articles FROM vocabulary
  WHERE (word >= $1 AND word < $2 OR right(word, 3) = $3 OR word = ANY($4::text[])) AND length(word) BETWEEN $5 AND $6
  ORDER BY articles DESC, word LIMIT ${MOST_WORDS_LIKE}`;

const MADE_WITH = `
  SELECT word, min(spelling) AS spelling, min(articles) AS articles FROM (
    SELECT v.*, part FROM unnest($1::text[]) AS part JOIN vocabulary v ON v.word >= part AND v.word < part || $2
    UNION SELECT v.*, part FROM unnest($1::text[]) AS part JOIN vocabulary v ON right(v.word, 3) = right(part, 3)
      WHERE right(v.word, length(part)) = part) AS made
  GROUP BY word HAVING length(word) >= min(length(part)) + ${LEAST_OF_A_COMPOUND}
  ORDER BY articles DESC, word LIMIT ${MOST_COMPOUNDS}`;

const KNOWN =
  "SELECT word, spelling, articles FROM vocabulary WHERE word = ANY($1::text[]) ORDER BY articles DESC, word";

/** Behind every word that begins alike. */
const LAST_LETTER = "\u{10FFFF}";

export function vocabularyReader(connection: Connection) {
  return {
    wordsMadeWith: async (parts: readonly string[]): Promise<KnownWord[]> =>
      await connection.rows<KnownWord>(MADE_WITH, [parts, LAST_LETTER]),

    knownWords: async (words: readonly string[]): Promise<KnownWord[]> =>
      await connection.rows<KnownWord>(KNOWN, [words]),

    async wordsLike(typed: string): Promise<KnownWord[]> {
      const likeness = likenessOf(typed);
      if (!likeness) return [];
      const { beginning, ending, variants, shortest, longest } = likeness;
      const values = [beginning, beginning + LAST_LETTER, ending, variants, shortest, longest];
      return await connection.rows<KnownWord>(LIKE, values);
    },
  };
}
