import type { Connection, Queries } from "./connection.ts";
import { lockSaving } from "./lock-saving.ts";

/** So many of them join their stories with each batch that comes in. */
const AT_A_TIME = 50;

const TAKE_LATEST = `
  DELETE FROM unjoined_articles
  WHERE article IN (SELECT article FROM unjoined_articles ORDER BY article DESC LIMIT ${AT_A_TIME}) RETURNING article`;

export type UnjoinedArticles = {
  /** Its caller holds the transaction. */
  joinSome(queries: Queries): Promise<void>;
  /** So that each of these articles has its story. */
  joinThese(ids: readonly number[]): Promise<void>;
  /** An edited one is joined with its new text. Its caller holds the transaction. */
  forget(queries: Queries, ids: readonly number[]): Promise<void>;
};

/**
 * Articles from before there were stories, in a store that was moved here: joined when they are asked for, and otherwise
 * some with each save. There are none but those that are there when the store is opened.
 */
export async function unjoinedArticles(
  connection: Connection,
  join: (queries: Queries, ids: readonly number[]) => Promise<void>,
): Promise<UnjoinedArticles> {
  const some = await connection.rows("SELECT 1 FROM unjoined_articles LIMIT 1");
  if (some.length === 0) return nothingUnjoined;

  return {
    async joinSome(queries) {
      const taken = await queries.rows<{ article: number }>(TAKE_LATEST);
      await join(queries, numbersOf(taken).reverse());
    },

    async joinThese(ids) {
      const asked = await connection.rows("SELECT 1 FROM unjoined_articles WHERE article = ANY($1::bigint[]) LIMIT 1", [
        ids,
      ]);
      if (asked.length === 0) return;
      await connection.inTransaction(async (queries) => {
        await lockSaving(queries);
        const taken = await queries.rows<{ article: number }>(
          "DELETE FROM unjoined_articles WHERE article = ANY($1::bigint[]) RETURNING article",
          [ids],
        );
        await join(queries, numbersOf(taken));
      });
    },

    async forget(queries, ids) {
      await queries.change("DELETE FROM unjoined_articles WHERE article = ANY($1::bigint[])", [ids]);
    },
  };
}

const nothingUnjoined: UnjoinedArticles = {
  joinSome: async () => {},
  joinThese: async () => {},
  forget: async () => {},
};

const numbersOf = (rows: readonly { article: number }[]): number[] =>
  rows.map(({ article }) => article).toSorted((one, other) => one - other);
