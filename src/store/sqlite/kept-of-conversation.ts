import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { KeptOfConversation } from "../store.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

/** Of the key-value entries those under a conversation's own key, and those of people in it: "KEY PERSON". */
const OWN_ENTRIES = "(key = ?1 OR (key > ?1 || ' ' AND key < ?1 || '!'))";

/** All that is kept of a conversation, to be shown to it, and to be forgotten. */
export function keptOfConversation(connection: DatabaseSync) {
  const told = query<{ article: number; title: string; told_at: Instant; by_digest: number }>(
    connection,
    `SELECT told.article, articles.title, told_at, by_digest FROM conversations
     JOIN told ON told.ledger = conversations.ledger JOIN articles ON articles.id = told.article
     WHERE conversations.key = ? ORDER BY told_at, told.article`,
  );
  const toldTopics = query<{ topic: string; told_at: Instant }>(
    connection,
    `SELECT topic, told_at FROM conversations JOIN told_topics ON told_topics.ledger = conversations.ledger
     WHERE conversations.key = ? ORDER BY told_at, topic`,
  );
  const deliveries = query<{ key: string; state: string; created_at: Instant; finished_at: Instant | null }>(
    connection,
    "SELECT key, state, created_at, finished_at FROM deliveries WHERE conversation = ? ORDER BY number",
  );
  const entries = query<{ namespace: string; value: string }>(
    connection,
    `SELECT namespace, value FROM key_value WHERE ${OWN_ENTRIES} ORDER BY namespace, key`,
  );
  const isLinked = query(
    connection,
    `SELECT 1 FROM conversations AS own JOIN conversations AS other ON other.ledger = own.ledger AND other.key <> own.key
     WHERE own.key = ?`,
  );
  const forgetLedger = ["told", "told_topics"].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE ledger = (SELECT ledger FROM conversations WHERE key = ?)`),
  );
  const forget = [
    // A text that went to others as well stays for them.
    `UPDATE digests SET reply = NULL WHERE id IN (SELECT digest FROM deliveries WHERE conversation = ?1)
       AND NOT EXISTS (SELECT 1 FROM deliveries WHERE digest = digests.id AND conversation <> ?1)`,
    "DELETE FROM deliveries WHERE conversation = ?",
    "DELETE FROM subscriptions WHERE conversation = ?",
    "DELETE FROM follows WHERE conversation = ?",
    "DELETE FROM source_choices WHERE conversation = ?",
    "DELETE FROM conversations WHERE key = ?",
  ].map((sql) => connection.prepare(sql));
  const forgetEntries = connection.prepare(`DELETE FROM key_value WHERE ${OWN_ENTRIES}`);

  return {
    keptOf(conversation: Conversation): KeptOfConversation {
      const key = conversationKey(conversation);
      return {
        told: told.all(key).map(({ article, title, told_at, by_digest }) => ({
          article,
          title,
          at: told_at,
          by: by_digest === 1 ? "digest" : "answer",
        })),
        toldTopics: toldTopics.all(key).map(({ topic, told_at }) => ({ topic, at: told_at })),
        deliveries: deliveries.all(key).map(({ key, state, created_at, finished_at }) => ({
          key,
          state,
          writtenAt: created_at,
          finishedAt: finished_at ?? undefined,
        })),
        entries: entries.all(key).map(({ namespace, value }) => ({ namespace, value })),
      };
    },

    forgetConversation(conversation: Conversation): void {
      const key = conversationKey(conversation);
      inDurableTransaction(connection, () => {
        if (!isLinked.get(key)) for (const statement of forgetLedger) statement.run(key);
        for (const statement of forget) statement.run(key);
        forgetEntries.run(key);
      });
    },
  };
}
