import { type Conversation, conversationKey } from "../../question.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";

/**
 * Writes a conversation down, with a ledger of its own, so that other rows can point at it, and keeps others from writing
 * for it until the transaction of the caller ends. Answers with its key.
 */
export async function rememberConversation(queries: Queries, conversation: Conversation): Promise<string> {
  await rememberConversations(queries, [conversation]);
  return conversationKey(conversation);
}

/** The same for many: always in the order of their keys, so that no two processes wait for each other. */
export async function rememberConversations(queries: Queries, conversations: readonly Conversation[]): Promise<void> {
  const byKey = new Map(
    conversations.map((conversation) => [conversationKey(conversation), conversation] satisfies [string, Conversation]),
  );
  const rows = [...byKey].map(([key, { platform, id, thread, kind }]) => ({ key, platform, id, thread, kind }));
  await queries.change(
    `INSERT INTO conversations (key, platform, id, thread, kind)
     SELECT key, platform, id, thread, kind
     FROM json_to_recordset($1::text::json) AS asked (key text, platform text, id text, thread text, kind text)
     ORDER BY key COLLATE "C"
     ON CONFLICT (key) DO UPDATE SET kind = excluded.kind WHERE conversations.kind <> excluded.kind`,
    [asRecords(rows)],
  );
}

/** Keeps others from writing for these until the transaction of the caller ends. Those that are not there are left out. */
export async function lockConversations(queries: Queries, keys: readonly string[]): Promise<void> {
  await queries.rows("SELECT 1 FROM conversations WHERE key = ANY($1::text[]) ORDER BY key FOR NO KEY UPDATE", [keys]);
}
