import type { Chat, Message, User } from "grammy/types";
import type { Conversation, Reader } from "../../src/question.ts";

export const PLATFORM = "telegram";

/** What is left of a message, however old. */
type Place = Pick<Message, "chat" | "is_topic_message" | "message_thread_id">;

/** Where a message stands. A thread is a topic of a forum; the ids of mere chains of replies are no place to write to. */
export function conversationOf({ chat, is_topic_message, message_thread_id }: Place): Conversation {
  const thread = is_topic_message === true ? message_thread_id : undefined;
  return {
    platform: PLATFORM,
    id: String(chat.id),
    kind: kindOf(chat),
    ...(thread !== undefined && { thread: String(thread) }),
  };
}

function kindOf({ type }: Chat): Conversation["kind"] {
  if (type === "private" || type === "channel") return type;
  return "group";
}

/** Who wrote a message. Groups and channels can write too: as anonymous administrators, and as channels in groups. */
export function askerOf({ chat, from, sender_chat }: Message): Reader {
  if (sender_chat) return readerOfChat(sender_chat);
  return from ? readerOf(from) : readerOfChat(chat);
}

export const readerOf = ({ id, first_name }: User): Reader => ({
  platform: PLATFORM,
  id: String(id),
  name: first_name,
});

const readerOfChat = ({ id, title }: Chat): Reader => ({ platform: PLATFORM, id: String(id), name: title });

/** True for what a group's administrators write in its own name, and for all that is written in a channel. */
export const isWrittenByTheChat = ({ chat, sender_chat }: Message): boolean =>
  chat.type === "channel" || sender_chat?.id === chat.id;
