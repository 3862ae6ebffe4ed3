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
  try {
    const target = targetOf(asked.question.conversation);
    const messages = await whileTyping(connection.api, target, () => answer(parts, asked));
    await post(parts, asked, messages);
  } catch (error) {
    log.error(
      { id: asked.id, because: describeFailure(readFailure(error, token)) },
      "a question could not be answered",
    );
    await apologiseTo(parts, asked);
  }
}

async function answer(parts: Answering, { question, isByTheChat }: Asked): Promise<OutgoingMessage[]> {
  const { conversation, asker, language } = question;
  const role = isByTheChat ? "manager" : await parts.roles.roleIn(conversation, asker.id);
  const reply = await parts.bot.answer({ ...question, role, attachments: [] });
  const phrases = parts.bot.phrasesFor(await parts.bot.languageOf(conversation, language));
  return await writeMessages(reply, { phrases, keepChoice: parts.bot.keepChoice });
}

/** Never rejects: what Telegram does not take in the time there is, is noted in the log. */
async function post(parts: Answering, { id, question, replyTo }: Asked, messages: OutgoingMessage[]): Promise<void> {
  const { connection, token, log, patience, stopping } = parts;
  const signal = AbortSignal.any([AbortSignal.timeout(patience.answer * 1000), stopping]);
  const posting: Posting = { api: connection.grammy.api.raw, fileOf: connection.fileOf, token, log, signal };
  try {
    for (const [index, message] of messages.entries()) {
      await postMessage(posting, targetOf(question.conversation), message, index === 0 ? replyTo : undefined);
    }
  } catch (error) {
    log.warn({ id, because: describeFailure(readFailure(error, token)) }, "an answer could not be sent");
  }
}

async function apologiseTo(parts: Answering, asked: Asked): Promise<void> {
  const { phrasesFor, keepChoice } = parts.bot;
  const phrases = phrasesFor(asked.question.language);
  const apology = apologise(phrases.failed, phrases.failedRemedy(String(asked.id)));
  await post(parts, asked, await writeMessages(apology, { phrases, keepChoice }));
}
