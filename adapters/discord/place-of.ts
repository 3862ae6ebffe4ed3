import type { Channel } from "discord.js";
import type { Conversation } from "../../src/question.ts";

export const PLATFORM = "discord";
const ANNOUNCEMENTS = [5, 10];

/** The conversation that takes place in a channel of a server; a thread has its own, inside its channel's. */
export function placeOf(channel: Channel): Conversation {
  const kind = ANNOUNCEMENTS.includes(channel.type) ? "channel" : "group";
  if (!channel.isThread()) return { platform: PLATFORM, id: channel.id, kind };
  return { platform: PLATFORM, id: channel.parentId ?? channel.id, thread: channel.id, kind };
}
