import type { DatabaseSync } from "node:sqlite";
import { conversationKey } from "../../question.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "../conversation-rows.ts";
import type { LostConversation, Notice, Waiting } from "../standing-store.ts";
import { conversationTable } from "./conversations.ts";
import type { DigestTexts } from "./digest-texts.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

/** How the store stands, and what whoever hosts it is told. */
export function standing(connection: DatabaseSync, texts: DigestTexts) {
  const conversations = conversationTable(connection);
  const isKnown = query(connection, "SELECT 1 FROM deliveries WHERE key = ?");
  const isRemembered = query(connection, "SELECT 1 FROM conversations WHERE key = ?");
  const insert = connection.prepare(
    `INSERT INTO deliveries (key, conversation, platform, digest, not_before, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)`,
  );
  const waiting = query<Waiting>(
    connection,
    `SELECT platform, count(*) AS deliveries, min(created_at) AS oldest FROM deliveries
     WHERE state = 'waiting' GROUP BY platform ORDER BY platform`,
  );
  const lost = query<ConversationRow & { because: string | null }>(
    connection,
    `SELECT min(rests_because) AS because, ${CONVERSATION_COLUMNS}
     FROM subscriptions JOIN conversations ON conversations.key = subscriptions.conversation
     WHERE rested_by = 'platform' AND conversations.kind <> 'private'
     GROUP BY conversations.key ORDER BY conversations.key LIMIT ?`,
  );
  const pages = query<{ bytes: number; free: number }>(
    connection,
    `SELECT page_count * page_size AS bytes, freelist_count * page_size AS free
     FROM pragma_page_count, pragma_page_size, pragma_freelist_count`,
  );

  return {
    enqueueNotice: ({ key, conversation, reply, now }: Notice): boolean =>
      inDurableTransaction(connection, () => {
        if (isKnown.get(key)) return false;
        const place = conversationKey(conversation);
        // What is known of a place is not changed by writing to it.
        if (!isRemembered.get(place)) conversations.remember(conversation);
        const text = texts.numberOf(reply, { articles: [], conversation: place, now });
        insert.run(key, place, conversation.platform, text, now);
        return true;
      }),

    waitingDeliveries: (): Waiting[] => waiting.all(),

    lostConversations: (limit: number): LostConversation[] =>
      lost.all(limit).map((row) => ({ conversation: conversationOf(row), because: row.because ?? "" })),

    size: (): { bytes: number; free: number } => pages.get() ?? { bytes: 0, free: 0 },
  };
}
