import type { APIApplicationCommandOption } from "discord.js";
import type { Action, Command } from "../../src/command.ts";
import type { CommandTexts, Phrases } from "../../src/phrases/phrases.ts";
import { type DiscordLocale, discordLocales } from "./locales.ts";
import { type MenuTexts, slashOptions } from "./slash-options.ts";

/** An entry of Discord's menus, as its API takes it. */
export type MenuEntry = {
  type: typeof CHAT_INPUT | typeof MESSAGE;
  name: string;
  name_localizations?: Partial<Record<string, string>>;
  description?: string;
  description_localizations?: Partial<Record<string, string>>;
  options?: APIApplicationCommandOption[];
  default_member_permissions: number | null;
  integration_types: number[];
  contexts: number[];
};

type PhrasesFor = (language: string | undefined) => Phrases;

const CHAT_INPUT = 1;
const MESSAGE = 3;
const SUBCOMMAND = 1;
/** The permission "Manage Server". */
const MANAGE_GUILD = 1 << 5;
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** The commands as Discord's menus show them, from their data alone: in servers, in private chats, and for people who carry the bot along. */
export const commandsToMenu = (commands: readonly Command[], phrasesFor: PhrasesFor): MenuEntry[] => [
  ...commands.map((command) => slashCommand(command, phrasesFor)),
  ...commands.flatMap((command) => messageCommand(command, phrasesFor)),
];

const slashCommand = (command: Command, phrasesFor: PhrasesFor): MenuEntry => ({
  type: CHAT_INPUT,
  name: command.name,
  ...describe((phrases) => textsOf(command, phrases).description, phrasesFor),
  options: optionsOf(command, phrasesFor),
  default_member_permissions: Object.values(command.actions).every(isForManagers) ? MANAGE_GUILD : null,
  ...EVERYWHERE,
});

/** Stands in the menu of every message. */
function messageCommand({ aboutMessage }: Command, phrasesFor: PhrasesFor): MenuEntry[] {
  if (!aboutMessage) return [];
  const { text, localized } = inAllLanguages((phrases) => phrases[aboutMessage.label], phrasesFor);
  return [
    { type: MESSAGE, name: text, name_localizations: localized, default_member_permissions: null, ...EVERYWHERE },
  ];
}

const isForManagers = ({ permission }: Action) => permission !== undefined && permission !== "reader";

/** One action takes the options itself; of several, each becomes a subcommand. */
function optionsOf(command: Command, phrasesFor: PhrasesFor): APIApplicationCommandOption[] {
  const actions = Object.entries(command.actions);
  const optionTexts = (option: string | undefined) =>
    describe(
      (phrases) => (option === undefined ? phrases.fileOption : (textsOf(command, phrases).options[option] ?? option)),
      phrasesFor,
    );
  const [only] = actions;
  if (only && actions.length === 1) return slashOptions(only[1], optionTexts);
  return actions.map(([name, action]) => ({
    type: SUBCOMMAND,
    name,
    ...describe((phrases) => describeAction(textsOf(command, phrases), name), phrasesFor),
    options: slashOptions(action, optionTexts),
  }));
}

const describeAction = ({ actions, description }: CommandTexts<string>, name: string) => actions?.[name] ?? description;

function describe(pick: (phrases: Phrases) => string, phrasesFor: PhrasesFor): MenuTexts {
  const { text, localized } = inAllLanguages(pick, phrasesFor);
  return { description: text, description_localizations: localized };
}

/** A text in our first language, and in all others that both we and Discord speak. */
function inAllLanguages(pick: (phrases: Phrases) => string, phrasesFor: PhrasesFor) {
  const spoken = discordLocales.filter((locale) => phrasesFor(locale).language === primaryOf(locale));
  return {
    text: pick(phrasesFor(undefined)),
    // Our first language too: without its own entry a neighbouring one would win (Discord's reference on localization).
    localized: Object.fromEntries(spoken.map((locale) => [locale, pick(phrasesFor(locale))])),
  };
}

const primaryOf = (locale: DiscordLocale) => locale.split("-")[0];

const textsOf = ({ name }: Command, { commands }: Phrases): CommandTexts<string> =>
  (commands as Record<string, CommandTexts<string>>)[name] ?? { description: name, options: {} };
