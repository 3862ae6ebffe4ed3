import type { Channel, Client, Guild, Interaction } from "discord.js";
import type { Bot } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import { type Conversation, conversationKey } from "../../src/question.ts";
import { placeOf } from "./place-of.ts";
import type { Places } from "./places.ts";
import { conversationOf } from "./read-interaction.ts";

export type Reach = {
  /** Whoever asks shows that their conversation is there; what rested because it was not goes on. */
  heardFrom(interaction: Interaction): void;
};

/** Discord's context of a private chat with the bot. */
const WITH_THE_BOT = 1;
const NEEDED = ["ViewChannel", "SendMessages", "EmbedLinks"] as const;
/** Conversations that were heard from since the start; beyond that all are looked at anew. */
const MOST_REMEMBERED = 10_000;

/**
 * Which conversations the bot can write to, as Discord tells: channels that go, servers that it comes back to, permissions
 * that change. That it may not write somewhere any more shows with the next message there.
 */
export function openReach(client: Client<true>, { bot, places, log }: { bot: Bot; places: Places; log: Log }): Reach {
  const reachable = new Set<string>();

  function note(conversation: Conversation, lostBecause: string | undefined): void {
    const key = conversationKey(conversation);
    if (lostBecause === undefined && reachable.has(key)) return;
    if (reachable.size >= MOST_REMEMBERED) reachable.clear();
    if (lostBecause === undefined) reachable.add(key);
    else reachable.delete(key);
    const noted = lostBecause === undefined ? bot.noteBack(conversation) : bot.noteLost(conversation, lostBecause);
    noted.catch((error) =>
      log.error({ because: String(error), conversation: key }, "it was not noted who can be reached"),
    );
  }

  const lookAgain = (channel: Channel) => {
    if (channel.isDMBased() || places.missingPermissions(channel.id).length > 0) return;
    reachable.delete(conversationKey(placeOf(channel)));
    note(placeOf(channel), undefined);
  };
  const lookAgainIn = (guild: Guild) => {
    for (const channel of guild.channels.cache.values()) lookAgain(channel);
  };

  client.on("channelDelete", (channel) => {
    if (!channel.isDMBased()) note(placeOf(channel), "This channel was deleted.");
  });
  client.on("threadDelete", (thread) => note(placeOf(thread), "This thread was deleted."));
  client.on("guildCreate", lookAgainIn);
  client.on("channelUpdate", (_, channel) => lookAgain(channel));
  client.on("roleUpdate", (_, role) => lookAgainIn(role.guild));
  client.on("guildMemberUpdate", (_, member) => {
    if (member.id === client.user.id) lookAgainIn(member.guild);
  });

  return {
    heardFrom(interaction) {
      if (!interaction.isRepliable()) return;
      const mayWrite = interaction.inCachedGuild()
        ? interaction.appPermissions.has(NEEDED)
        : interaction.context === WITH_THE_BOT;
      if (mayWrite) note(conversationOf(interaction), undefined);
    },
  };
}
