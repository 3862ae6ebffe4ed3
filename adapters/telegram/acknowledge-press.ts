import type { CallbackQuery } from "grammy/types";
import type { Choice } from "../../src/reply.ts";
import type { Answering } from "./answer-question.ts";
import { conversationOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";

/** Longer ones Telegram refuses. */
const ALERT_LIMIT = 200;

/**
 * Tells Telegram at once that a button's press arrived, so that it stops waiting. Answers with what the button asks;
 * undefined where that is no longer known, and then the presser is told.
 */
export async function acknowledgePress(parts: Answering, press: CallbackQuery): Promise<Choice["ask"] | undefined> {
  const ask = press.data === undefined ? undefined : await parts.bot.recallChoice(press.data);
  try {
    await parts.connection.api.answerCallbackQuery({
      callback_query_id: press.id,
      ...(ask === undefined && { text: await expiry(parts, press), show_alert: true }),
    });
  } catch (error) {
    const because = describeFailure(readFailure(error, parts.token));
    parts.log.warn({ because }, "a pressed button could not be acknowledged");
  }
  return ask;
}

async function expiry({ bot }: Answering, { from, message }: CallbackQuery): Promise<string> {
  const guess = from.language_code;
  const language = message ? await bot.languageOf(conversationOf(message), guess) : guess;
  return bot.phrasesFor(language).choiceExpired.slice(0, ALERT_LIMIT);
}
