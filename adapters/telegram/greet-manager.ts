import type { ChatMemberUpdated } from "grammy/types";
import { say } from "../../src/reply.ts";
import type { Answering } from "./answering.ts";
import { targetOf } from "./api.ts";
import { conversationOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { channelHeading } from "./managed-channel.ts";
import { postMessage } from "./post-message.ts";
import { writeMessages } from "./write-messages.ts";

/**
 * Tells whoever put the bot into a channel how it is managed from their private chat. Never rejects: somebody who has
 * not started the bot there cannot be written to, and manages it in the channel itself.
 */
export async function greetManager(parts: Answering, { chat, from }: ChatMemberUpdated): Promise<void> {
  const { bot, connection, token, log } = parts;
  try {
    const mine = conversationOf({ chat: { id: from.id, type: "private", first_name: from.first_name } });
    const phrases = bot.phrasesFor(await bot.languageOf(mine, from.language_code));
    const heading = channelHeading(conversationOf({ chat }), chat.title ?? "");
    const posting = { api: connection.api, fileOf: connection.fileOf, token, log };
    for (const message of await writeMessages(say(phrases.chat.managedHere), {
      phrases,
      heading,
      keepChoice: bot.keepChoice,
    })) {
      await postMessage(posting, targetOf(mine), message);
    }
  } catch (error) {
    log.info(
      { because: describeFailure(readFailure(error, token)) },
      "whoever added the bot could not be told how to manage it",
    );
  }
}
