import type { CallbackQuery, Message, Update } from "grammy/types";
import { actionOf } from "../../src/command.ts";
import type { Choice } from "../../src/reply.ts";
import { asQuestion } from "../../src/trail.ts";
import { acknowledgePress } from "./acknowledge-press.ts";
import { answerGuest } from "./answer-guest.ts";
import { answerInline } from "./answer-inline.ts";
import { answerQuestion } from "./answer-question.ts";
import type { Answering } from "./answering.ts";
import { targetOf } from "./api.ts";
import { askedByMessage, askedByPress } from "./asked.ts";
import type { Pressed } from "./connect.ts";
import { conversationOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { greetManager } from "./greet-manager.ts";
import { isNewChannel, noteMembership, noteMigration } from "./membership.ts";
import { putBackMessage } from "./post-message.ts";
import { messageToPutBack } from "./put-back.ts";
import { openRecentIds } from "./recent-ids.ts";
import { startPayload } from "./start-link.ts";

/**
 * Has grammY answer messages and pressed buttons: those of one chat in their order, those of different chats at the same
 * time. Answers with what takes an update; it never rejects, and never handles an update twice.
 */
export function answerUpdates(parts: Answering): (update: Update) => Promise<void> {
  const { grammy, runner } = parts.connection;
  grammy.on("inline_query", ({ inlineQuery }) => answerInline(parts, inlineQuery));
  grammy.on("guest_message", ({ update }) => answerGuest(parts, update.guest_message));
  // Before the queue of the chat: the presser sees at once that the bot took notice.
  grammy.on("callback_query", async (context, next) => {
    const pressed = await acknowledgePress(parts, context.callbackQuery);
    if (!pressed) return;
    context.pressed = pressed;
    await next();
  });
  grammy.use(runner.sequentialize(({ chat }) => (chat ? String(chat.id) : undefined)));
  grammy.on("my_chat_member", async ({ myChatMember }) => {
    await noteMembership(parts.bot, myChatMember);
    if (isNewChannel(myChatMember)) await greetManager(parts, myChatMember);
  });
  grammy.on(["message", "channel_post"], async ({ msg, update }) => {
    await noteMigration(parts.bot, msg);
    await answerMessage(parts, msg, update.update_id);
  });
  grammy.on("callback_query", async ({ pressed, callbackQuery, update }) => {
    if (pressed) await answerPress(parts, pressed, callbackQuery, update.update_id);
  });
  return handleOnce(parts);
}

async function answerMessage(parts: Answering, message: Message, id: number): Promise<void> {
  const asked = askedByMessage(parts, message, id);
  if (!asked) return;
  const meant =
    asked.freeText === undefined
      ? await linkedChoice(parts, message)
      : parts.forms.fill(asked.question, asked.freeText);
  await answerQuestion(parts, meant ? { ...asked, question: { ...asked.question, ...meant } } : asked);
}

/**
 * What a link asks that stands where many read it, in place of a button: it was kept. The key of a choice follows from what
 * it asks, so anybody can make such a link: one that would change something that its reader has asks nothing.
 */
async function linkedChoice({ bot }: Answering, { text = "" }: Message): Promise<Choice["ask"] | undefined> {
  const payload = startPayload(text);
  const ask = payload === undefined ? undefined : await bot.recallChoice(payload);
  const action = ask && actionOf(bot.commands, ask);
  return action && (action.isLinkable || action.permission === undefined) ? ask : undefined;
}

async function answerPress(parts: Answering, { ask, about }: Pressed, press: CallbackQuery, id: number): Promise<void> {
  const earlier = messageToPutBack(ask);
  const { message } = press;
  if (earlier && message) {
    const { connection, token, log } = parts;
    const posting = { api: connection.grammy.api.raw, fileOf: connection.fileOf, token, log };
    return await putBackMessage(posting, targetOf(conversationOf(message)), message.message_id, earlier);
  }
  const asked = askedByPress(ask, press, about, id);
  if (asked) await answerQuestion(parts, asked);
}

function handleOnce({ connection, token, log }: Answering): (update: Update) => Promise<void> {
  const isNew = openRecentIds();
  const handle = async (update: Update) => {
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
  return async (update) => {
    if (isNew(update.update_id)) await asQuestion(() => handle(update));
  };
}
