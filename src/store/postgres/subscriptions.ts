import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { DigestWish, NewSubscription, Rest, Subscription } from "../../subscription.ts";
import { SELECT_SUBSCRIPTIONS, type SubscriptionRow, subscriptionOf, wishAsJson } from "../subscription-rows.ts";
import type { Connection, Queries } from "./connection.ts";
import { rememberConversation } from "./conversations.ts";
import { noteUndelivered } from "./undelivered.ts";

/** A conversation and all of its threads: their keys begin with its key and a colon, behind which comes ";". */
const HERE = "(conversation = $1 OR (conversation > $1 || ':' AND conversation < $1 || ';'))";

const WAITING = `
  SELECT number FROM deliveries WHERE state = 'waiting'
    AND subscription = (SELECT id FROM subscriptions WHERE id = $1 AND conversation = $2)
  ORDER BY number FOR UPDATE`;

const REST = `
  UPDATE subscriptions SET rested_by = $1, rests_because = $2, rests_until = $3,
    owed_since = CASE WHEN $4::bigint IS NULL THEN owed_since END, next_digest_at = coalesce($4::bigint, next_digest_at)
  WHERE id = $5`;

export function subscriptionTable(connection: Connection) {
  return {
    addSubscription: (subscription: NewSubscription, now: Instant): Promise<Subscription> =>
      connection.inTransaction(async (queries) => {
        const { conversation, zone, language, nextDigestAt } = subscription;
        const key = await rememberConversation(queries, conversation);
        const [row] = await queries.rows<{ id: number }>(
          `INSERT INTO subscriptions (conversation, wish, zone, language, next_digest_at, created_at)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
          [key, wishAsJson(subscription), zone, language, nextDigestAt, now],
        );
        if (!row) throw new Error(`A subscription of ${key} was added and has no number`);
        return { ...subscription, id: row.id, createdAt: now };
      }),

    async subscriptionsOf(conversation: Conversation): Promise<Subscription[]> {
      const rows = await connection.rows<SubscriptionRow>(
        `${SELECT_SUBSCRIPTIONS} WHERE conversation = $1 ORDER BY subscriptions.id`,
        [conversationKey(conversation)],
      );
      return rows.map(subscriptionOf);
    },

    changeSubscription: (
      id: number,
      conversation: Conversation,
      changes: Partial<DigestWish & { nextDigestAt: Instant }>,
    ): Promise<Subscription | undefined> =>
      connection.inTransaction(async (queries) => {
        const [row] = await queries.rows<SubscriptionRow>(
          `${SELECT_SUBSCRIPTIONS} WHERE subscriptions.id = $1 AND conversation = $2 FOR NO KEY UPDATE OF subscriptions`,
          [id, conversationKey(conversation)],
        );
        if (!row) return undefined;
        const changed = { ...subscriptionOf(row), ...changes };
        await rewrite(queries, changed);
        return changed;
      }),

    removeSubscription: (id: number, conversation: Conversation): Promise<boolean> =>
      connection.inTransaction(async (queries) => {
        const own = [id, conversationKey(conversation)];
        // Locked, so that no digest of it comes in behind those that are withdrawn.
        await queries.rows("SELECT 1 FROM subscriptions WHERE id = $1 AND conversation = $2 FOR UPDATE", own);
        await withdraw(
          queries,
          (await queries.rows<{ number: number }>(WAITING, own)).map(({ number }) => number),
        );
        return (await queries.change("DELETE FROM subscriptions WHERE id = $1 AND conversation = $2", own)) > 0;
      }),

    async restSubscription(id: number, given: Rest | undefined, nextDigestAt?: Instant): Promise<void> {
      const { by = null, because = null, until = null } = given ?? {};
      await connection.change(REST, [by, because, until, nextDigestAt ?? null, id]);
    },

    restConversation: (conversation: Conversation, because: string): Promise<void> =>
      connection.inTransaction(async (queries) => {
        await queries.change(
          `UPDATE subscriptions SET rested_by = 'platform', rests_because = $2 WHERE ${HERE} AND rested_by IS NULL`,
          [conversationKey(conversation), because],
        );
      }),

    resumeConversation: (conversation: Conversation): Promise<void> =>
      connection.inTransaction(async (queries) => {
        await queries.change(
          `UPDATE subscriptions SET rested_by = NULL, rests_because = NULL WHERE ${HERE} AND rested_by = 'platform'`,
          [conversationKey(conversation)],
        );
      }),
  };
}

async function withdraw(queries: Queries, numbers: readonly number[]): Promise<void> {
  await noteUndelivered(queries, numbers);
  await queries.change("DELETE FROM deliveries WHERE number = ANY($1::bigint[])", [numbers]);
}

async function rewrite(queries: Queries, { id, ...changed }: Subscription): Promise<void> {
  await queries.change(
    `UPDATE subscriptions SET wish = $1, zone = $2, language = $3,
       owed_since = CASE WHEN next_digest_at = $4 THEN owed_since END, next_digest_at = $4
     WHERE id = $5`,
    [wishAsJson(changed), changed.zone, changed.language, changed.nextDigestAt, id],
  );
}
