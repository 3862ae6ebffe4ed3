import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { DigestWish, NewSubscription, Rest, Subscription } from "../../subscription.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf, conversationTable } from "./conversations.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

export type SubscriptionRow = ConversationRow & {
  id: number;
  zone: string;
  language: string;
  wish: string;
  created_at: number;
  next_digest_at: number;
  last_digest_at: number | null;
  owed_since: number | null;
  rested_by: Rest["by"] | null;
  rests_because: string | null;
  rests_until: number | null;
};

/** Of the columns that a digest waits in, those that a wish does not have a column for. */
const wishOf = ({ topics, onlySources, withoutSources, muted, times, days, length, whenNothing }: DigestWish) => ({
  topics,
  onlySources,
  withoutSources,
  muted,
  times,
  days,
  length,
  whenNothing,
});

export const SELECT_SUBSCRIPTIONS = `
  SELECT subscriptions.*, ${CONVERSATION_COLUMNS}
  FROM subscriptions JOIN conversations ON conversations.key = subscriptions.conversation`;

/** The condition of the index `running_subscriptions`: what rests to an end is due after it. */
export const IS_RUNNING = "(rested_by IS NULL OR rests_until IS NOT NULL)";

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
  const withdraw = connection.prepare(
    `DELETE FROM deliveries WHERE state = 'waiting'
       AND subscription = (SELECT id FROM subscriptions WHERE id = ? AND conversation = ?)`,
  );
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
        const wish = JSON.stringify(wishOf(subscription));
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
        change.run(JSON.stringify(wishOf(changed)), changed.zone, changed.language, changed.nextDigestAt, id);
        return changed;
      }),

    removeSubscription: (id: number, conversation: Conversation): boolean =>
      inDurableTransaction(connection, () => {
        const key = conversationKey(conversation);
        withdraw.run(id, key);
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

export function subscriptionOf(row: SubscriptionRow): Subscription {
  const { rested_by: by, rests_because: because, rests_until: until } = row;
  return {
    ...(JSON.parse(row.wish) as ReturnType<typeof wishOf>),
    id: row.id,
    conversation: conversationOf(row),
    zone: row.zone,
    language: row.language,
    createdAt: row.created_at,
    nextDigestAt: row.next_digest_at,
    lastDigestAt: row.last_digest_at ?? undefined,
    owedSince: row.owed_since ?? undefined,
    rest: by === null ? undefined : { by, because: because ?? "", until: until ?? undefined },
  };
}
