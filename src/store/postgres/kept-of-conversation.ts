import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { KeptOfConversation } from "../store.ts";
import type { Connection, Queries } from "./connection.ts";
import { entriesOf, forgetEntries } from "./entries-of-conversation.ts";
import { LINKED_CONVERSATIONS, lockLedgers } from "./links.ts";

const FORGET_LEDGER = ["told", "told_topics"].map(
  (table) => `DELETE FROM ${table} WHERE ledger = (SELECT ledger FROM conversations WHERE key = $1)`,
);

const ONLY_ITS_OWN = `
  id IN (SELECT digest FROM deliveries WHERE conversation = $1)
  AND NOT EXISTS (SELECT 1 FROM deliveries WHERE digest = digests.id AND conversation <> $1)`;

const FORGET = [
  // A text that went to others as well stays for them; whoever is about to send it to others is waited for.
  "SELECT 1 FROM digests WHERE id IN (SELECT digest FROM deliveries WHERE conversation = $1) ORDER BY id FOR UPDATE",
  `UPDATE digests SET reply = NULL WHERE ${ONLY_ITS_OWN}`,
  "DELETE FROM deliveries WHERE conversation = $1",
  "DELETE FROM subscriptions WHERE conversation = $1",
  "DELETE FROM follows WHERE conversation = $1",
  "DELETE FROM source_choices WHERE conversation = $1",
  "DELETE FROM conversations WHERE key = $1",
];

/** All that is kept of a conversation, to be shown to it, and to be forgotten. */
export function keptOfConversation(connection: Connection) {
  return {
    keptOf: (conversation: Conversation): Promise<KeptOfConversation> =>
      connection.inSnapshot(async (queries) => {
        const key = conversationKey(conversation);
        return {
          told: await toldTo(queries, key),
          toldTopics: await topicsToldTo(queries, key),
          deliveries: await deliveriesTo(queries, key),
          entries: await entriesOf(queries, key),
        };
      }),

    forgetConversation: (conversation: Conversation): Promise<void> =>
      connection.inTransaction(async (queries) => {
        const key = conversationKey(conversation);
        await lockLedgers(queries, [key]);
        const others = await queries.rows(LINKED_CONVERSATIONS, [key]);
        const statements = others.length > 0 ? FORGET : [...FORGET_LEDGER, ...FORGET];
        for (const statement of statements) await queries.change(statement, [key]);
        await forgetEntries(queries, key);
      }),
  };
}

async function toldTo(queries: Queries, key: string): Promise<KeptOfConversation["told"]> {
  const rows = await queries.rows<{ article: number; title: string; told_at: Instant; by_digest: boolean }>(
    `SELECT told.article, articles.title, told_at, by_digest FROM conversations
     JOIN told ON told.ledger = conversations.ledger JOIN articles ON articles.id = told.article
     WHERE conversations.key = $1 ORDER BY told_at, told.article`,
    [key],
  );
  return rows.map(({ article, title, told_at, by_digest }) => ({
    article,
    title,
    at: told_at,
    by: by_digest ? "digest" : "answer",
  }));
}

async function topicsToldTo(queries: Queries, key: string): Promise<KeptOfConversation["toldTopics"]> {
  const rows = await queries.rows<{ topic: string; told_at: Instant }>(
    `SELECT topic, told_at FROM conversations JOIN told_topics ON told_topics.ledger = conversations.ledger
     WHERE conversations.key = $1 ORDER BY told_at, topic`,
    [key],
  );
  return rows.map(({ topic, told_at }) => ({ topic, at: told_at }));
}

async function deliveriesTo(queries: Queries, conversation: string): Promise<KeptOfConversation["deliveries"]> {
  const rows = await queries.rows<{ key: string; state: string; created_at: Instant; finished_at: Instant | null }>(
    "SELECT key, state, created_at, finished_at FROM deliveries WHERE conversation = $1 ORDER BY number",
    [conversation],
  );
  return rows.map(({ key, state, created_at, finished_at }) => ({
    key,
    state,
    writtenAt: created_at,
    finishedAt: finished_at ?? undefined,
  }));
}
