import type { CallbackQuery } from "grammy/types";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Answering } from "./answering.ts";
import { readButton } from "./buttons.ts";
import type { Pressed } from "./connect.ts";
import { conversationOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";

/** Longer ones Telegram refuses. */
const ALERT_LIMIT = 200;

/**
 * Tells Telegram at once that a button's press arrived, so that it stops waiting. Answers with what the button asks;
 * undefined where that is no longer known or not for the presser, and then they are told.
 */
export async function acknowledgePress(parts: Answering, press: CallbackQuery): Promise<Pressed | undefined> {
  const { key, about } = readButton(press.data ?? "");
  const ask = await parts.bot.recallChoice(key);
  const refusal = ask ? await refusalIn(parts, press) : (await phrasesFor(parts, press)).choiceExpired;
  try {
    await parts.connection.api.answerCallbackQuery({
      callback_query_id: press.id,
      ...(refusal !== undefined && { text: refusal.slice(0, ALERT_LIMIT), show_alert: true }),
    });
  } catch (error) {
    const because = describeFailure(readFailure(error, parts.token));
    parts.log.warn({ because }, "a pressed button could not be acknowledged");
  }
  return ask && refusal === undefined ? { ask, about } : undefined;
}

/** A press in a channel is answered there, before all who read it: only those who manage it may do that. */
async function refusalIn(parts: Answering, press: CallbackQuery): Promise<string | undefined> {
  const { message, from } = press;
  if (message?.chat.type !== "channel") return undefined;
  const role = await parts.roles.roleIn(conversationOf(message), String(from.id));
  return role === "manager" ? undefined : (await phrasesFor(parts, press)).notAllowed("manager");
}

async function phrasesFor({ bot }: Answering, { from, message }: CallbackQuery): Promise<Phrases> {
  const guess = from.language_code;
  return bot.phrasesFor(message ? await bot.languageOf(conversationOf(message), guess) : guess);
}
