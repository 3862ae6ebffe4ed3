import type {
  Attachment,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
  StringSelectMenuInteraction,
} from "discord.js";
import type { Conversation, Question } from "../../src/question.ts";
import type { Choice } from "../../src/reply.ts";
import { PLATFORM, placeOf } from "./place-of.ts";
import { channelOf } from "./told-channel.ts";

/** Somebody asks something that will be answered with messages. */
export type Asked =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

type Told = RepliableInteraction | AutocompleteInteraction;

const SUBCOMMAND = 1;
/** Discord's context of a chat between people that the bot is no part of. */
const GROUP_CHAT = 2;

/** What a slash command asks, or would ask once it is typed to its end. */
export function readCommand(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Choice["ask"] {
  const command = interaction.commandName;
  const [first] = interaction.options.data;
  if (first?.type === SUBCOMMAND) {
    return { command, action: first.name, options: valuesOf(first.options ?? []) };
  }
  return { command, options: valuesOf(interaction.options.data) };
}

/** The files that come with a slash command; they are still to be read. */
export function filesOf({ options }: ChatInputCommandInteraction): Attachment[] {
  const [first] = options.data;
  const given = first?.type === SUBCOMMAND ? (first.options ?? []) : options.data;
  return given.flatMap(({ attachment }) => attachment ?? []);
}

const valuesOf = (options: readonly CommandInteractionOption[]) =>
  Object.fromEntries(options.filter(({ attachment }) => !attachment).map(({ name, value }) => [name, value]));

/** The question of whoever typed, chose, pressed or filled in. */
export function questionOf(interaction: Told, ask: Choice["ask"]): Question {
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
export function conversationOf(interaction: Told): Conversation {
  const { channelId, guildId, user, authorizingIntegrationOwners: owners } = interaction;
  const isMember = guildId !== null && owners.guildId === guildId;
  if (!isMember || channelId === null) return { platform: PLATFORM, id: user.id, kind: "private" };
  const channel = channelOf(interaction);
  return channel ? placeOf(channel) : { platform: PLATFORM, id: channelId, kind: "group" };
}

/** Whether others can see what is said here. */
export const isAmongOthers = ({ guildId, context }: Told): boolean => guildId !== null || context === GROUP_CHAT;

const mayManage = ({ memberPermissions }: Told): boolean => memberPermissions?.has("ManageGuild") ?? false;
