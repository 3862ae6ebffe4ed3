import type { REST } from "discord.js";
import { z } from "zod";
import { missingPermissions } from "./missing-permissions.ts";

const FORUMS = [15, 16];
const REQUIRE_TAG = 1 << 4;

const overwrite = z.object({ id: z.string(), allow: z.string(), deny: z.string() });
export const channelSchema = z.object({
  id: z.string(),
  type: z.number(),
  flags: z.number().default(0),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(overwrite).default([]),
  available_tags: z.array(z.object({ id: z.string(), moderated: z.boolean() })).default([]),
});
export const rolesSchema = z.array(z.object({ id: z.string(), permissions: z.string() }));
export const memberSchema = z.object({ roles: z.array(z.string()) });

type KnownChannel = z.output<typeof channelSchema>;
/** `guild` is the server that it belongs to. */
export type Forum = { tags: string[]; guild: string | undefined };

/**
 * What channels are like, asked of Discord where that matters: a bot of slash commands is told of none, and need not keep
 * thousands of them in memory. Answers are undefined, or empty, where Discord does not say.
 */
export type Places = {
  /** Undefined for a channel that is no forum. */
  forum(channel: string): Promise<Forum | undefined>;
  /** What a message there needs and the bot lacks, by its names in Discord's settings. */
  missingPermissions(channel: string): Promise<string[]>;
};

type PlacesParts = { rest: REST; bot: string; patience: number };

export function openPlaces({ rest, bot, patience }: PlacesParts): Places {
  const forums = new Map<string, Forum | undefined>();
  const get = async <Told>(path: `/${string}`, schema: z.ZodType<Told>): Promise<Told | undefined> => {
    try {
      return schema.parse(await rest.get(path, { signal: AbortSignal.timeout(patience) }));
    } catch {
      // It would only have told more about a failure that is reported anyway.
      return undefined;
    }
  };
  const channelBy = (id: string) => get(`/channels/${id}`, channelSchema);

  return {
    async forum(id) {
      if (forums.has(id)) return forums.get(id);
      const channel = await channelBy(id);
      const forum =
        channel && FORUMS.includes(channel.type) ? { tags: requiredTags(channel), guild: channel.guild_id } : undefined;
      if (channel) forums.set(id, forum);
      return forum;
    },
    async missingPermissions(id) {
      const channel = await channelBy(id);
      const guild = channel?.guild_id;
      if (!channel || guild === undefined) return [];
      const parent = channel.permission_overwrites.length === 0 && channel.parent_id;
      const [roles, member, inherited] = await Promise.all([
        get(`/guilds/${guild}/roles`, rolesSchema),
        get(`/guilds/${guild}/members/${bot}`, memberSchema),
        parent ? channelBy(parent) : undefined,
      ]);
      if (!roles || !member) return [];
      const overwrites = inherited?.permission_overwrites ?? channel.permission_overwrites;
      return missingPermissions(channel.type, { guild, bot, overwrites, roles, own: member.roles });
    },
  };
}

/** One that everybody may set, where a forum takes no post without. */
function requiredTags({ flags, available_tags: tags }: KnownChannel): string[] {
  if ((flags & REQUIRE_TAG) === 0) return [];
  const tag = tags.find(({ moderated }) => !moderated) ?? tags[0];
  return tag ? [tag.id] : [];
}
