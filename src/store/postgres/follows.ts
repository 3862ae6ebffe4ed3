import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { Connection } from "./connection.ts";
import { rememberConversation } from "./conversations.ts";

export function followTable(connection: Connection) {
  return {
    followTopic: (conversation: Conversation, topic: string, now: Instant): Promise<boolean> =>
      connection.inTransaction(async (queries) => {
        const key = await rememberConversation(queries, conversation);
        const added = await queries.change(
          "INSERT INTO follows (conversation, topic, added_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
          [key, topic, now],
        );
        return added > 0;
      }),

    async unfollowTopic(conversation: Conversation, topic: string): Promise<boolean> {
      const own = [conversationKey(conversation), topic];
      return (await connection.change("DELETE FROM follows WHERE conversation = $1 AND topic = $2", own)) > 0;
    },

    async followedTopics(conversation: Conversation): Promise<string[]> {
      const rows = await connection.rows<{ topic: string }>(
        "SELECT topic FROM follows WHERE conversation = $1 ORDER BY added_at, number",
        [conversationKey(conversation)],
      );
      return rows.map(({ topic }) => topic);
    },
  };
}
