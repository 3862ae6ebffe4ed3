import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { query } from "./query.ts";

type Undelivered = {
  subscription: number | null;
  digest: number;
  ledger: number;
  digest_before: Instant | null;
  written_at: Instant;
};

/**
 * Takes back, inside a transaction of the caller, that a digest told something: what it told is new again, and the next
 * one looks as far back as this one did. What an answer has told since stays told.
 */
export function undeliveredNoter(connection: DatabaseSync): (key: string) => void {
  const digestOf = query<Undelivered>(
    connection,
    `SELECT subscription, digest, ledger, digest_before, written_at FROM deliveries
     JOIN conversations ON conversations.key = deliveries.conversation JOIN digests ON digests.id = deliveries.digest
     WHERE deliveries.key = ? AND corrects IS NULL`,
  );
  const tellAsBefore = connection.prepare(
    `UPDATE told SET version = told_before FROM digest_articles
     WHERE digest = ?1 AND told.article = digest_articles.article AND ledger = ?2 AND told_at = ?3
       AND told_before IS NOT NULL`,
  );
  const untell = connection.prepare(
    `DELETE FROM told WHERE ledger = ?2 AND told_at = ?3
       AND article IN (SELECT article FROM digest_articles WHERE digest = ?1 AND told_before IS NULL)`,
  );
  const lookFurtherBack = connection.prepare(
    `UPDATE subscriptions SET last_digest_at = iif(?2 IS NULL, NULL, min(last_digest_at, ?2)) WHERE id = ?1`,
  );
  return (key) => {
    const found = digestOf.get(key);
    if (!found) return;
    const { digest, ledger, written_at } = found;
    for (const statement of [tellAsBefore, untell]) statement.run(digest, ledger, written_at);
    lookFurtherBack.run(found.subscription, found.digest_before);
  };
}
