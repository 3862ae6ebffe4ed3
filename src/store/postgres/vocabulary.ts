import type { KnownWord } from "../../candidate.ts";
import { likenessOf, MOST_WORDS_LIKE } from "../vocabulary-words.ts";
import type { Connection } from "./connection.ts";

const LIKE = `
  SELECT word, spelling, articles FROM vocabulary
  WHERE (word >= $1 AND word < $2 OR right(word, 3) = $3 OR word = ANY($4::text[])) AND length(word) BETWEEN $5 AND $6
  ORDER BY articles DESC, word LIMIT ${MOST_WORDS_LIKE}`;

export function vocabularyReader(connection: Connection) {
  return {
    async wordsLike(typed: string): Promise<KnownWord[]> {
      const likeness = likenessOf(typed);
      if (!likeness) return [];
      const { beginning, ending, variants, shortest, longest } = likeness;
      const values = [beginning, `${beginning}\u{10FFFF}`, ending, variants, shortest, longest];
      return await connection.rows<KnownWord>(LIKE, values);
    },
  };
}
