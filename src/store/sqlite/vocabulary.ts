import type { DatabaseSync } from "node:sqlite";
import type { NewArticle } from "../../article.ts";
import type { KnownWord } from "../../candidate.ts";
import { rememberRecent } from "../../text/recent-memory.ts";
import { formsOf } from "../../text/terms.ts";
import { visitWords } from "../../text/words.ts";
import { query } from "./query.ts";

/** Below this everything is near everything; above it nobody types. */
const [SHORTEST, LONGEST] = [4, 30];
const LETTERS = /^[\p{L}\p{M}]+$/u;
/** How many letters at the beginning or at the end a mistyped word shares with the one that is meant. */
const SHARED_LETTERS = 3;
const SHARED_OF_SHORT = 2;
const SHORT = 5;
/** Two slips change the length by so much at most. */
const OTHER_LENGTH = 2;
const MOST_WORDS = 2_000;
const REMEMBERED_WORDS = 50_000;

/** Notes the words of articles as they come in, and writes them at once: most words of a batch stand in many of them. */
export function vocabularyWriter(connection: DatabaseSync) {
  // The greater of two spellings is the one in small letters, and the one that keeps its marks: "heat" over "Heat",
  // "Zürich" over "Zurich".
  const add = connection.prepare(
    `INSERT INTO vocabulary (word, spelling, articles) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
     ON CONFLICT (word) DO UPDATE SET articles = articles + excluded.articles, spelling = max(spelling, excluded.spelling)`,
  );
  /** In how many articles each spelling stands. Folded when a batch is written: most spellings come again in it. */
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

    write(): void {
      if (gathered.size === 0) return;
      const rows = [...gathered]
        // “Iran's” is no spelling of its own.
        .filter(([spelling]) => LETTERS.test(spelling))
        .map(([spelling, articles]) => [keyOf(spelling), spelling, articles] as const)
        .filter(([word]) => isWord(word));
      gathered.clear();
      add.run(JSON.stringify(rows));
    },

    clear: () => connection.exec("DELETE FROM vocabulary"),
  };
}

/** As in an article whose language could not be told: folded, and with its ending. */
const keyOf = rememberRecent(REMEMBERED_WORDS, (word) => formsOf(word, [])[0]);

const isWord = (word: string): boolean => word.length >= SHORTEST && word.length <= LONGEST && LETTERS.test(word);

export function vocabularyReader(connection: DatabaseSync) {
  const like = query<KnownWord>(
    connection,
    `SELECT word, spelling, articles FROM (
       SELECT * FROM vocabulary WHERE word >= ?1 AND word < ?2
       UNION SELECT * FROM vocabulary WHERE substr(word, -3) = ?3
       UNION SELECT * FROM vocabulary WHERE word IN (SELECT value FROM json_each(?4)))
     WHERE length(word) BETWEEN ?5 - ${OTHER_LENGTH} AND ?5 + ${OTHER_LENGTH}
     ORDER BY articles DESC, word LIMIT ${MOST_WORDS}`,
  );

  return {
    wordsLike(typed: string): KnownWord[] {
      const word = keyOf(typed);
      if (!isWord(word)) return [];
      const beginning = word.slice(0, word.length > SHORT ? SHARED_LETTERS : SHARED_OF_SHORT);
      const ending = word.slice(-SHARED_LETTERS);
      return like.all(beginning, `${beginning}\u{10FFFF}`, ending, JSON.stringify(variantsOf(word)), word.length);
    },
  };
}

/** Without one of its letters, and with two neighbours exchanged: the commonest slips, wherever in the word they are. */
const variantsOf = (word: string): string[] =>
  [...word].flatMap((letter, at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2),
  ]);
