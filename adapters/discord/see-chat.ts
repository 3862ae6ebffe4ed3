import type { REST } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import type { Conversation } from "../../src/question.ts";
import type { ChatSeen } from "../check-chats.ts";
import { explainDelivery } from "./explain-delivery.ts";
import type { Places } from "./places.ts";

const channelSchema = z.looseObject({ name: z.string().nullish() });

/** A channel or thread, and why Discord would refuse a digest there. Undefined where it does not say; never rejects. */
export async function seeChat(
  { id, thread = id }: Conversation,
  { rest, places, clock, signal }: { rest: REST; places: Places; clock: Clock; signal: AbortSignal },
): Promise<ChatSeen | undefined> {
  try {
    const { name } = channelSchema.parse(await rest.get(`/channels/${thread}`, { signal }));
    const missing = await places.missingPermissions(thread);
    return { name: name ?? undefined, refused: missing.length > 0 ? `it lacks ${missing.join(", ")}` : undefined };
  } catch (error) {
    const ended = explainDelivery(error, clock.now(), []);
    return "refused" in ended ? { refused: ended.refused } : undefined;
  }
}
