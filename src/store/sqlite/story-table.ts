import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { Teller } from "../../recognition.ts";
import { hashesAsBlob, hashesOf } from "../hash-blob.ts";
import { query } from "./query.ts";

/** Of a term that many articles share, the nearest in time are enough. */
const ARTICLES_OF_A_TERM = 60;
/** The articles with most telling terms in common. */
const NEIGHBOURS = 30;

type TellerRow = {
  article: number;
  story: number;
  copy_of: number | null;
  moment: number | null;
  seen_at: number;
  sketch: Uint8Array;
  profile: Uint8Array;
};

/** What is known of an article that has a story; `seenAt` is when it was published, or else first seen. */
export type StoryArticle = Teller & { story: number; seenAt: Instant; sketch: readonly number[] };
/** Without a story, it gets one of its own. */
export type NewStoryArticle = Omit<StoryArticle, "story"> & { story: number | undefined };

/** Stories and their articles. Its callers hold the transaction. */
export function storyTable(connection: DatabaseSync) {
  const byIds = query<TellerRow>(
    connection,
    "SELECT story_articles.* FROM json_each(?) AS asked JOIN story_articles ON story_articles.article = asked.value",
  );
  const ofStory = query<TellerRow>(
    connection,
    "SELECT * FROM story_articles WHERE story = ? ORDER BY seen_at DESC, article DESC LIMIT ?",
  );
  const withTerm = query<{ article: number }>(
    connection,
    `SELECT article FROM story_terms WHERE term = ? AND seen_at BETWEEN ? AND ?
     ORDER BY seen_at DESC LIMIT ${ARTICLES_OF_A_TERM}`,
  );
  const insertStory = query<{ id: number }>(connection, "INSERT INTO stories (headline) VALUES (?) RETURNING id");
  const insertArticle = connection.prepare(
    `INSERT OR REPLACE INTO story_articles (article, story, copy_of, moment, seen_at, sketch, profile)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertTerms = connection.prepare(
    "INSERT INTO story_terms (term, seen_at, article) SELECT value, ?, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
  );
  const deleteTerms = connection.prepare(
    "DELETE FROM story_terms WHERE seen_at = ? AND article = ? AND term IN (SELECT value FROM json_each(?))",
  );
  const move = connection.prepare("UPDATE story_articles SET story = ? WHERE article = ?");
  const copyFrom = connection.prepare(
    "UPDATE story_articles SET copy_of = ?1 WHERE article <> ?1 AND (article = ?2 OR copy_of = ?2)",
  );
  const setHeadline = connection.prepare("UPDATE stories SET headline = ? WHERE id = ?");
  const deleteEmpty = connection.prepare(
    "DELETE FROM stories WHERE id = ? AND NOT EXISTS (SELECT 1 FROM story_articles WHERE story = stories.id)",
  );

  return {
    articles: (ids: readonly number[]): StoryArticle[] => byIds.all(JSON.stringify(ids)).map(storyArticleOf),
    /** The latest of them. */
    articlesOf: (story: number, limit: number): StoryArticle[] => ofStory.all(story, limit).map(storyArticleOf),

    /** Those that have most of these terms, from this time; any article, also the one that was asked with. */
    neighbours(terms: readonly number[], from: Instant, to: Instant): number[] {
      const shared = new Map<number, number>();
      for (const term of terms) {
        for (const { article } of withTerm.all(term, from, to)) shared.set(article, (shared.get(article) ?? 0) + 1);
      }
      const ranked = [...shared].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || other - one);
      return ranked.slice(0, NEIGHBOURS).map(([article]) => article);
    },

    /** With the terms that it is found by. Comes to its story. */
    keep(
      { article, story, copyOf, moment, seenAt, sketch, profile }: NewStoryArticle,
      terms: readonly number[],
    ): number {
      const kept = story ?? insertStory.get(article)?.id ?? 0;
      insertArticle.run(article, kept, copyOf ?? null, moment ?? null, seenAt, hashesAsBlob(sketch), profile);
      insertTerms.run(seenAt, article, JSON.stringify(terms));
      return kept;
    },

    forgetTerms: ({ article, seenAt }: StoryArticle, terms: readonly number[]) =>
      deleteTerms.run(seenAt, article, JSON.stringify(terms)),

    newStory: (headline: number): number => insertStory.get(headline)?.id ?? 0,
    /** What was a first article, with its copies, is a copy of an earlier one. */
    copyFrom: (first: number, later: number) => copyFrom.run(first, later),
    move: (article: number, story: number) => move.run(story, article),
    /** The most central article. */
    setHeadline: (story: number, article: number) => setHeadline.run(article, story),
    deleteIfEmpty: (story: number) => deleteEmpty.run(story),
  };
}

export type StoryTable = ReturnType<typeof storyTable>;

const storyArticleOf = (row: TellerRow): StoryArticle => ({
  article: row.article,
  story: row.story,
  copyOf: row.copy_of ?? undefined,
  moment: row.moment ?? undefined,
  seenAt: row.seen_at,
  sketch: hashesOf(row.sketch),
  profile: row.profile,
});
