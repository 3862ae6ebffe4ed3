/** Who and what exists in the small Discord. */
export type World = {
  token: string;
  application: string;
  refusesIntents: boolean;
  gatewayUrl: string;
  /** `shard` is its number, and how many there are. */
  ready(session: string, shard: [number, number]): unknown;
  /** Those of the shard; all of them without one. */
  guilds(shard?: [number, number]): unknown[];
  /** How many shards Discord advises, and how many servers there are. */
  shards: number;
  servers: number;
  /** In the server of the tests, the bot included. */
  everyoneMay: bigint;
  /** What somebody who asks for a channel, the server's roles or the bot's membership is told. */
  look(path: string): unknown;
  /** Milliseconds between two signs of life of a connection. */
  heartbeat: number;
};

export const APPLICATION = "700";
export const GUILD = "100";
/** A server that the bot is no member of: people carry it there. */
export const FOREIGN_GUILD = "900";
export const JOINED_GUILD = "901";
export const CHANNEL = "200";
export const ANNOUNCEMENTS = "201";
export const THREAD = "210";
/** Takes posts only, and only with a tag. */
export const FORUM = "220";
export const FORUM_TAGS = { moderated: "221", open: "222" };
/** What a bot needs: see, write, in threads as well, cards and files. */
export const USUAL_PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 38n);

export function createWorld(token: string, gatewayUrl: string, apiRoot: string): World {
  const bot = userOf(APPLICATION, "Tidings", true);
  const idsOf = ([shard, all]: [number, number]) =>
    serverIds(world.servers).filter((id) => Number((BigInt(id) >> 22n) % BigInt(all)) === shard);
  const world: World = {
    token,
    application: APPLICATION,
    refusesIntents: false,
    gatewayUrl,
    shards: 1,
    servers: 1,
    ready: (session, shard) => ({
      v: 10,
      user: bot,
      guilds: idsOf(shard).map((id) => ({ id, unavailable: true })),
      session_id: session,
      resume_gateway_url: gatewayUrl,
      shard,
      application: { id: APPLICATION, flags: 0 },
      api: apiRoot,
    }),
    guilds: (shard = [0, 1]) => idsOf(shard).map((id) => (id === GUILD ? guildOf(id, bot) : crowdedGuild(id, bot))),
    everyoneMay: USUAL_PERMISSIONS,
    look(path) {
      const [, kind, id = "", part] = path.split("/");
      if (kind === "channels" && part === undefined)
        return channelsOf(GUILD)[id as keyof ReturnType<typeof channelsOf>];
      if (path === "/applications/@me") return { id: APPLICATION, name: "Tidings", bot, flags: 0 };
      if (path === "/users/@me/guilds")
        return [{ id: GUILD, name: "Kent Weather Watch", owner: false, permissions: String(world.everyoneMay) }];
      if (path === `/guilds/${GUILD}/roles`) return [{ ...everyone(GUILD), permissions: String(world.everyoneMay) }];
      if (path === `/guilds/${GUILD}/members/${APPLICATION}`) return { user: bot, roles: [] };
      return undefined;
    },
    heartbeat: 41_250,
  };
  return world;
}

/** The one of the tests, and others with ids like Discord's, which fall on different shards. */
const serverIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? GUILD : String(BigInt(index) << 22n)));

const CHANNELS_OF_A_CROWD = 10;

/** One of thousands, for measuring. */
function crowdedGuild(id: string, bot: ReturnType<typeof userOf>) {
  const channels = Array.from({ length: CHANNELS_OF_A_CROWD }, (_, index) => ({
    id: String(BigInt(id) + BigInt(index) + 1n),
    type: 0,
    name: `channel-${index}`,
    topic: "What people of this channel talk about, and what they had better not.",
    guild_id: id,
    position: index,
    permission_overwrites: [{ id, type: 0, allow: "0", deny: "0" }],
  }));
  return { ...guildOf(id, bot), channels };
}

export const userOf = (id: string, name: string, bot = false) => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  discriminator: "0",
  avatar: null,
  bot,
});

export const channelsOf = (guild: string) => ({
  [CHANNEL]: { id: CHANNEL, type: 0, name: "news", guild_id: guild, position: 0, permission_overwrites: [] },
  [ANNOUNCEMENTS]: {
    id: ANNOUNCEMENTS,
    type: 5,
    name: "official",
    guild_id: guild,
    position: 1,
    permission_overwrites: [],
  },
  [FORUM]: {
    id: FORUM,
    type: 15,
    name: "briefings",
    guild_id: guild,
    position: 2,
    permission_overwrites: [],
    flags: 1 << 4,
    available_tags: [
      { id: FORUM_TAGS.moderated, name: "official", moderated: true },
      { id: FORUM_TAGS.open, name: "news", moderated: false },
    ],
  },
  [THREAD]: {
    id: THREAD,
    type: 11,
    name: "drones",
    guild_id: guild,
    parent_id: CHANNEL,
    owner_id: "300",
    thread_metadata: {
      archived: false,
      auto_archive_duration: 60,
      archive_timestamp: "2026-11-20T08:00:00Z",
      locked: false,
    },
  },
});

const everyone = (guild: string) => ({
  id: guild,
  name: "@everyone",
  permissions: String(USUAL_PERMISSIONS),
  position: 0,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
});

export function guildOf(id: string, bot: ReturnType<typeof userOf>) {
  const { [THREAD]: _, ...channels } = channelsOf(id);
  return {
    id,
    name: "Kent Weather Watch",
    owner_id: "300",
    unavailable: false,
    member_count: 2,
    large: false,
    joined_at: "2026-01-01T00:00:00Z",
    preferred_locale: "en-GB",
    features: [],
    roles: [everyone(id)],
    channels: Object.values(channels),
    threads: [],
    members: [{ user: bot, roles: [], joined_at: "2026-01-01T00:00:00Z", deaf: false, mute: false, flags: 0 }],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

/** The channel of the private chat between the bot and somebody. */
export const privateChannelOf = (user: string) => `5000${user}`;
