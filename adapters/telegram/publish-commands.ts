import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import type { Bot } from "../../src/adapter.ts";
import type { Command } from "../../src/command.ts";
import { allPhrases } from "../../src/phrases/all-phrases.ts";
import type { CommandTexts, Phrases } from "../../src/phrases/phrases.ts";
import type { TelegramApi } from "./api.ts";

/** Telegram's limits for an entry of the menu. */
const NAME = /^[a-z0-9_]{1,32}$/;
const DESCRIPTION_LIMIT = 256;

/** Everybody in every chat, but for the two below: what a member of a group may do. */
const MEMBERS: BotCommandScope = { type: "default" };
/** Those who manage the chat that they are in. */
const MANAGERS: BotCommandScope[] = [{ type: "all_private_chats" }, { type: "all_chat_administrators" }];

/** Everybody, or those whose Telegram speaks a language. */
type Audience = { language_code?: LanguageCode };

type Published = Pick<Bot, "commands" | "phrasesFor">;

/**
 * Brings up to date what Telegram shows of the bot, for everybody and in each language: the menus of commands, for
 * members and for those who manage, and what the bot is. Writes only what differs.
 */
export async function publishCommands(api: TelegramApi, bot: Published): Promise<void> {
  const languages = [undefined, ...allPhrases.map(({ language }) => language)];
  await Promise.all(languages.map((language) => publish(api, bot, language)));
}

async function publish(api: TelegramApi, { commands, phrasesFor }: Published, language: string | undefined) {
  const audience: Audience = language === undefined ? {} : { language_code: language as LanguageCode };
  const phrases = phrasesFor(language);
  await publishMenu(api, { ...audience, scope: MEMBERS }, menu(commands.filter(isForMembers), phrases));
  for (const scope of MANAGERS) await publishMenu(api, { ...audience, scope }, menu(commands, phrases));
  await publishDescriptions(api, audience, phrases);
}

async function publishMenu(
  api: TelegramApi,
  audience: Audience & { scope: BotCommandScope },
  commands: BotCommand[],
): Promise<void> {
  const published = await api.getMyCommands(audience);
  if (!isSame(published, commands)) await api.setMyCommands({ ...audience, commands });
}

async function publishDescriptions(api: TelegramApi, audience: Audience, { chat }: Phrases): Promise<void> {
  const { description } = await api.getMyDescription(audience);
  if (description !== chat.description) await api.setMyDescription({ ...audience, description: chat.description });
  const { short_description } = await api.getMyShortDescription(audience);
  if (short_description === chat.shortDescription) return;
  await api.setMyShortDescription({ ...audience, short_description: chat.shortDescription });
}

const isSame = (published: BotCommand[], wanted: BotCommand[]) =>
  published.length === wanted.length &&
  published.every(({ command, description }, index) => {
    const same = wanted[index];
    return command === same?.command && description === same.description;
  });

/** What everybody may do with it without more words is what it does by default. */
const isForMembers = ({ actions, defaultAction }: Command): boolean =>
  (actions[defaultAction]?.permission ?? "reader") === "reader";

const menu = (commands: readonly Command[], phrases: Phrases): BotCommand[] =>
  commands
    .filter(({ name }) => NAME.test(name))
    .map(({ name }) => ({ command: name, description: descriptionOf(name, phrases) }));

function descriptionOf(command: string, { commands }: Phrases): string {
  const texts = (commands as Partial<Record<string, CommandTexts>>)[command];
  return (texts?.description || command).slice(0, DESCRIPTION_LIMIT);
}
