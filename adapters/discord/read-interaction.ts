import type { ButtonInteraction, ChatInputCommandInteraction, CommandInteractionOption } from "discord.js";
import type { Conversation, Question } from "../../src/question.ts";
import type { Choice } from "../../src/reply.ts";

export type Asked = ChatInputCommandInteraction | ButtonInteraction;

const PLATFORM = "discord";
const SUBCOMMAND = 1;
/** Discord's context of a chat between people that the bot is no part of. */
const GROUP_CHAT = 2;
const ANNOUNCEMENTS = [5, 10];

/** What a slash command asks. */
export function readCommand(interaction: ChatInputCommandInteraction): Choice["ask"] {
  const [first] = interaction.options.data;
  const command = interaction.commandName;
  if (first?.type === SUBCOMMAND) {
    return { command, action: first.name, options: valuesOf(first.options ?? []) };
  }
  return { command, options: valuesOf(interaction.options.data) };
}

const valuesOf = (options: readonly CommandInteractionOption[]) =>
  Object.fromEntries(options.map(({ name, value }) => [name, value]));

/** A command's or a button's question, asked by whoever typed or pressed. */
export function questionOf(interaction: Asked, ask: Choice["ask"]): Question {
  const conversation = conversationOf(interaction);
  const { user } = interaction;
  return {
    ...ask,
    conversation,
    asker: { platform: PLATFORM, id: user.id, name: user.displayName },
    role: conversation.kind === "private" || mayManage(interaction) ? "manager" : "reader",
    language: interaction.locale,
    attachments: [],
  };
}

/**
 * A channel of a server where the bot is a member, or the asker's own private conversation: in their direct messages, and
 * wherever else they carried the bot along, because there it can answer but never write by itself. The id of a private
 * conversation is the person's, so that it is one conversation everywhere; `deliver.ts` opens the channel for it.
 */
export function conversationOf(interaction: Asked): Conversation {
  if (!interaction.inCachedGuild() || interaction.channelId === null) {
    return { platform: PLATFORM, id: interaction.user.id, kind: "private" };
  }
  const { channel, channelId: id } = interaction;
  const kind = channel && ANNOUNCEMENTS.includes(channel.type) ? "channel" : "group";
  if (!channel?.isThread()) return { platform: PLATFORM, id, kind };
  return { platform: PLATFORM, id: channel.parentId ?? id, thread: id, kind };
}

/** Whether others can see what is said here. */
export const isAmongOthers = ({ guildId, context }: Asked): boolean => guildId !== null || context === GROUP_CHAT;

const mayManage = ({ memberPermissions }: Asked): boolean => memberPermissions?.has("ManageGuild") ?? false;
