import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { Reply } from "../../reply.ts";
import type { Delivery } from "../../subscription.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "../conversation-rows.ts";
import { replyOf } from "../reply-json.ts";
import type { GivenUp, GivingUp } from "../store.ts";
import type { DigestTexts } from "./digest-texts.ts";
import { query } from "./query.ts";
import { inDurableTransaction, inTransaction } from "./transaction.ts";
import { undeliveredNoter } from "./undelivered.ts";

type DeliveryRow = ConversationRow & {
  number: number;
  key: string;
  subscription: number | null;
  digest: number;
  attempts: number;
  not_before: number;
  created_at: number;
  corrected_digest: number | null;
  corrected_ids: string | null;
};

/** Of a conversation one at a time, so that they arrive in the order in which they were written. */
const waitingOf = (platform: string): string => `
  SELECT deliveries.number, deliveries.key, deliveries.subscription, deliveries.digest, deliveries.attempts,
    deliveries.not_before, deliveries.created_at, corrected.digest AS corrected_digest,
    corrected.message_ids AS corrected_ids, ${CONVERSATION_COLUMNS}
  FROM deliveries JOIN conversations ON conversations.key = deliveries.conversation
  LEFT JOIN deliveries AS corrected ON corrected.number = deliveries.corrects
  WHERE deliveries.state = 'waiting' AND ${platform} deliveries.not_before <= ?1
    AND NOT EXISTS (
      SELECT 1 FROM deliveries AS earlier
      WHERE earlier.conversation = deliveries.conversation AND earlier.number < deliveries.number
        AND earlier.state IN ('waiting', 'sending'))
  ORDER BY deliveries.not_before, deliveries.number LIMIT ?2`;

export function outbox(connection: DatabaseSync, texts: DigestTexts) {
  const waiting = query<DeliveryRow>(connection, waitingOf(""));
  const waitingOnPlatform = query<DeliveryRow>(connection, waitingOf("deliveries.platform = ?3 AND"));
  const written = query<{ reply: string }>(
    connection,
    `SELECT reply FROM deliveries JOIN digests ON digests.id = deliveries.digest
     WHERE conversation = ? AND subscription IS NOT NULL AND corrects IS NULL AND created_at >= ? AND created_at < ?
       AND reply IS NOT NULL ORDER BY number`,
  );
  const markAsSending = connection.prepare(
    `UPDATE deliveries SET state = 'sending', attempts = attempts + 1
     WHERE number IN (SELECT value FROM json_each(?))`,
  );
  const revive = connection.prepare(
    "UPDATE deliveries SET state = 'waiting', doubts = doubts + 1 WHERE state = 'sending'",
  );
  const finish = connection.prepare(
    `UPDATE deliveries SET state = ?, message_ids = ?, because = ?, finished_at = ?
     WHERE key = ? AND finished_at IS NULL`,
  );
  const retry = connection.prepare(
    `UPDATE deliveries SET state = 'waiting', not_before = ?, because = ? WHERE key = ? AND finished_at IS NULL`,
  );
  const hold = connection.prepare(
    "UPDATE deliveries SET not_before = ?1 WHERE state = 'waiting' AND platform = ?2 AND not_before < ?1",
  );
  const stale = query<Pick<DeliveryRow, "key" | "subscription">>(
    connection,
    "SELECT key, subscription FROM deliveries WHERE state = 'waiting' AND created_at < ? ORDER BY number",
  );
  const noteUndelivered = undeliveredNoter(connection);

  const deliveryOf = (row: DeliveryRow): Delivery => ({
    key: row.key,
    subscription: row.subscription ?? undefined,
    conversation: conversationOf(row),
    reply: texts.replyOf(row.digest),
    corrects:
      row.corrected_digest === null
        ? undefined
        : { reply: texts.replyOf(row.corrected_digest), sent: JSON.parse(row.corrected_ids ?? "[]") },
    attempts: row.attempts + 1,
    writtenAt: row.created_at,
    notBefore: row.not_before,
  });

  return {
    claimDeliveries: (now: Instant, limit: number, platform?: string): Delivery[] =>
      inTransaction(connection, () => {
        const rows = platform === undefined ? waiting.all(now, limit) : waitingOnPlatform.all(now, limit, platform);
        if (rows.length > 0) markAsSending.run(JSON.stringify(rows.map(({ number }) => number)));
        return rows.map(deliveryOf);
      }),

    digestsBetween: (conversation: Conversation, from: Instant, until: Instant): Reply[] =>
      written.all(conversationKey(conversation), from, until).map(({ reply }) => replyOf(reply)),

    reviveDeliveries: (): number => inTransaction(connection, () => Number(revive.run().changes)),

    // One bot at a time works on a file: no other dies beside it.
    reviveAbandoned: (): number => 0,

    finishDelivery(key: string, result: { sent: string[] } | { refused: string }, now: Instant): void {
      inDurableTransaction(connection, () => {
        if ("sent" in result) return void finish.run("sent", JSON.stringify(result.sent), null, now, key);
        const { changes } = finish.run("refused", null, result.refused, now, key);
        if (changes > 0) noteUndelivered(key);
      });
    },

    giveUpDeliveries: ({ writtenBefore, because, now }: GivingUp): GivenUp[] =>
      inDurableTransaction(connection, () =>
        stale.all(writtenBefore).map(({ key, subscription }) => {
          finish.run("given up", null, because, now, key);
          noteUndelivered(key);
          return { key, subscription: subscription ?? undefined };
        }),
      ),

    retryDelivery(key: string, notBefore: Instant, because: string): void {
      inTransaction(connection, () => retry.run(notBefore, because, key));
    },

    holdPlatform(platform: string, notBefore: Instant): void {
      inTransaction(connection, () => hold.run(notBefore, platform));
    },
  };
}
