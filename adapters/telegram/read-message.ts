import type { Message, MessageEntity } from "grammy/types";
import type { Command } from "../../src/command.ts";
import type { Choice } from "../../src/reply.ts";
import { readTypedText } from "../typed-text.ts";
import { withoutParts, writtenText } from "./message-text.ts";
import { readPrivateMessage } from "./read-private-message.ts";
import { withLongName } from "./short-names.ts";
import { readStartLink, startPayload } from "./start-link.ts";

/** The bot itself, as Telegram knows it. */
export type Me = { id: number; username: string };

/** What a message that only calls the bot asks for. */
const BARE_CALL: Choice["ask"] = { command: "start", options: {} };

/**
 * What a message asks of this bot; undefined where it is not for it. In a private chat everything is that holds words or
 * a file. In groups it is a command, a reply to the bot, or a text that names it; in channels a command. A command that
 * there is not is answered only where it is plainly ours: groups have other bots.
 */
export function readMessage(message: Message, me: Me, commands: readonly Command[]): Choice["ask"] | undefined {
  const written = writtenText(message);
  const { text } = written;
  if (isFromElsewhere(message) || (text === "" && !message.document)) return undefined;
  const called = /^\/\w+@(\w+)/.exec(text)?.[1];
  if (called !== undefined) return isMyName(called, me) ? ask(text, commands) : undefined;
  if (message.chat.type === "private") return readPrivateMessage(message, written, commands) ?? ask(text, commands);

  const typed = readTypedText(text, commands);
  if (text.startsWith("/") && !("unknown" in typed)) return typed;
  if (message.chat.type === "channel" || !(isReplyToMe(message, me) || namesMe(message, me))) return undefined;
  return askByCall(message, me, commands);
}

/** What a message asks that is for the bot because it names it or answers it. */
export const askByCall = (message: Message, me: Me, commands: readonly Command[]): Choice["ask"] =>
  ask(withoutMyName(message, me), commands);

function ask(text: string, commands: readonly Command[]): Choice["ask"] {
  if (text.trim() === "") return BARE_CALL;
  const payload = startPayload(text);
  if (payload !== undefined) return readStartLink(payload) ?? BARE_CALL;
  const typed = readTypedText(withLongName(text, commands), commands);
  // The front door knows best what to say about a command that there is not.
  return "unknown" in typed ? { command: typed.unknown, options: {} } : typed;
}

/** Other bots, and what a channel's posts become in its discussion group: answering those would be talking to ourselves. */
const isFromElsewhere = ({ from, sender_chat, is_automatic_forward }: Message) =>
  is_automatic_forward === true || (from?.is_bot === true && sender_chat === undefined);

const isMyName = (name: string, { username }: Me) => name.toLowerCase() === username.toLowerCase();

/** In a forum, every message counts as a reply to the one that opened its topic. */
const isReplyToMe = ({ reply_to_message: replied }: Message, { id }: Me) =>
  replied?.from?.id === id && replied.forum_topic_created === undefined;

const namesMe = (message: Message, me: Me): boolean => {
  const { text, entities } = writtenText(message);
  return entities.some((entity) => isMention(text, entity, me));
};

function isMention(text: string, entity: MessageEntity, me: Me): boolean {
  if (entity.type === "text_mention") return entity.user.id === me.id;
  return entity.type === "mention" && isMyName(text.slice(entity.offset + 1, entity.offset + entity.length), me);
}

/** The text without the mentions of the bot, which say whom it is for and not what it is about. */
function withoutMyName(message: Message, me: Me): string {
  const written = writtenText(message);
  return withoutParts(written, (entity) => isMention(written.text, entity, me));
}
