import { type Conversation, conversationKey } from "../../question.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "../conversation-rows.ts";
import type { Connection, Queries } from "./connection.ts";
import { rememberConversations } from "./conversations.ts";

/** Copies what one ledger ($2) holds into another ($1); where both know of the same, what was told later counts. */
const COPIES = [
  `INSERT INTO told (ledger, article, told_at, version, by_digest)
   SELECT $1, article, told_at, version, by_digest FROM told WHERE ledger = $2 ORDER BY article
   ON CONFLICT (ledger, article) DO UPDATE SET told_at = greatest(told.told_at, excluded.told_at),
     version = greatest(told.version, excluded.version), by_digest = told.by_digest OR excluded.by_digest`,
  `INSERT INTO told_topics (ledger, topic, told_at)
   SELECT $1, topic, told_at FROM told_topics WHERE ledger = $2 ORDER BY topic
   ON CONFLICT (ledger, topic) DO UPDATE SET told_at = greatest(told_topics.told_at, excluded.told_at)`,
];

/** Any number that nothing else on this database locks. */
const LEDGERS_LOCK = 7_203_581;

/**
 * Until the transaction of the caller ends, nobody else says which conversation has which ledger, and nobody writes for
 * those that share one with these: it is rare, and so one at a time on the whole database.
 */
export async function lockLedgers(queries: Queries, keys: readonly string[]): Promise<void> {
  await queries.rows("SELECT 1 FROM pg_advisory_xact_lock($1)", [LEDGERS_LOCK]);
  await queries.rows(
    `SELECT 1 FROM conversations
     WHERE ledger IN (SELECT ledger FROM conversations WHERE key = ANY($1::text[])) ORDER BY key FOR NO KEY UPDATE`,
    [keys],
  );
}

/** Makes one ledger of those of two conversations, by their keys; the caller holds their lock. */
export async function joinLedgers(queries: Queries, one: string, other: string): Promise<void> {
  const into = await ledgerOf(queries, one);
  const from = await ledgerOf(queries, other);
  if (into === undefined || from === undefined || into === from) return;
  for (const copy of COPIES) await queries.change(copy, [into, from]);
  await queries.change("DELETE FROM told WHERE ledger = $1", [from]);
  await queries.change("DELETE FROM told_topics WHERE ledger = $1", [from]);
  await queries.change("UPDATE conversations SET ledger = $1 WHERE ledger = $2", [into, from]);
}

async function ledgerOf(queries: Queries, key: string): Promise<number | undefined> {
  const [row] = await queries.rows<{ ledger: number }>("SELECT ledger FROM conversations WHERE key = $1", [key]);
  return row?.ledger;
}

/** Asked for every digest. */
export const LINKED_CONVERSATIONS = `SELECT ${CONVERSATION_COLUMNS} FROM conversations
  WHERE ledger = (SELECT ledger FROM conversations WHERE key = $1) AND key <> $1 ORDER BY key`;

export function linkTable(connection: Connection) {
  return {
    linkConversations: (one: Conversation, other: Conversation): Promise<void> =>
      connection.inTransaction(async (queries) => {
        const keys = [conversationKey(one), conversationKey(other)] as const;
        await lockLedgers(queries, keys);
        await rememberConversations(queries, [one, other]);
        await joinLedgers(queries, ...keys);
      }),

    unlinkConversation: (conversation: Conversation): Promise<boolean> =>
      connection.inTransaction(async (queries) => {
        const key = conversationKey(conversation);
        await lockLedgers(queries, [key]);
        const others = await queries.rows(LINKED_CONVERSATIONS, [key]);
        const from = await ledgerOf(queries, key);
        if (others.length === 0 || from === undefined) return false;
        await queries.change("UPDATE conversations SET ledger = DEFAULT WHERE key = $1", [key]);
        const into = await ledgerOf(queries, key);
        for (const copy of COPIES) await queries.change(copy, [into, from]);
        return true;
      }),

    async linkedConversations(conversation: Conversation): Promise<Conversation[]> {
      const rows = await connection.rows<ConversationRow>(LINKED_CONVERSATIONS, [conversationKey(conversation)]);
      return rows.map(conversationOf);
    },
  };
}
