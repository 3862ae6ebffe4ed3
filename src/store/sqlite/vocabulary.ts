import type { DatabaseSync } from "node:sqlite";
import type { NewArticle } from "../../article.ts";
import type { KnownWord } from "../../candidate.ts";
import {
  LEAST_OF_A_COMPOUND,
  likenessOf,
  MOST_COMPOUNDS,
  MOST_WORDS_LIKE,
  openVocabulary,
} from "../vocabulary-words.ts";
import { query } from "./query.ts";

/** Behind every word that begins alike. */
const LAST_LETTER = "\u{10FFFF}";

/** Notes the words of articles as they come in, and writes them at once. */
export function vocabularyWriter(connection: DatabaseSync) {
  // The greater of two spellings is the one in small letters, and the one that keeps its marks: "heat" over "Heat",
  // "Zürich" over "Zurich".
  const add = connection.prepare(
    `INSERT INTO vocabulary (word, spelling, articles)
       SELECT value ->> 'word', value ->> 'spelling', value ->> 'articles' FROM json_each(?) WHERE true
     ON CONFLICT (word) DO UPDATE SET articles = articles + excluded.articles, spelling = max(spelling, excluded.spelling)`,
  );
  const vocabulary = openVocabulary();

  return {
    gather: (article: Pick<NewArticle, "title" | "text" | "paragraphs">): void => vocabulary.gather(article),

    write(): void {
      const rows = vocabulary.take();
      if (rows.length > 0) add.run(JSON.stringify(rows));
    },

    clear: () => connection.exec("DELETE FROM vocabulary"),
  };
}

export function vocabularyReader(connection: DatabaseSync) {
  const like = query<KnownWord>(
    connection,
    `SELECT word, spelling, articles FROM (
       SELECT * FROM vocabulary WHERE word >= ?1 AND word < ?2
       UNION SELECT * FROM vocabulary WHERE substr(word, -3) = ?3
       UNION SELECT * FROM vocabulary WHERE word IN (SELECT value FROM json_each(?4)))
     WHERE length(word) BETWEEN ?5 AND ?6
     ORDER BY articles DESC, word LIMIT ${MOST_WORDS_LIKE}`,
  );
  // “>=” and “<” look a beginning up in the index of words, substr(…, -3) an ending in its own.
  const madeWith = query<KnownWord>(
    connection,
    `SELECT word, spelling, articles FROM (
       SELECT v.*, value AS part FROM json_each(?1) JOIN vocabulary v ON v.word >= value AND v.word < value || ?2
       UNION SELECT v.*, value FROM json_each(?1) JOIN vocabulary v ON substr(v.word, -3) = substr(value, -3)
         WHERE substr(v.word, -length(value)) = value)
     GROUP BY word HAVING length(word) >= min(length(part)) + ${LEAST_OF_A_COMPOUND}
     ORDER BY articles DESC, word LIMIT ${MOST_COMPOUNDS}`,
  );
  const known = query<KnownWord>(
    connection,
    "SELECT word, spelling, articles FROM vocabulary WHERE word IN (SELECT value FROM json_each(?)) ORDER BY articles DESC, word",
  );

  return {
    wordsMadeWith: (parts: readonly string[]): KnownWord[] => madeWith.all(JSON.stringify(parts), LAST_LETTER),

    knownWords: (words: readonly string[]): KnownWord[] => known.all(JSON.stringify(words)),

    wordsLike(typed: string): KnownWord[] {
      const likeness = likenessOf(typed);
      if (!likeness) return [];
      const { beginning, ending, variants, shortest, longest } = likeness;
      return like.all(beginning, beginning + LAST_LETTER, ending, JSON.stringify(variants), shortest, longest);
    },
  };
}
