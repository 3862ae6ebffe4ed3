import type { CallbackQuery, Document, Message } from "grammy/types";
import type { Bot } from "../../src/adapter.ts";
import type { Conversation, Question } from "../../src/question.ts";
import type { Choice } from "../../src/reply.ts";
import { FREE_TEXT } from "../typed-text.ts";
import { askerOf, conversationOf, isWrittenByTheChat, PLATFORM, readerOf } from "./conversation.ts";
import { managedFrom } from "./managed-channel.ts";
import { writtenText } from "./message-text.ts";
import { type Me, readMessage } from "./read-message.ts";

/** A question before it is known what its asker may do; `id` is Telegram's own of the update. */
export type Asked = {
  id: number;
  question: Omit<Question, "role" | "attachments">;
  /** The chat itself wrote it: only its administrators can. */
  isByTheChat: boolean;
  /** Where the answer goes, where that is not the conversation that is asked about. */
  answerIn?: Conversation | undefined;
  /** The message that the answer hangs on. */
  replyTo?: number | undefined;
  /** The message whose place the answer takes: the one under which a button was pressed. */
  pressed?: Message | undefined;
  /** What was written, where it is no command: it may be the rest of a form. */
  freeText?: string | undefined;
  /** A file that came along. */
  document?: Document | undefined;
};

/** What a message asks; undefined where it is not for this bot. */
export function askedByMessage(
  { me, bot }: { me: Me; bot: Pick<Bot, "commands"> },
  message: Message,
  id: number,
): Asked | undefined {
  const ask = readMessage(message, me, bot.commands);
  if (!ask) return undefined;
  const conversation = conversationOf(message);
  const channel = managedFrom(message, me);
  return {
    id,
    question: {
      ...ask,
      conversation: channel ?? conversation,
      asker: askerOf(message),
      language: message.from?.language_code,
    },
    isByTheChat: isWrittenByTheChat(message),
    answerIn: channel && conversation,
    // In a private chat it is plain what is being answered.
    replyTo: message.chat.type === "private" ? undefined : message.message_id,
    freeText: readFreeText(ask, message),
    document: message.document,
  };
}

/** A topic is what free text is read as. */
function readFreeText({ command, options }: Choice["ask"], message: Message): string | undefined {
  const isCommand = writtenText(message).text.startsWith("/");
  return !isCommand && command === FREE_TEXT.command ? String(options[FREE_TEXT.option]) : undefined;
}

/** What a pressed button asks, which was kept as `ask`. Undefined for a button on a message that no chat holds. */
export function askedByPress(
  ask: Choice["ask"],
  { message, from }: CallbackQuery,
  about: string | undefined,
  id: number,
): Asked | undefined {
  if (!message) return undefined;
  const here = conversationOf(message);
  const channel: Conversation | undefined =
    about === undefined ? undefined : { platform: PLATFORM, id: about, kind: "channel" };
  return {
    id,
    question: { ...ask, conversation: channel ?? here, asker: readerOf(from), language: from.language_code },
    isByTheChat: false,
    answerIn: channel && here,
    replyTo: message.message_id,
    // Of one that is too old for Telegram to show it to bots, nothing is known but its id.
    pressed: message.date === 0 ? undefined : (message as Message),
  };
}
