import { type Conversation, conversationKey } from "../../question.ts";
import type { Connection } from "./connection.ts";
import { rememberConversation } from "./conversations.ts";
import { moveEntries } from "./entries-of-conversation.ts";
import { joinLedgers, lockLedgers } from "./links.ts";

/** From $1 to $2. What is there of its own stays. */
const MOVES = [
  "UPDATE subscriptions SET conversation = $2 WHERE conversation = $1",
  "UPDATE deliveries SET conversation = $2 WHERE conversation = $1",
  `UPDATE follows SET conversation = $2 WHERE conversation = $1
     AND topic NOT IN (SELECT topic FROM follows WHERE conversation = $2)`,
  // With what was chosen, by its foreign key.
  `UPDATE source_choices SET conversation = $2 WHERE conversation = $1
     AND NOT EXISTS (SELECT 1 FROM source_choices WHERE conversation = $2)`,
];
const LEFTOVERS = [
  "DELETE FROM follows WHERE conversation = $1",
  "DELETE FROM source_choices WHERE conversation = $1",
  "DELETE FROM conversations WHERE key = $1",
];

/** What the new place already has of its own stays as it is: it is the more recent. The ledgers of both become one. */
export function conversationMover(connection: Connection) {
  return {
    async moveConversation(from: Conversation, to: Conversation): Promise<void> {
      const [oldKey, newKey] = [conversationKey(from), conversationKey(to)];
      if (oldKey === newKey) return;
      await connection.inTransaction(async (queries) => {
        await lockLedgers(queries, [oldKey, newKey]);
        await rememberConversation(queries, to);
        await joinLedgers(queries, newKey, oldKey);
        for (const move of MOVES) await queries.change(move, [oldKey, newKey]);
        await moveEntries(queries, oldKey, newKey);
        for (const leftover of LEFTOVERS) await queries.change(leftover, [oldKey]);
      });
    },
  };
}
