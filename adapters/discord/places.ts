import type { Channel, Client } from "discord.js";

/** Discord's permissions that a message may need, by their names in its settings. */
const NAMES = {
  ViewChannel: "View Channel",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
  EmbedLinks: "Embed Links",
  AttachFiles: "Attach Files",
} as const;
type Permission = keyof typeof NAMES;

const TEXT_NEEDS: Permission[] = ["ViewChannel", "SendMessages", "EmbedLinks", "AttachFiles"];
const THREAD_NEEDS: Permission[] = ["ViewChannel", "SendMessagesInThreads", "EmbedLinks", "AttachFiles"];

const FORUMS = [15, 16];
const REQUIRE_TAG = 1 << 4;

/** What the gateway told of the channels of servers, and what the bot may do in them. */
export type Places = {
  /** Undefined for a channel that is no forum, or that is not known. */
  forum(channel: string): { tags: string[] } | undefined;
  /** By their names in Discord's settings; none also where the channel is not known. */
  missingPermissions(channel: string): string[];
};

export function openPlaces(client: Client<true>): Places {
  const find = (channel: string): Channel | undefined => client.channels.cache.get(channel);
  return {
    forum(id) {
      const channel = find(id);
      return channel && FORUMS.includes(channel.type) ? { tags: requiredTags(channel) } : undefined;
    },
    missingPermissions(id) {
      const channel = find(id);
      if (!channel || channel.isDMBased()) return [];
      const granted = channel.permissionsFor(client.user);
      const needs = channel.isThread() ? THREAD_NEEDS : TEXT_NEEDS;
      return needs.filter((permission) => granted?.has(permission) === false).map((permission) => NAMES[permission]);
    },
  };
}

/** One that everybody may set, where a forum takes no post without. */
function requiredTags(channel: Channel): string[] {
  if (!("availableTags" in channel) || !channel.flags.has(REQUIRE_TAG)) return [];
  const tag = channel.availableTags.find(({ moderated }) => !moderated) ?? channel.availableTags[0];
  return tag ? [tag.id] : [];
}
