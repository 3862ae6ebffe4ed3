import type { DatabaseSync } from "node:sqlite";
import { type Conversation, conversationKey } from "../../question.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "../conversation-rows.ts";
import { conversationTable, FREE_LEDGER } from "./conversations.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

/** Copies what one ledger holds into another; where both know of the same, what was told later counts. */
const COPIES = [
  `INSERT INTO told (ledger, article, told_at, version, by_digest)
   SELECT $into, article, told_at, version, by_digest FROM told WHERE ledger = $from
   ON CONFLICT DO UPDATE SET told_at = max(told_at, excluded.told_at), version = max(version, excluded.version),
     by_digest = max(by_digest, excluded.by_digest)`,
  `INSERT INTO told_topics (ledger, topic, told_at) SELECT $into, topic, told_at FROM told_topics WHERE ledger = $from
   ON CONFLICT DO UPDATE SET told_at = max(told_at, excluded.told_at)`,
];
const FORGET = ["DELETE FROM told WHERE ledger = ?", "DELETE FROM told_topics WHERE ledger = ?"];

/** Makes one ledger of those of two conversations, inside a transaction of the caller; by their keys. */
export function ledgerJoiner(connection: DatabaseSync) {
  const ledgerOf = query<{ ledger: number }>(connection, "SELECT ledger FROM conversations WHERE key = ?");
  const copies = COPIES.map((sql) => connection.prepare(sql));
  const forget = FORGET.map((sql) => connection.prepare(sql));
  const useInstead = connection.prepare("UPDATE conversations SET ledger = $into WHERE ledger = $from");
  return (one: string, other: string): void => {
    const $into = ledgerOf.get(one)?.ledger;
    const $from = ledgerOf.get(other)?.ledger;
    if ($into === undefined || $from === undefined || $into === $from) return;
    for (const copy of copies) copy.run({ $into, $from });
    for (const statement of forget) statement.run($from);
    useInstead.run({ $into, $from });
  };
}

/** Asked for every digest. */
export const LINKED_CONVERSATIONS = `SELECT ${CONVERSATION_COLUMNS}, ledger FROM conversations
  WHERE ledger = (SELECT ledger FROM conversations WHERE key = ?1) AND key <> ?1 ORDER BY key`;

export function linkTable(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const join = ledgerJoiner(connection);
  const others = query<ConversationRow & { ledger: number }>(connection, LINKED_CONVERSATIONS);
  const takeFreeLedger = query<{ ledger: number }>(
    connection,
    `UPDATE conversations SET ledger = ${FREE_LEDGER} WHERE key = ? RETURNING ledger`,
  );
  const copies = COPIES.map((sql) => connection.prepare(sql));

  return {
    linkConversations: (one: Conversation, other: Conversation): void =>
      inDurableTransaction(connection, () => join(conversations.remember(one), conversations.remember(other))),

    unlinkConversation: (conversation: Conversation): boolean =>
      inDurableTransaction(connection, () => {
        const key = conversationKey(conversation);
        const $from = others.all(key)[0]?.ledger;
        if ($from === undefined) return false;
        const $into = takeFreeLedger.get(key)?.ledger ?? $from;
        for (const copy of copies) copy.run({ $into, $from });
        return true;
      }),

    linkedConversations: (conversation: Conversation): Conversation[] =>
      others.all(conversationKey(conversation)).map(conversationOf),
  };
}
