import type { DatabaseSync } from "node:sqlite";
import { type Conversation, conversationKey } from "../../question.ts";

/** A ledger that nobody has yet. */
export const FREE_LEDGER = "(SELECT coalesce(max(ledger), 0) + 1 FROM conversations)";

/** Writes a conversation down, with a ledger of its own, so that other rows can point at it. Answers with its key. */
export function conversationTable(connection: DatabaseSync) {
  const upsert = connection.prepare(
    `INSERT INTO conversations (key, platform, id, thread, kind, ledger) VALUES (?, ?, ?, ?, ?, ${FREE_LEDGER})
     ON CONFLICT (key) DO UPDATE SET kind = excluded.kind`,
  );
  return {
    remember(conversation: Conversation): string {
      const key = conversationKey(conversation);
      upsert.run(key, conversation.platform, conversation.id, conversation.thread ?? null, conversation.kind);
      return key;
    },
  };
}
