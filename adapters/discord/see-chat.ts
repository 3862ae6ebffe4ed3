import type { REST } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import type { Conversation } from "../../src/question.ts";
import type { ChatSeen } from "../check-chats.ts";
import { explainDelivery } from "./explain-delivery.ts";
import { missingPermissions, type Rights } from "./missing-permissions.ts";
import { channelSchema, memberSchema, rolesSchema } from "./places.ts";

type SightParts = { rest: REST; bot: string; clock: Clock; signal: AbortSignal };

const namedChannelSchema = channelSchema.extend({ name: z.string().nullish() });

/**
 * A look at channels and threads: why Discord would refuse a digest there. Comes to undefined where Discord does not say
 * all that this needs; never rejects. A server is asked once, however many of its channels are looked at.
 */
export function openSight({ rest, bot, clock, signal }: SightParts) {
  const servers = new Map<string, Promise<Pick<Rights, "roles" | "own">>>();
  const ask = async <Told>(path: `/${string}`, schema: z.ZodType<Told>): Promise<Told> =>
    schema.parse(await rest.get(path, { signal }));

  async function askServer(guild: string): Promise<Pick<Rights, "roles" | "own">> {
    const roles = await ask(`/guilds/${guild}/roles`, rolesSchema);
    const member = await ask(`/guilds/${guild}/members/${bot}`, memberSchema);
    return { roles, own: member.roles };
  }

  return async ({ id, thread = id }: Conversation): Promise<ChatSeen | undefined> => {
    try {
      const channel = await ask(`/channels/${thread}`, namedChannelSchema);
      const { name, type, guild_id: guild, parent_id: parent } = channel;
      if (guild === undefined) return undefined;
      const asked = servers.get(guild) ?? askServer(guild);
      servers.set(guild, asked);
      const rights = await asked;
      // A thread has no overwrites of its own.
      const isInherited = channel.permission_overwrites.length === 0 && parent;
      const { permission_overwrites: overwrites } = isInherited
        ? await ask(`/channels/${parent}`, channelSchema)
        : channel;
      const missing = missingPermissions(type, { guild, bot, overwrites, ...rights });
      return { name: name ?? undefined, refused: missing.length > 0 ? `it lacks ${missing.join(", ")}` : undefined };
    } catch (error) {
      const ended = explainDelivery(error, clock.now(), []);
      return "refused" in ended ? { refused: ended.refused } : undefined;
    }
  };
}
