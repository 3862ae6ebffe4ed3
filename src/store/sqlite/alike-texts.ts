import type { DatabaseSync } from "node:sqlite";
import type { Article } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import type { Likeness, ReadArticle, Recognition } from "../../recognition.ts";
import { type ArticleRow, articleOf } from "../article-rows.ts";
import { query } from "./query.ts";

/** A hash that more articles share says little; the newest of them are enough. */
const ARTICLES_OF_A_HASH = 50;
/** One hash in common is chance; of copies that share a third of their words, fewer than one in 5,000 has no two. */
const FEWEST_SHARED = 2;
const COMPARED = 6;

/** Stored articles: the one that this one is, those with its text (that one among them), those written by its pattern. */
export type AlikeTexts = { same: number | undefined; copies: number[]; patterns: number[] };
export type StoredArticle = ReadArticle & { article: Article };
/** The terms of articles that are not in the index yet. */
export type PendingTerms = ReadonlyMap<number, IndexedTerms>;

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

  function likeliest(sketch: readonly number[], except: number | undefined): number[] {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      for (const { article } of sharing.all(hash)) shared.set(article, (shared.get(article) ?? 0) + 1);
    }
    return [...shared]
      .filter(([article, count]) => count >= FEWEST_SHARED && article !== except)
      .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other)
      .slice(0, COMPARED)
      .map(([article]) => article);
  }

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
      const found = likeliest(sketch, except).map((article) => {
        const stored = read(article, pending);
        const likeness: Likeness = stored ? recognition.likeness(given, stored) : "different";
        return { article, likeness };
      });
      const those = (...wanted: Likeness[]) =>
        found.filter(({ likeness }) => wanted.includes(likeness)).map(({ article }) => article);
      const same = those("one article");
      return { same: same[0], copies: those("one article", "copy"), patterns: those("pattern") };
    },

    note(article: number, sketch: readonly number[]): void {
      if (sketch.length > 0) note.run(article, JSON.stringify(sketch));
    },

    forget: (article: number, sketch: readonly number[]) => forget.run(article, JSON.stringify(sketch)),
  };
}

export type AlikeTextFinder = ReturnType<typeof alikeTextFinder>;
