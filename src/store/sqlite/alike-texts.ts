import type { DatabaseSync } from "node:sqlite";
import type { IndexedTerms } from "../../candidate.ts";
import type { ReadArticle, Recognition } from "../../recognition.ts";
import { type ArticleRow, articleOf } from "../article-rows.ts";
import { type AlikeTexts, ARTICLES_OF_A_HASH, compareTexts, likeliest, type StoredArticle } from "../find-alike.ts";
import type { PendingTerms } from "../take-articles.ts";
import { query } from "./query.ts";

/** Finds articles whose text is much like another one. Its callers hold the transaction. */
export function alikeTextFinder(connection: DatabaseSync, recognition: Recognition) {
  const sharing = query<{ article: number }>(
    connection,
    `SELECT article FROM text_sketches WHERE hash = ? ORDER BY article DESC LIMIT ${ARTICLES_OF_A_HASH}`,
  );
  const byId = query<ArticleRow>(connection, "SELECT * FROM articles WHERE id = ?");
  const termsOf = query<IndexedTerms>(connection, "SELECT title, body FROM article_terms WHERE rowid = ?");
  const note = connection.prepare(
    "INSERT INTO text_sketches (hash, article) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
  );
  const forget = connection.prepare(
    "DELETE FROM text_sketches WHERE article = ? AND hash IN (SELECT value FROM json_each(?))",
  );

  function read(id: number, pending: PendingTerms = new Map()): StoredArticle | undefined {
    const row = byId.get(id);
    const terms = pending.get(id) ?? termsOf.get(id);
    return row && terms && { article: articleOf(row), terms };
  }

  return {
    read,

    find(
      given: ReadArticle,
      { sketch, pending, except }: { sketch: readonly number[]; pending?: PendingTerms; except?: number },
    ): AlikeTexts {
      const articles = likeliest(sketch, (hash) => sharing.all(hash).map(({ article }) => article), except);
      return compareTexts(given, { articles, read: (id) => read(id, pending) }, recognition);
    },

    note(article: number, sketch: readonly number[]): void {
      if (sketch.length > 0) note.run(article, JSON.stringify(sketch));
    },

    forget: (article: number, sketch: readonly number[]) => forget.run(article, JSON.stringify(sketch)),
  };
}

export type AlikeTextFinder = ReturnType<typeof alikeTextFinder>;
