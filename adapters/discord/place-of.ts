import type { Conversation } from "../../src/question.ts";
import type { ToldChannel } from "./told-channel.ts";

export const PLATFORM = "discord";
const ANNOUNCEMENTS = [5, 10];
const THREADS = [10, 11, 12];

/** The conversation that takes place in a channel of a server; a thread has its own, inside its channel's. */
export function placeOf({ id, type, parent_id: parent }: ToldChannel): Conversation {
  const kind = ANNOUNCEMENTS.includes(type) ? "channel" : "group";
  return THREADS.includes(type) && parent
    ? { platform: PLATFORM, id: parent, thread: id, kind }
    : { platform: PLATFORM, id, kind };
}
