import type { CallbackQuery, Message, Update } from "grammy/types";
import type { Choice } from "../../src/reply.ts";
import { acknowledgePress } from "./acknowledge-press.ts";
import { type Answering, type Asked, answerQuestion } from "./answer-question.ts";
import { askerOf, conversationOf, isWrittenByTheChat, readerOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { readMessage } from "./read-message.ts";
import { openRecentIds } from "./recent-ids.ts";

/**
 * Has grammY answer messages and pressed buttons: those of one chat in their order, those of different chats at the same
 * time. Answers with what takes an update; it never rejects, and never handles an update twice.
 */
export function answerUpdates(parts: Answering): (update: Update) => Promise<void> {
  const { grammy, runner } = parts.connection;
  // Before the queue of the chat: the presser sees at once that the bot took notice.
  grammy.on("callback_query", async (context, next) => {
    const pressed = await acknowledgePress(parts, context.callbackQuery);
    if (!pressed) return;
    context.pressed = pressed;
    await next();
  });
  grammy.use(runner.sequentialize(({ chat }) => (chat ? String(chat.id) : undefined)));
  grammy.on(["message:text", "channel_post:text"], async ({ msg, update }) => {
    const asked = askedByMessage(parts, msg, update.update_id);
    if (asked) await answerQuestion(parts, asked);
  });
  grammy.on("callback_query", async ({ pressed, callbackQuery, update }) => {
    const asked = pressed && askedByPress(pressed, callbackQuery, update.update_id);
    if (asked) await answerQuestion(parts, asked);
  });
  return handleOnce(parts);
}

function handleOnce({ connection, token, log }: Answering): (update: Update) => Promise<void> {
  const isNew = openRecentIds();
  return async (update) => {
    if (!isNew(update.update_id)) return;
    try {
      await connection.grammy.handleUpdate(update);
    } catch (error) {
      // grammY wraps what a handler threw.
      const cause = error instanceof Error && "error" in error ? error.error : error;
      log.error(
        { id: update.update_id, because: describeFailure(readFailure(cause, token)) },
        "an update was not handled",
      );
    }
  };
}

function askedByMessage({ me, bot }: Answering, message: Message, id: number): Asked | undefined {
  const ask = readMessage(message, me, bot.commands);
  if (!ask) return undefined;
  return {
    id,
    question: {
      ...ask,
      conversation: conversationOf(message),
      asker: askerOf(message),
      language: message.from?.language_code,
    },
    isByTheChat: isWrittenByTheChat(message),
    // In a private chat it is plain what is being answered.
    replyTo: message.chat.type === "private" ? undefined : message.message_id,
  };
}

/** Undefined for a button on a message that no chat holds. */
function askedByPress(ask: Choice["ask"], { message, from }: CallbackQuery, id: number): Asked | undefined {
  if (!message) return undefined;
  return {
    id,
    question: {
      ...ask,
      conversation: conversationOf(message),
      asker: readerOf(from),
      language: from.language_code,
    },
    isByTheChat: false,
    replyTo: message.message_id,
  };
}
