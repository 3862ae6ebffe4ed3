import type { Conversation } from "../question.ts";

export type ConversationRow = { platform: string; place: string; thread: string | null; kind: Conversation["kind"] };

/** What a query selects so that `conversationOf` can read it; the table joins as `conversations`. */
export const CONVERSATION_COLUMNS =
  "conversations.platform, conversations.id AS place, conversations.thread, conversations.kind";

export const conversationOf = ({ platform, place, thread, kind }: ConversationRow): Conversation =>
  thread === null ? { platform, id: place, kind } : { platform, id: place, thread, kind };
