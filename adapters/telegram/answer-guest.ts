import type { Message } from "grammy/types";
import type { Answering } from "./answering.ts";
import { conversationOf, readerOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { articleResult, linkButton, textsOf } from "./inline-results.ts";
import { askByCall } from "./read-message.ts";

const ONLY_RESULT = "answer";

/**
 * Answers somebody who called the bot into a chat that it is no member of: one message, of what that person would find
 * in their own chat, and a link to the rest where there is more. Never rejects.
 */
export async function answerGuest(parts: Answering, message: Message): Promise<void> {
  const { bot, connection, me, log, token } = parts;
  const { guest_query_id, from } = message;
  if (guest_query_id === undefined || !from) return;
  try {
    const conversation = conversationOf({ chat: { id: from.id, type: "private", first_name: from.first_name } });
    const ask = askByCall(message, me, bot.commands);
    const language = await bot.languageOf(conversation, from.language_code);
    const question = { ...ask, conversation, asker: readerOf(from), language, role: "reader" as const };
    const reply = await bot.answer({ ...question, attachments: [], isGlance: true });
    const phrases = bot.phrasesFor(language);
    const [first, ...others] = await textsOf(reply, phrases);
    if (!first) return;
    const more =
      others.length === 0
        ? {}
        : { reply_markup: linkButton(phrases.moreChoice, me.username, await bot.keepChoice(ask)) };
    const result = { ...articleResult(ONLY_RESULT, me.username, first), ...more };
    await connection.api.answerGuestQuery({ guest_query_id, result });
  } catch (error) {
    log.warn({ because: describeFailure(readFailure(error, token)) }, "a guest query was not answered");
  }
}
