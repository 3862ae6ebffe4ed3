import type { Bot } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import type { Question } from "../../src/question.ts";
import { apologise } from "../../src/reply.ts";
import { targetOf } from "./api.ts";
import type { Connection, Patience } from "./connect.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { type Posting, postMessage } from "./post-message.ts";
import type { Me } from "./read-message.ts";
import type { Roles } from "./roles.ts";
import { whileTyping } from "./while-typing.ts";
import { type OutgoingMessage, writeMessages } from "./write-messages.ts";

/** What answering needs, for as long as the bot is connected. */
export type Answering = {
  connection: Connection;
  bot: Bot;
  me: Me;
  roles: Roles;
  token: string;
  patience: Patience;
  log: Log;
  /** Aborted when even what is being answered has to end. */
  stopping: AbortSignal;
};

/** A question before it is known what its asker may do; `id` is Telegram's own of the update. */
export type Asked = {
  id: number;
  question: Omit<Question, "role" | "attachments">;
  /** The chat itself wrote it: only its administrators can. */
  isByTheChat: boolean;
  /** The message that the answer hangs on. */
  replyTo?: number | undefined;
};

/** Asks the newsroom and sends what it answers. What fails is logged, and told to the asker where that can be done. */
export async function answerQuestion(parts: Answering, asked: Asked): Promise<void> {
  const { log, token, connection } = parts;
  const signal = AbortSignal.any([AbortSignal.timeout(parts.patience.answer * 1000), parts.stopping]);
  const posting: Posting = { api: connection.grammy.api.raw, fileOf: connection.fileOf, token, log, signal };
  try {
    const { conversation } = asked.question;
    const messages = await whileTyping(connection.api, targetOf(conversation), () => answer(parts, asked));
    await post(posting, asked, messages);
  } catch (error) {
    const failure = readFailure(error, token);
    const because = describeFailure(failure);
    if (failure.kind !== "unexpected" || signal.aborted) {
      log.warn({ id: asked.id, because }, "an answer could not be sent");
      return;
    }
    log.error({ id: asked.id, because }, "a question could not be answered");
    await apologiseTo(parts, posting, asked);
  }
}

async function answer(parts: Answering, { question, isByTheChat }: Asked): Promise<OutgoingMessage[]> {
  const { conversation, asker, language } = question;
  const role = isByTheChat ? "manager" : await parts.roles.roleIn(conversation, asker.id);
  const reply = await parts.bot.answer({ ...question, role, attachments: [] });
  const phrases = parts.bot.phrasesFor(await parts.bot.languageOf(conversation, language));
  return await writeMessages(reply, { phrases, keepChoice: parts.bot.keepChoice });
}

async function post(posting: Posting, { question, replyTo }: Asked, messages: OutgoingMessage[]): Promise<void> {
  const target = targetOf(question.conversation);
  for (const [index, message] of messages.entries()) {
    await postMessage(posting, target, message, index === 0 ? replyTo : undefined);
  }
}

async function apologiseTo({ bot, log, token }: Answering, posting: Posting, asked: Asked): Promise<void> {
  const phrases = bot.phrasesFor(asked.question.language);
  const apology = apologise(phrases.failed, phrases.failedRemedy(String(asked.id)));
  try {
    await post(posting, asked, await writeMessages(apology, { phrases, keepChoice: bot.keepChoice }));
  } catch (error) {
    log.warn({ id: asked.id, because: describeFailure(readFailure(error, token)) }, "an apology could not be sent");
  }
}
