import type { DatabaseSync } from "node:sqlite";
import type { StoryJoiner } from "./join-stories.ts";
import { query } from "./query.ts";
import { inTransaction } from "./transaction.ts";

/** So many of them join their stories with each batch that comes in. */
const AT_A_TIME = 50;

/** Articles from before there were stories: joined when they are asked for, and otherwise some with each save. */
export function unjoinedArticles(connection: DatabaseSync, { join }: StoryJoiner) {
  const latest = query<{ article: number }>(
    connection,
    `SELECT article FROM unjoined_articles ORDER BY article DESC LIMIT ${AT_A_TIME}`,
  );
  const among = query<{ article: number }>(
    connection,
    "SELECT article FROM unjoined_articles WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article",
  );
  const remove = connection.prepare("DELETE FROM unjoined_articles WHERE article IN (SELECT value FROM json_each(?))");

  function joinAll(rows: { article: number }[]): void {
    if (rows.length === 0) return;
    const ids = rows.map(({ article }) => article);
    remove.run(JSON.stringify(ids));
    join(ids);
  }

  return {
    /** Its caller holds the transaction. */
    joinSome: () => joinAll(latest.all()),

    /** So that each of these articles has its story. */
    joinThese(ids: readonly number[]): void {
      const asked = JSON.stringify(ids);
      if (among.get(asked)) inTransaction(connection, () => joinAll(among.all(asked)));
    },

    /** An edited one is joined with its new text. */
    forget: (ids: readonly number[]) => remove.run(JSON.stringify(ids)),
  };
}

export type UnjoinedArticles = ReturnType<typeof unjoinedArticles>;
