import {
  APPLICATION,
  CHANNEL,
  channelsOf,
  FOREIGN_GUILD,
  GUILD,
  JOINED_GUILD,
  privateChannelOf,
  userOf,
} from "./fake-discord-world.ts";

/** Who asks, and where: somebody without rights in a channel of the server when left out. */
export type Where = {
  user?: string;
  /** "server" when left out; "direct" is the chat with the bot, "elsewhere" a server that the bot is no member of, "joined" one that let it in after it was started. */
  place?: "server" | "direct" | "elsewhere" | "joined";
  channel?: string;
  isManager?: boolean;
  /** What the bot may do there; text, cards and files in a server when left out. */
  botMay?: bigint;
  locale?: string;
  /** Over which of the bot's connections it comes; the first when left out. */
  shard?: number;
};

const SEND_MESSAGES = 1n << 11n;
const MANAGE_GUILD = 1n << 5n;
const VIEW_CHANNEL = 1n << 10n;
const EMBED_LINKS = 1n << 14n;
const ATTACH_FILES = 1n << 15n;
export const BOT_MAY = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES;
const COMMAND = 2;
const COMPONENT = 3;
const TYPING = 4;
const SUBMIT = 5;
const ATTACHMENT = 11;
const OPTION_TYPES: Record<string, number> = { string: 3, number: 4, boolean: 5 };

/** A file that somebody uploads along with a command. */
export type FakeFile = { id: string; name: string; url: string; size: number };

export const commandData = (
  command: string,
  options: Record<string, unknown>,
  { action, file }: { action?: string | undefined; file?: FakeFile | undefined },
) => {
  const values: unknown[] = valuesOf(options);
  if (file) values.unshift({ name: "file", type: ATTACHMENT, value: file.id });
  return {
    type: COMMAND,
    data: {
      id: "800",
      name: command,
      type: 1,
      options: action === undefined ? values : [{ name: action, type: 1, options: values }],
      ...(file ? { resolved: { attachments: { [file.id]: attachmentOf(file) } } } : {}),
    },
  };
};

const valuesOf = (options: Record<string, unknown>) =>
  Object.entries(options).map(([name, value]) => ({ name, value, type: OPTION_TYPES[typeof value] }));

const attachmentOf = ({ id, name, url, size }: FakeFile) => ({ id, filename: name, url, proxy_url: url, size });

/** Somebody is typing `option`; the others are given. */
export const typingData = (
  command: string,
  options: Record<string, unknown>,
  { option, action }: { option: string; action?: string | undefined },
) => {
  const values = valuesOf(options).map((each) => (each.name === option ? { ...each, focused: true } : each));
  return {
    type: TYPING,
    data: {
      id: "800",
      name: command,
      type: 1,
      options: action === undefined ? values : [{ name: action, type: 1, options: values }],
    },
  };
};

/** Somebody opens the menu of a message. */
export const aboutMessageData = (name: string, message: Record<string, unknown>) => ({
  type: COMMAND,
  data: {
    id: "801",
    name,
    type: 3,
    target_id: String(message.id),
    resolved: { messages: { [String(message.id)]: message } },
  },
});

export const buttonData = (customId: string, message: Record<string, unknown>) => ({
  type: COMPONENT,
  data: { custom_id: customId, component_type: 2 },
  message,
});

export const menuData = (customId: string, value: string, message: Record<string, unknown>) => ({
  type: COMPONENT,
  data: { custom_id: customId, component_type: 3, values: [value] },
  message,
});

/** A form that somebody sends, with a text or a chosen value in each field. */
export const formData = (customId: string, fields: { type: number; custom_id: string; text: string }[]) => ({
  type: SUBMIT,
  data: {
    custom_id: customId,
    components: fields.map(({ type, custom_id, text }, index) => ({
      type: 18,
      id: 2 * index + 1,
      component: {
        type,
        id: 2 * index + 2,
        custom_id,
        ...(type === 3 ? { values: text === "" ? [] : [text] } : { value: text }),
      },
    })),
  },
});

/** What Discord tells a bot about an interaction, as far as a bot like this looks at it. */
export function interactionPayload(
  { id, token }: { id: string; token: string },
  { user = "300", place = "server", channel = CHANNEL, isManager = false, locale = "en-GB", botMay = BOT_MAY }: Where,
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
  const guild = { server: GUILD, elsewhere: FOREIGN_GUILD, joined: JOINED_GUILD }[place];
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
    app_permissions: String(place === "elsewhere" ? 0n : botMay),
    authorizing_integration_owners: place === "elsewhere" ? { 1: user } : { 0: guild },
  };
}
