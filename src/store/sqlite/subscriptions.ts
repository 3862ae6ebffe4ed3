import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { NewSubscription, Subscription } from "../../subscription.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf, conversationTable } from "./conversations.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

type SubscriptionRow = ConversationRow & {
  id: number;
  topic: string;
  time: string;
  zone: string;
  language: string;
  created_at: number;
  next_digest_at: number;
  last_digest_at: number | null;
  paused_because: string | null;
};

const SELECT = `
  SELECT subscriptions.*, ${CONVERSATION_COLUMNS}
  FROM subscriptions JOIN conversations ON conversations.key = subscriptions.conversation`;

export function subscriptionTable(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const insert = connection.prepare(
    `INSERT INTO subscriptions (conversation, topic, time, zone, language, next_digest_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const ofConversation = query<SubscriptionRow>(
    connection,
    `${SELECT} WHERE conversation = ? ORDER BY subscriptions.id`,
  );
  const due = query<SubscriptionRow>(
    connection,
    `${SELECT} WHERE paused_because IS NULL AND next_digest_at <= ? ORDER BY next_digest_at, subscriptions.id LIMIT ?`,
  );
  const withdraw = connection.prepare(
    `DELETE FROM deliveries WHERE state = 'waiting'
       AND subscription = (SELECT id FROM subscriptions WHERE id = ? AND conversation = ?)`,
  );
  const remove = connection.prepare("DELETE FROM subscriptions WHERE id = ? AND conversation = ?");
  const pause = connection.prepare("UPDATE subscriptions SET paused_because = ? WHERE id = ?");
  const pauseAll = connection.prepare(
    "UPDATE subscriptions SET paused_because = ? WHERE conversation = ? AND paused_because IS NULL",
  );
  const resumeAll = connection.prepare("UPDATE subscriptions SET paused_because = NULL WHERE conversation = ?");

  return {
    addSubscription: (subscription: NewSubscription, now: Instant): Subscription =>
      inDurableTransaction(connection, () => {
        const { conversation, topic, time, zone, language, nextDigestAt } = subscription;
        const key = conversations.remember(conversation);
        const { lastInsertRowid } = insert.run(key, topic, time, zone, language, nextDigestAt, now);
        return { ...subscription, id: Number(lastInsertRowid), createdAt: now };
      }),

    subscriptionsOf: (conversation: Conversation): Subscription[] =>
      ofConversation.all(conversationKey(conversation)).map(subscriptionOf),

    removeSubscription: (id: number, conversation: Conversation): boolean =>
      inDurableTransaction(connection, () => {
        const key = conversationKey(conversation);
        withdraw.run(id, key);
        return remove.run(id, key).changes > 0;
      }),

    dueSubscriptions: (now: Instant, limit: number): Subscription[] => due.all(now, limit).map(subscriptionOf),

    pauseSubscription(id: number, because: string | undefined): void {
      inDurableTransaction(connection, () => pause.run(because ?? null, id));
    },

    pauseConversation(conversation: Conversation, because: string): void {
      inDurableTransaction(connection, () => pauseAll.run(because, conversationKey(conversation)));
    },

    resumeConversation(conversation: Conversation): void {
      inDurableTransaction(connection, () => resumeAll.run(conversationKey(conversation)));
    },
  };
}

const subscriptionOf = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  conversation: conversationOf(row),
  topic: row.topic,
  time: row.time,
  zone: row.zone,
  language: row.language,
  createdAt: row.created_at,
  nextDigestAt: row.next_digest_at,
  lastDigestAt: row.last_digest_at ?? undefined,
  pausedBecause: row.paused_because ?? undefined,
});
