import type { Interaction } from "discord.js";
import type { Bot } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import { type Conversation, conversationKey } from "../../src/question.ts";
import { conversationOf } from "./read-interaction.ts";

/** Which conversations the bot can write to. */
export type Reach = {
  /** Whoever asks where the bot may write shows that it can be reached: what rested because it was not goes on. */
  heardFrom(interaction: Interaction): void;
  lost(conversation: Conversation, because: string): Promise<void>;
};

/** Discord's context of a private chat with the bot. */
const WITH_THE_BOT = 1;
const NEEDED = ["ViewChannel", "SendMessages", "EmbedLinks"] as const;
/** Conversations that are known to be in reach; beyond that all are looked at anew. */
const MOST_REMEMBERED = 10_000;

export function openReach({ bot, log }: { bot: Bot; log: Log }): Reach {
  const inReach = new Set<string>();
  return {
    heardFrom(interaction) {
      if (!interaction.isRepliable() || !mayWriteAt(interaction)) return;
      const conversation = conversationOf(interaction);
      const key = conversationKey(conversation);
      if (inReach.has(key)) return;
      if (inReach.size >= MOST_REMEMBERED) inReach.clear();
      inReach.add(key);
      bot
        .noteBack(conversation)
        .catch((error) => log.error({ because: String(error), conversation: key }, "it was not noted who is back"));
    },
    async lost(conversation, because) {
      inReach.delete(conversationKey(conversation));
      await bot.noteLost(conversation, because);
    },
  };
}

const mayWriteAt = ({ context, appPermissions }: Interaction): boolean =>
  context === WITH_THE_BOT || (appPermissions?.has(NEEDED) ?? false);
