import type { Api } from "grammy";
import type { Conversation } from "../../src/question.ts";

/** Telegram's methods, as grammY types them. */
export type TelegramApi = Api["raw"];

/** Where a message goes. */
export type Target = { chat_id: number; message_thread_id?: number };

export const targetOf = ({ id, thread }: Conversation): Target => ({
  chat_id: Number(id),
  ...(thread !== undefined && { message_thread_id: Number(thread) }),
});

/** The kinds of updates that are read; Telegram is asked for no others. */
export const READ = [
  "message",
  "channel_post",
  "callback_query",
  "my_chat_member",
  "inline_query",
  "guest_message",
] as const;
