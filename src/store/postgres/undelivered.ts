import type { Queries } from "./connection.ts";

/** What these deliveries ($1, by their numbers) told, and to whom; corrections left out. */
const UNDELIVERED = `
  SELECT subscription, digest, ledger, digest_before, written_at FROM deliveries
  JOIN conversations ON conversations.key = deliveries.conversation JOIN digests ON digests.id = deliveries.digest
  WHERE deliveries.number = ANY($1::bigint[]) AND corrects IS NULL`;

const TELL_AS_BEFORE = `
  WITH undelivered AS (${UNDELIVERED})
  UPDATE told SET version = told_before FROM undelivered JOIN digest_articles USING (digest)
  WHERE told.ledger = undelivered.ledger AND told.article = digest_articles.article AND told_at = written_at
    AND told_before IS NOT NULL`;

const UNTELL = `
  WITH undelivered AS (${UNDELIVERED})
  DELETE FROM told USING undelivered JOIN digest_articles USING (digest)
  WHERE told.ledger = undelivered.ledger AND told.article = digest_articles.article AND told_at = written_at
    AND told_before IS NULL`;

const LOOK_FURTHER_BACK = `
  WITH undelivered AS (${UNDELIVERED}), oldest AS (
    SELECT subscription, min(digest_before) AS before, bool_or(digest_before IS NULL) AS had_none
    FROM undelivered GROUP BY subscription)
  UPDATE subscriptions SET last_digest_at =
    CASE WHEN NOT had_none AND last_digest_at IS NOT NULL THEN least(last_digest_at, before) END
  FROM oldest WHERE subscriptions.id = oldest.subscription`;

/**
 * Takes back, inside a transaction of the caller, that digests told something: what they told is new again, and the next
 * ones look as far back as these did. What an answer has told since stays told.
 */
export async function noteUndelivered(queries: Queries, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  for (const statement of [TELL_AS_BEFORE, UNTELL, LOOK_FURTHER_BACK]) await queries.change(statement, [numbers]);
}
