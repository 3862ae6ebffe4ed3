import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { Reply } from "../../reply.ts";
import type { Delivery } from "../../subscription.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "../conversation-rows.ts";
import { replyOf } from "../reply-json.ts";
import type { GivenUp, GivingUp } from "../store.ts";
import type { Connection, Queries } from "./connection.ts";
import type { DigestTexts } from "./digest-texts.ts";
import type { SenderLease } from "./sender-lease.ts";
import { noteUndelivered } from "./undelivered.ts";

type DeliveryRow = ConversationRow & {
  key: string;
  subscription: number | null;
  digest: number;
  revision: number;
  attempts: number;
  not_before: number;
  created_at: number;
  corrected_digest: number | null;
  corrected_revision: number;
  corrected_ids: string | null;
};

/**
 * What another process is claiming at this moment is passed over. Of a conversation one at a time, so that they arrive in
 * the order in which they were written: asked for each by itself, which stays a look into an index however many wait.
 */
const claimOf = (platform: string): string => `
  WITH next AS (
    SELECT number FROM deliveries
    WHERE state = 'waiting' ${platform} AND not_before <= $1
      AND number = (SELECT min(number) FROM deliveries AS open
                    WHERE open.conversation = deliveries.conversation AND open.state IN ('waiting', 'sending'))
    ORDER BY not_before, number LIMIT $2 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE deliveries SET state = 'sending', sender = $3, attempts = attempts + 1 FROM next
    WHERE deliveries.number = next.number RETURNING deliveries.*
  )
  SELECT claimed.key, claimed.subscription, claimed.digest, digests.revision, claimed.attempts, claimed.not_before,
    claimed.created_at, corrected.digest AS corrected_digest, corrected_text.revision AS corrected_revision,
    corrected.message_ids AS corrected_ids, ${CONVERSATION_COLUMNS}
  FROM claimed JOIN conversations ON conversations.key = claimed.conversation JOIN digests ON digests.id = claimed.digest
  LEFT JOIN deliveries AS corrected ON corrected.number = claimed.corrects
  LEFT JOIN digests AS corrected_text ON corrected_text.id = corrected.digest
  ORDER BY claimed.not_before, claimed.number`;

const CLAIM = claimOf("");
const CLAIM_OF_PLATFORM = claimOf("AND platform = $4");

const WRITTEN_BETWEEN = `
  SELECT reply FROM deliveries JOIN digests ON digests.id = deliveries.digest
  WHERE conversation = $1 AND subscription IS NOT NULL AND corrects IS NULL AND created_at >= $2 AND created_at < $3
    AND reply IS NOT NULL ORDER BY number`;

const FINISH = `
  UPDATE deliveries SET state = $2, message_ids = $3, because = $4, finished_at = $5
  WHERE key = $1 AND finished_at IS NULL RETURNING number`;

/** What another process took over meanwhile is in the hands of that one. */
const RETRY = `
  UPDATE deliveries SET state = 'waiting', not_before = $2, because = $3
  WHERE key = $1 AND finished_at IS NULL AND (state = 'waiting' OR sender = $4)`;

const GIVE_UP = `
  UPDATE deliveries SET state = 'given up', because = $2, finished_at = $3
  WHERE number IN (SELECT number FROM deliveries WHERE state = 'waiting' AND created_at < $1
                   ORDER BY number FOR UPDATE SKIP LOCKED)
  RETURNING number, key, subscription`;

export function outbox(connection: Connection, texts: DigestTexts, lease: SenderLease) {
  async function deliveryOf(queries: Queries, row: DeliveryRow): Promise<Delivery> {
    return {
      key: row.key,
      subscription: row.subscription ?? undefined,
      conversation: conversationOf(row),
      reply: await texts.replyOf(queries, row),
      corrects: await correctionOf(queries, row),
      attempts: row.attempts,
      writtenAt: row.created_at,
      notBefore: row.not_before,
    };
  }

  async function correctionOf(queries: Queries, row: DeliveryRow): Promise<Delivery["corrects"]> {
    if (row.corrected_digest === null) return undefined;
    const text = { digest: row.corrected_digest, revision: row.corrected_revision };
    return { reply: await texts.replyOf(queries, text), sent: JSON.parse(row.corrected_ids ?? "[]") };
  }

  return {
    async claimDeliveries(now: Instant, limit: number, platform?: string): Promise<Delivery[]> {
      const sender = await lease.hold();
      return await connection.inTransaction(async (queries) => {
        const rows =
          platform === undefined
            ? await queries.rows<DeliveryRow>(CLAIM, [now, limit, sender])
            : await queries.rows<DeliveryRow>(CLAIM_OF_PLATFORM, [now, limit, sender, platform]);
        const claimed: Delivery[] = [];
        for (const row of rows) claimed.push(await deliveryOf(queries, row));
        return claimed;
      });
    },

    async digestsBetween(conversation: Conversation, from: Instant, until: Instant): Promise<Reply[]> {
      const values = [conversationKey(conversation), from, until];
      return (await connection.rows<{ reply: string }>(WRITTEN_BETWEEN, values)).map(({ reply }) => replyOf(reply));
    },

    finishDelivery: (key: string, result: { sent: string[] } | { refused: string }, now: Instant): Promise<void> =>
      connection.inTransaction(async (queries) => {
        if ("sent" in result) {
          await queries.rows(FINISH, [key, "sent", JSON.stringify(result.sent), null, now]);
          return;
        }
        const finished = await queries.rows<{ number: number }>(FINISH, [key, "refused", null, result.refused, now]);
        await noteUndelivered(
          queries,
          finished.map(({ number }) => number),
        );
      }),

    giveUpDeliveries: ({ writtenBefore, because, now }: GivingUp): Promise<GivenUp[]> =>
      connection.inTransaction(async (queries) => {
        const givenUp = await queries.rows<{ number: number; key: string; subscription: number | null }>(GIVE_UP, [
          writtenBefore,
          because,
          now,
        ]);
        const inOrder = givenUp.toSorted((one, other) => one.number - other.number);
        await noteUndelivered(
          queries,
          inOrder.map(({ number }) => number),
        );
        return inOrder.map(({ key, subscription }) => ({ key, subscription: subscription ?? undefined }));
      }),

    async retryDelivery(key: string, notBefore: Instant, because: string): Promise<void> {
      await connection.change(RETRY, [key, notBefore, because, lease.own() ?? null]);
    },

    holdPlatform: (platform: string, notBefore: Instant): Promise<void> =>
      connection.inTransaction(async (queries) => {
        await queries.change(
          "UPDATE deliveries SET not_before = $1 WHERE state = 'waiting' AND platform = $2 AND not_before < $1",
          [notBefore, platform],
        );
      }),
  };
}
