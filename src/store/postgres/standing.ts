import { conversationKey } from "../../question.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "../conversation-rows.ts";
import type { LostConversation, Notice, Waiting } from "../standing-store.ts";
import type { Connection, Queries } from "./connection.ts";
import { lockConversations, rememberConversation } from "./conversations.ts";
import type { DigestTexts } from "./digest-texts.ts";

const WAITING = `
  SELECT platform, count(*) AS deliveries, min(created_at) AS oldest FROM deliveries
  WHERE state = 'waiting' GROUP BY platform ORDER BY platform`;

const LOST = `
  SELECT min(rests_because) AS because, ${CONVERSATION_COLUMNS}
  FROM subscriptions JOIN conversations ON conversations.key = subscriptions.conversation
  WHERE rested_by = 'platform' AND conversations.kind <> 'private'
  GROUP BY conversations.key ORDER BY conversations.key LIMIT $1`;

/** Room inside of tables that a later row can take is not known without reading them: none is promised. */
const SIZE = "SELECT pg_database_size(current_database()) AS bytes, 0 AS free";

/** How the store stands, and what whoever hosts it is told. */
export function standing(connection: Connection, texts: DigestTexts) {
  return {
    enqueueNotice: (notice: Notice): Promise<boolean> =>
      connection.inTransaction(async (queries) => {
        await rememberPlace(queries, notice);
        const known = await queries.rows("SELECT 1 FROM deliveries WHERE key = $1", [notice.key]);
        return known.length === 0 && (await insertNotice(queries, texts, notice));
      }),

    waitingDeliveries: (): Promise<Waiting[]> => connection.rows<Waiting>(WAITING),

    async lostConversations(limit: number): Promise<LostConversation[]> {
      const rows = await connection.rows<ConversationRow & { because: string | null }>(LOST, [limit]);
      return rows.map((row) => ({ conversation: conversationOf(row), because: row.because ?? "" }));
    },

    async size(): Promise<{ bytes: number; free: number }> {
      const [size] = await connection.rows<{ bytes: number; free: number }>(SIZE);
      return size ?? { bytes: 0, free: 0 };
    },
  };
}

/** What is known of a place is not changed by writing to it. */
async function rememberPlace(queries: Queries, { conversation }: Notice): Promise<void> {
  const key = conversationKey(conversation);
  const known = await queries.rows("SELECT 1 FROM conversations WHERE key = $1", [key]);
  if (known.length > 0) await lockConversations(queries, [key]);
  else await rememberConversation(queries, conversation);
}

async function insertNotice(queries: Queries, texts: DigestTexts, { key, conversation, reply, now }: Notice) {
  const place = conversationKey(conversation);
  const [text] = await texts.numbersOf(queries, [{ reply, articles: [], conversation: place, now }]);
  const inserted = await queries.change(
    `INSERT INTO deliveries (key, conversation, platform, digest, not_before, created_at)
     VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (key) DO NOTHING`,
    [key, place, conversation.platform, text, now],
  );
  return inserted > 0;
}
