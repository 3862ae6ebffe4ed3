import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import { conversationTable } from "./conversations.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

export function followTable(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const insert = connection.prepare(
    "INSERT INTO follows (conversation, topic, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const remove = connection.prepare("DELETE FROM follows WHERE conversation = ? AND topic = ?");
  const list = query<{ topic: string }>(
    connection,
    "SELECT topic FROM follows WHERE conversation = ? ORDER BY added_at, number",
  );
  return {
    followTopic: (conversation: Conversation, topic: string, now: Instant): boolean =>
      inDurableTransaction(connection, () => insert.run(conversations.remember(conversation), topic, now).changes > 0),
    unfollowTopic: (conversation: Conversation, topic: string): boolean =>
      inDurableTransaction(connection, () => remove.run(conversationKey(conversation), topic).changes > 0),
    followedTopics: (conversation: Conversation): string[] =>
      list.all(conversationKey(conversation)).map(({ topic }) => topic),
  };
}
