import {
  APPLICATION,
  CHANNEL,
  channelsOf,
  FOREIGN_GUILD,
  GUILD,
  privateChannelOf,
  userOf,
} from "./fake-discord-world.ts";

/** Who asks, and where: somebody without rights in a channel of the server when left out. */
export type Where = {
  user?: string;
  /** "server" when left out; "direct" is the chat with the bot, "elsewhere" a server that the bot is no member of. */
  place?: "server" | "direct" | "elsewhere";
  channel?: string;
  isManager?: boolean;
  locale?: string;
};

const SEND_MESSAGES = 1n << 11n;
const MANAGE_GUILD = 1n << 5n;
const COMMAND = 2;
const COMPONENT = 3;
const OPTION_TYPES: Record<string, number> = { string: 3, number: 4, boolean: 5 };

export const commandData = (command: string, options: Record<string, unknown>, action: string | undefined) => {
  const values = Object.entries(options).map(([name, value]) => ({ name, value, type: OPTION_TYPES[typeof value] }));
  return {
    type: COMMAND,
    data: {
      id: "800",
      name: command,
      type: 1,
      options: action === undefined ? values : [{ name: action, type: 1, options: values }],
    },
  };
};

export const buttonData = (customId: string, message: Record<string, unknown>) => ({
  type: COMPONENT,
  data: { custom_id: customId, component_type: 2 },
  message,
});

/** What Discord tells a bot about an interaction, as far as a bot like this looks at it. */
export function interactionPayload(
  { id, token }: { id: string; token: string },
  { user = "300", place = "server", channel = CHANNEL, isManager = false, locale = "en-GB" }: Where,
) {
  const asker = userOf(user, "Ada");
  const common = {
    id,
    token,
    application_id: APPLICATION,
    version: 1,
    locale,
    entitlements: [],
    attachment_size_limit: 1,
  };
  if (place === "direct") {
    const dm = { id: privateChannelOf(user), type: 1, recipients: [asker] };
    const owners = { 1: user };
    return {
      ...common,
      channel_id: dm.id,
      channel: dm,
      user: asker,
      context: 1,
      app_permissions: "0",
      authorizing_integration_owners: owners,
    };
  }
  const guild = place === "server" ? GUILD : FOREIGN_GUILD;
  const permissions = String(isManager ? SEND_MESSAGES | MANAGE_GUILD : SEND_MESSAGES);
  return {
    ...common,
    guild_id: guild,
    guild: { id: guild, locale: "en-GB", features: [] },
    guild_locale: "en-GB",
    channel_id: channel,
    channel: channelsOf(guild)[channel as keyof ReturnType<typeof channelsOf>],
    member: {
      user: asker,
      permissions,
      roles: [],
      joined_at: "2026-01-01T00:00:00Z",
      deaf: false,
      mute: false,
      flags: 0,
    },
    context: 0,
    app_permissions: "0",
    authorizing_integration_owners: place === "server" ? { 0: guild } : { 1: user },
  };
}
