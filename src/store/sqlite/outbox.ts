import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { Reply } from "../../reply.ts";
import type { Delivery } from "../../subscription.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "./conversations.ts";
import { query } from "./query.ts";
import { replyOf } from "./reply-json.ts";
import { inDurableTransaction, inTransaction } from "./transaction.ts";

type DeliveryRow = ConversationRow & {
  number: number;
  key: string;
  subscription: number | null;
  reply: string;
  attempts: number;
  not_before: number;
};

export function outbox(connection: DatabaseSync) {
  const waiting = query<DeliveryRow>(
    connection,
    `SELECT number, deliveries.key, subscription, reply, attempts, not_before, ${CONVERSATION_COLUMNS}
     FROM deliveries JOIN conversations ON conversations.key = deliveries.conversation
     WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, number LIMIT ?`,
  );
  const written = query<Pick<DeliveryRow, "reply">>(
    connection,
    `SELECT reply FROM deliveries WHERE conversation = ? AND subscription IS NOT NULL AND created_at >= ? AND created_at < ?
     ORDER BY number`,
  );
  const markAsSending = connection.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1
     WHERE number IN (SELECT value FROM json_each(?))`,
  );
  const revive = connection.prepare("UPDATE deliveries SET state = 'waiting' WHERE state = 'sending'");
  const finish = connection.prepare(
    `UPDATE deliveries SET state = ?, message_ids = ?, because = ?, finished_at = ?
     WHERE key = ? AND finished_at IS NULL`,
  );
  const retry = connection.prepare(
    `UPDATE deliveries SET state = 'waiting', not_before = ?, because = ? WHERE key = ? AND finished_at IS NULL`,
  );

  return {
    claimDeliveries: (now: Instant, limit: number): Delivery[] =>
      inTransaction(connection, () => {
        const rows = waiting.all(now, limit);
        markAsSending.run(JSON.stringify(rows.map(({ number }) => number)));
        return rows.map((row) => ({ ...deliveryOf(row), attempts: row.attempts + 1 }));
      }),

    digestsBetween: (conversation: Conversation, from: Instant, until: Instant): Reply[] =>
      written.all(conversationKey(conversation), from, until).map(({ reply }) => replyOf(reply)),

    reviveDeliveries: (): number => inTransaction(connection, () => Number(revive.run().changes)),

    finishDelivery(key: string, result: { sent: string[] } | { refused: string }, now: Instant): void {
      inDurableTransaction(connection, () =>
        "sent" in result
          ? finish.run("sent", JSON.stringify(result.sent), null, now, key)
          : finish.run("refused", null, result.refused, now, key),
      );
    },

    retryDelivery(key: string, notBefore: Instant, because: string): void {
      inTransaction(connection, () => retry.run(notBefore, because, key));
    },
  };
}

const deliveryOf = (row: DeliveryRow): Delivery => ({
  key: row.key,
  subscription: row.subscription ?? undefined,
  conversation: conversationOf(row),
  reply: replyOf(row.reply),
  attempts: row.attempts,
  notBefore: row.not_before,
});
