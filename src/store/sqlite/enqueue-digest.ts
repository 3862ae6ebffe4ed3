import type { DatabaseSync } from "node:sqlite";
import { type Conversation, conversationKey } from "../../question.ts";
import type { NewDigest } from "../store.ts";
import { conversationTable } from "./conversations.ts";
import { LEDGER_OF, ledgerWriter } from "./ledger.ts";
import { query } from "./query.ts";
import { replyAsJson } from "./reply-json.ts";
import { IS_RUNNING } from "./subscriptions.ts";
import { inTransaction } from "./transaction.ts";

export function digestTables(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const moveOn = connection.prepare(
    `UPDATE subscriptions SET next_digest_at = ?, rested_by = NULL, rests_because = NULL, rests_until = NULL
     WHERE id = ? AND ${IS_RUNNING}`,
  );
  const noteDigest = connection.prepare("UPDATE subscriptions SET last_digest_at = ?, owed_since = NULL WHERE id = ?");
  const insertDelivery = connection.prepare(
    `INSERT INTO deliveries (key, subscription, conversation, reply, not_before, created_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO NOTHING`,
  );
  const tell = ledgerWriter(connection);
  const told = query<{ article: number }>(
    connection,
    `SELECT told.article FROM json_each(?) AS asked
     JOIN told ON told.ledger = ${LEDGER_OF} AND told.article = asked.value AND told.by_digest = 1`,
  );

  return {
    enqueueDigest: ({ subscription, delivery, articles, topic, topics, nextDigestAt, now }: NewDigest): boolean =>
      inTransaction(connection, () => {
        if (moveOn.run(nextDigestAt, subscription.id).changes === 0) return false;
        const conversation = conversations.remember(delivery.conversation);
        const reply = replyAsJson(delivery.reply);
        const { changes } = insertDelivery.run(delivery.key, subscription.id, conversation, reply, now, now);
        if (changes === 0) return false;
        noteDigest.run(now, subscription.id);
        tell(conversation, { articles, topic, topics }, { digest: true, now });
        return true;
      }),

    told: (conversation: Conversation, articles: number[]): Set<number> =>
      new Set(told.all(JSON.stringify(articles), conversationKey(conversation)).map(({ article }) => article)),
  };
}
