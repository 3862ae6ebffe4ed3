import type { DatabaseSync } from "node:sqlite";
import { type Conversation, conversationKey } from "../../question.ts";
import type { NewDigest } from "../store.ts";
import { IS_RUNNING } from "../subscription-rows.ts";
import { conversationTable } from "./conversations.ts";
import type { DigestTexts } from "./digest-texts.ts";
import { LEDGER_OF, ledgerWriter } from "./ledger.ts";
import { query } from "./query.ts";
import { inTransaction } from "./transaction.ts";

export function digestTables(connection: DatabaseSync, texts: DigestTexts) {
  const conversations = conversationTable(connection);
  const isKnown = query(connection, "SELECT 1 FROM deliveries WHERE key = ?");
  const moveOn = connection.prepare(
    `UPDATE subscriptions SET next_digest_at = iif(next_digest_at = $planned, $next, next_digest_at), owed_since = NULL,
       rested_by = NULL, rests_because = NULL, rests_until = NULL
     WHERE id = $id AND ${IS_RUNNING} AND (next_digest_at = $planned OR rested_by IS NULL)`,
  );
  const noteDigest = connection.prepare("UPDATE subscriptions SET last_digest_at = ? WHERE id = ?");
  const insertDelivery = connection.prepare(
    `INSERT INTO deliveries (key, subscription, conversation, platform, digest, digest_before, not_before, created_at)
     SELECT ?1, id, ?2, ?3, ?4, last_digest_at, ?5, ?5 FROM subscriptions WHERE id = ?6`,
  );
  const tell = ledgerWriter(connection);
  const told = query<{ article: number }>(
    connection,
    `SELECT told.article FROM json_each(?) AS asked
     JOIN told ON told.ledger = ${LEDGER_OF} AND told.article = asked.value AND told.by_digest = 1`,
  );

  function enqueue({ subscription, delivery, articles, topic, topics, nextDigestAt, now }: NewDigest): boolean {
    const { id: $id, nextDigestAt: $planned } = subscription;
    if (moveOn.run({ $id, $planned, $next: nextDigestAt }).changes === 0 || isKnown.get(delivery.key)) return false;
    const conversation = conversations.remember(delivery.conversation);
    const digest = texts.numberOf(delivery.reply, { articles, conversation, now });
    insertDelivery.run(delivery.key, conversation, delivery.conversation.platform, digest, now, subscription.id);
    noteDigest.run(now, subscription.id);
    tell(conversation, { articles, topic, topics }, { digest: true, now });
    return true;
  }

  return {
    enqueueDigests: (digests: readonly NewDigest[]): boolean[] => inTransaction(connection, () => digests.map(enqueue)),

    told: (conversation: Conversation, articles: number[]): Set<number> =>
      new Set(told.all(JSON.stringify(articles), conversationKey(conversation)).map(({ article }) => article)),
  };
}
