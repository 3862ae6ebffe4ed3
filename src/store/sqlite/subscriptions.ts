import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { DigestWish, NewSubscription, Rest, Subscription } from "../../subscription.ts";
import { SELECT_SUBSCRIPTIONS, type SubscriptionRow, subscriptionOf, wishAsJson } from "../subscription-rows.ts";
import { conversationTable } from "./conversations.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";
import { undeliveredNoter } from "./undelivered.ts";

/** A conversation and all of its threads: their keys begin with its key and a colon, behind which comes ";". */
const HERE = "(conversation = ?1 OR (conversation > ?1 || ':' AND conversation < ?1 || ';'))";

export function subscriptionTable(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const insert = connection.prepare(
    `INSERT INTO subscriptions (conversation, wish, zone, language, next_digest_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const ofConversation = query<SubscriptionRow>(
    connection,
    `${SELECT_SUBSCRIPTIONS} WHERE conversation = ? ORDER BY subscriptions.id`,
  );
  const byId = query<SubscriptionRow>(
    connection,
    `${SELECT_SUBSCRIPTIONS} WHERE subscriptions.id = ? AND conversation = ?`,
  );
  const change = connection.prepare(
    `UPDATE subscriptions SET wish = ?1, zone = ?2, language = ?3, owed_since = iif(?4 = next_digest_at, owed_since, NULL),
       next_digest_at = ?4 WHERE id = ?5`,
  );
  const waiting = query<{ key: string }>(
    connection,
    `SELECT key FROM deliveries WHERE state = 'waiting'
       AND subscription = (SELECT id FROM subscriptions WHERE id = ? AND conversation = ?)`,
  );
  const withdraw = connection.prepare("DELETE FROM deliveries WHERE key = ?");
  const noteUndelivered = undeliveredNoter(connection);
  const remove = connection.prepare("DELETE FROM subscriptions WHERE id = ? AND conversation = ?");
  const rest = connection.prepare(
    `UPDATE subscriptions SET rested_by = ?1, rests_because = ?2, rests_until = ?3,
       owed_since = iif(?4 IS NULL, owed_since, NULL), next_digest_at = coalesce(?4, next_digest_at) WHERE id = ?5`,
  );
  const restAll = connection.prepare(
    `UPDATE subscriptions SET rested_by = 'platform', rests_because = ?2 WHERE ${HERE} AND rested_by IS NULL`,
  );
  const resumeAll = connection.prepare(
    `UPDATE subscriptions SET rested_by = NULL, rests_because = NULL WHERE ${HERE} AND rested_by = 'platform'`,
  );

  return {
    addSubscription: (subscription: NewSubscription, now: Instant): Subscription =>
      inDurableTransaction(connection, () => {
        const { conversation, zone, language, nextDigestAt } = subscription;
        const key = conversations.remember(conversation);
        const wish = wishAsJson(subscription);
        const { lastInsertRowid } = insert.run(key, wish, zone, language, nextDigestAt, now);
        return { ...subscription, id: Number(lastInsertRowid), createdAt: now };
      }),

    subscriptionsOf: (conversation: Conversation): Subscription[] =>
      ofConversation.all(conversationKey(conversation)).map(subscriptionOf),

    changeSubscription: (
      id: number,
      conversation: Conversation,
      changes: Partial<DigestWish & { nextDigestAt: Instant }>,
    ): Subscription | undefined =>
      inDurableTransaction(connection, () => {
        const row = byId.get(id, conversationKey(conversation));
        if (!row) return undefined;
        const changed = { ...subscriptionOf(row), ...changes };
        change.run(wishAsJson(changed), changed.zone, changed.language, changed.nextDigestAt, id);
        return changed;
      }),

    removeSubscription: (id: number, conversation: Conversation): boolean =>
      inDurableTransaction(connection, () => {
        const key = conversationKey(conversation);
        for (const delivery of waiting.all(id, key)) {
          noteUndelivered(delivery.key);
          withdraw.run(delivery.key);
        }
        return remove.run(id, key).changes > 0;
      }),

    restSubscription(id: number, given: Rest | undefined, nextDigestAt?: Instant): void {
      const { by = null, because = null, until = null } = given ?? {};
      inDurableTransaction(connection, () => rest.run(by, because, until, nextDigestAt ?? null, id));
    },

    restConversation(conversation: Conversation, because: string): void {
      inDurableTransaction(connection, () => restAll.run(conversationKey(conversation), because));
    },

    resumeConversation(conversation: Conversation): void {
      inDurableTransaction(connection, () => resumeAll.run(conversationKey(conversation)));
    },
  };
}
