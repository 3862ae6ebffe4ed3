import type { Message } from "grammy/types";
import type { Conversation } from "../../src/question.ts";
import { PLATFORM } from "./conversation.ts";
import { bold, type Line, linked } from "./rich-text.ts";

/** What Telegram puts before a channel's own number. */
const CHANNEL = "-100";
const LINK = /^https:\/\/t\.me\/c\/(\d{1,12})\/1$/;

/**
 * The first line of what is said to somebody about a channel that they manage from their private chat. Its link leads to
 * the channel, and says which one is meant to whoever reads an answer to it.
 */
export const channelHeading = ({ id }: Conversation, title: string): Line =>
  bold(linked(title, `https://t.me/c/${id.slice(CHANNEL.length)}/1`));

/** The channel that a private message is about because it answers what the bot said about it; undefined for any other. */
export function managedFrom(message: Message, me: { id: number }): Conversation | undefined {
  const { chat, reply_to_message: answered } = message;
  if (chat.type !== "private" || answered?.from?.id !== me.id) return undefined;
  const [first] = answered.entities?.filter(({ type }) => type === "text_link") ?? [];
  const number = first?.type === "text_link" && first.offset === 0 ? LINK.exec(first.url)?.[1] : undefined;
  return number === undefined ? undefined : { platform: PLATFORM, id: `${CHANNEL}${number}`, kind: "channel" };
}
