import type { DatabaseSync } from "node:sqlite";
import { type Conversation, conversationKey } from "../../question.ts";
import { conversationTable } from "./conversations.ts";
import { ledgerJoiner } from "./links.ts";
import { inDurableTransaction } from "./transaction.ts";

/** What the new place already has of its own stays as it is: it is the more recent. The ledgers of both become one. */
export function conversationMover(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const joinLedgers = ledgerJoiner(connection);
  const moves = [
    "UPDATE subscriptions SET conversation = $to WHERE conversation = $from",
    "UPDATE deliveries SET conversation = $to WHERE conversation = $from",
    "UPDATE OR IGNORE follows SET conversation = $to WHERE conversation = $from",
    // With what was chosen, by its foreign key.
    "UPDATE OR IGNORE source_choices SET conversation = $to WHERE conversation = $from",
    "UPDATE OR IGNORE key_value SET key = $to WHERE key = $from",
  ].map((sql) => connection.prepare(sql));
  const leftovers = [
    "DELETE FROM follows WHERE conversation = ?",
    "DELETE FROM source_choices WHERE conversation = ?",
    "DELETE FROM key_value WHERE key = ?",
    "DELETE FROM conversations WHERE key = ?",
  ].map((sql) => connection.prepare(sql));

  return {
    moveConversation(from: Conversation, to: Conversation): void {
      const $from = conversationKey(from);
      if ($from === conversationKey(to)) return;
      inDurableTransaction(connection, () => {
        const $to = conversations.remember(to);
        joinLedgers($to, $from);
        for (const move of moves) move.run({ $from, $to });
        for (const leftover of leftovers) leftover.run($from);
      });
    },
  };
}
