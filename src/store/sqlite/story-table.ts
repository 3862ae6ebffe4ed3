import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { hashesAsBlob, hashesOf } from "../hash-blob.ts";
import { ARTICLES_OF_A_TERM, nearest, type Stories, type StoryMember } from "../place-in-stories.ts";
import { type StoryMemberRow, storyMemberOf } from "../story-member-rows.ts";
import { query } from "./query.ts";

/** Stories and their articles. Its callers hold the transaction. */
export function storyTable(connection: DatabaseSync) {
  const byIds = query<StoryMemberRow>(
    connection,
    "SELECT story_articles.* FROM json_each(?) AS asked JOIN story_articles ON story_articles.article = asked.value",
  );
  const marked = query<StoryMemberRow & { sketch: Uint8Array }>(
    connection,
    "SELECT * FROM story_articles WHERE article = ?",
  );
  const ofStory = query<StoryMemberRow>(
    connection,
    "SELECT * FROM story_articles WHERE story = ? ORDER BY seen_at DESC, article DESC LIMIT ?",
  );
  const withTerm = query<{ article: number }>(
    connection,
    `SELECT article FROM story_terms WHERE term = ? AND seen_at BETWEEN ? AND ?
     ORDER BY seen_at DESC, article DESC LIMIT ${ARTICLES_OF_A_TERM}`,
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
  const newStory = (headline: number): number => insertStory.get(headline)?.id ?? 0;

  return {
    members: (articles): StoryMember[] => byIds.all(JSON.stringify(articles)).map(storyMemberOf),
    membersOf: (story, limit): StoryMember[] => ofStory.all(story, limit).map(storyMemberOf),

    /** What an article is found by that has joined its story before. */
    markedBefore(article: number): (StoryMember & { sketch: readonly number[] }) | undefined {
      const row = marked.get(article);
      return row && { ...storyMemberOf(row), sketch: hashesOf(row.sketch) };
    },

    /** Those that have most of these terms, from this time; any article, also the one that was asked with. */
    neighbours: (terms: readonly number[], from: Instant, to: Instant): number[] =>
      nearest(terms, (term) => withTerm.all(term, from, to).map(({ article }) => article)),

    keep({ article, story, copyOf, moment, seenAt, profile }, { sketch, terms }): number {
      const kept = story ?? newStory(article);
      insertArticle.run(article, kept, copyOf ?? null, moment ?? null, seenAt, hashesAsBlob(sketch), profile);
      insertTerms.run(seenAt, article, JSON.stringify(terms));
      return kept;
    },

    forgetTerms: (article: number, seenAt: Instant, terms: readonly number[]) =>
      deleteTerms.run(seenAt, article, JSON.stringify(terms)),

    newStory,
    copyFrom: (first, later) => void copyFrom.run(first, later),
    move: (article, story) => void move.run(story, article),
    setHeadline: (story, article) => void setHeadline.run(article, story),
    deleteIfEmpty: (story) => void deleteEmpty.run(story),
  } satisfies Stories & Record<string, unknown>;
}
