import type { APIApplicationCommandOption, RESTPostAPIChatInputApplicationCommandsJSONBody } from "discord.js";
import type { Action, Command } from "../../src/command.ts";
import type { CommandTexts, Phrases } from "../../src/phrases/phrases.ts";
import { type DiscordLocale, discordLocales } from "./locales.ts";
import { slashOptions } from "./slash-options.ts";

export type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

type PhrasesFor = (language: string | undefined) => Phrases;

const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
/** The permission "Manage Server". */
const MANAGE_GUILD = String(1 << 5);
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** The commands as Discord's menu shows them, from their data alone: in servers, in private chats, and for people who carry the bot along. */
export const commandsToSlash = (commands: readonly Command[], phrasesFor: PhrasesFor): SlashCommand[] =>
  commands.map((command) => ({
    type: CHAT_INPUT,
    name: command.name,
    ...describe(command, (texts) => texts.description, phrasesFor),
    options: optionsOf(command, phrasesFor),
    default_member_permissions: Object.values(command.actions).every(isForManagers) ? MANAGE_GUILD : null,
    ...EVERYWHERE,
  }));

const isForManagers = ({ permission }: Action) => permission !== undefined && permission !== "reader";

/** One action takes the options itself; of several, each becomes a subcommand. */
function optionsOf(command: Command, phrasesFor: PhrasesFor): APIApplicationCommandOption[] {
  const actions = Object.entries(command.actions);
  const optionTexts = (option: string) => describe(command, (texts) => texts.options[option] ?? option, phrasesFor);
  const [only] = actions;
  if (only && actions.length === 1) return slashOptions(only[1].options, optionTexts);
  return actions.map(([name, { options }]) => ({
    type: SUBCOMMAND,
    name,
    ...describe(command, (texts) => texts.actions?.[name] ?? texts.description, phrasesFor),
    options: slashOptions(options, optionTexts),
  }));
}

/** A text in our first language, and in all others that both we and Discord speak. */
function describe(command: Command, pick: (texts: CommandTexts<string>) => string, phrasesFor: PhrasesFor) {
  const textIn = (phrases: Phrases) => pick(textsOf(command, phrases));
  const spoken = discordLocales.filter((locale) => phrasesFor(locale).language === primaryOf(locale));
  return {
    description: textIn(phrasesFor(undefined)),
    // Our first language too: without its own entry a neighbouring one would win (Discord's reference on localization).
    description_localizations: Object.fromEntries(spoken.map((locale) => [locale, textIn(phrasesFor(locale))])),
  };
}

const primaryOf = (locale: DiscordLocale) => locale.split("-")[0];

const textsOf = ({ name }: Command, { commands }: Phrases): CommandTexts<string> =>
  (commands as Record<string, CommandTexts<string>>)[name] ?? { description: name, options: {} };
