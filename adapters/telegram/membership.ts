import type { ChatMember, ChatMemberUpdated, Message } from "grammy/types";
import type { Bot } from "../../src/adapter.ts";
import { conversationOf, PLATFORM } from "./conversation.ts";

/** What became of the bot in a chat: nobody can be written to who blocked it, and no chat that it was sent away from. */
export async function noteMembership(bot: Bot, update: ChatMemberUpdated): Promise<void> {
  const conversation = conversationOf(update);
  const because = whyLost(update);
  if (because === undefined) await bot.noteBack(conversation);
  else await bot.noteLost(conversation, because);
}

/** Undefined where the bot may write. */
function whyLost({ chat, new_chat_member: member }: ChatMemberUpdated): string | undefined {
  if (chat.type === "private") return member.status === "kicked" ? "the reader has blocked this bot" : undefined;
  if (!isIn(member)) return "this bot was removed from the conversation";
  const mayWrite =
    chat.type === "channel" ? mayPost(member) : member.status !== "restricted" || member.can_send_messages;
  return mayWrite ? undefined : "this bot may not write here: an administrator has to allow it";
}

const isIn = (member: ChatMember): boolean =>
  member.status === "restricted" ? member.is_member : member.status !== "left" && member.status !== "kicked";

const mayPost = (member: ChatMember): boolean => member.status === "administrator" && member.can_post_messages === true;

/** True where the bot was just made to write in a channel: whoever did it manages it from their private chat. */
export const isNewChannel = ({ chat, old_chat_member: before, new_chat_member: after }: ChatMemberUpdated): boolean =>
  chat.type === "channel" && mayPost(after) && !mayPost(before);

/** A group that became a supergroup has another id from then on. */
export async function noteMigration(bot: Bot, { chat, migrate_to_chat_id: next }: Message): Promise<void> {
  if (next === undefined) return;
  const group = { platform: PLATFORM, kind: "group" } as const;
  await bot.noteMoved({ ...group, id: String(chat.id) }, { ...group, id: String(next) });
}
