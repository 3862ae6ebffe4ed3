import type { DatabaseSync } from "node:sqlite";
import type { NewArticle } from "../../article.ts";
import type { KnownWord } from "../../candidate.ts";
import { likenessOf, MOST_WORDS_LIKE, openVocabulary } from "../vocabulary-words.ts";
import { query } from "./query.ts";

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

  return {
    wordsLike(typed: string): KnownWord[] {
      const likeness = likenessOf(typed);
      if (!likeness) return [];
      const { beginning, ending, variants, shortest, longest } = likeness;
      return like.all(beginning, `${beginning}\u{10FFFF}`, ending, JSON.stringify(variants), shortest, longest);
    },
  };
}
