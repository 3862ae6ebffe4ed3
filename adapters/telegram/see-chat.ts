import type { ChatMember } from "grammy/types";
import type { Clock } from "../../src/clock.ts";
import type { Conversation } from "../../src/question.ts";
import type { ChatSeen } from "../check-chats.ts";
import type { TelegramApi } from "./api.ts";
import { deliveredAfter } from "./explain-refusal.ts";
import { readFailure } from "./failure.ts";

type Parts = { api: TelegramApi; token: string; clock: Clock };

/** A group or channel, and why Telegram would refuse a digest of bot `me` there. Undefined where it does not say; never rejects. */
export async function seeChat(chat: Conversation, me: number, parts: Parts): Promise<ChatSeen | undefined> {
  const { api, token, clock } = parts;
  const chat_id = Number(chat.id);
  try {
    const { title, permissions } = await api.getChat({ chat_id });
    const member = await api.getChatMember({ chat_id, user_id: me });
    return { name: title, refused: whyRefused(member, chat.kind, permissions?.can_send_messages !== false) };
  } catch (error) {
    const ended = deliveredAfter(readFailure(error, token), chat, clock.now());
    return "refused" in ended ? { refused: ended.refused } : undefined;
  }
}

function whyRefused(member: ChatMember, kind: Conversation["kind"], mayAllWrite: boolean): string | undefined {
  if (member.status === "left" || member.status === "kicked") return "this bot was removed from there";
  if (kind === "channel") return mayPost(member) ? undefined : "this bot is no administrator who may post messages";
  const isSilenced = member.status === "restricted" ? !member.can_send_messages : !mayAllWrite;
  return isSilenced && member.status !== "administrator" ? "this bot may not write messages there" : undefined;
}

const mayPost = (member: ChatMember): boolean =>
  member.status === "administrator" && member.can_post_messages !== false;
