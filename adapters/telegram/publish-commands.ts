import type { BotCommand, LanguageCode } from "grammy/types";
import type { Bot } from "../../src/adapter.ts";
import { allPhrases } from "../../src/phrases/all-phrases.ts";
import type { CommandTexts, Phrases } from "../../src/phrases/phrases.ts";
import type { TelegramApi } from "./api.ts";

/** Everybody, or those whose Telegram speaks a language. */
type Audience = { language_code?: LanguageCode };

/** Telegram's limits for an entry of the menu. */
const NAME = /^[a-z0-9_]{1,32}$/;
const DESCRIPTION_LIMIT = 256;

/** Brings Telegram's menu of commands up to date, for everybody and in each language; writes only what differs. */
export async function publishCommands(api: TelegramApi, bot: Pick<Bot, "commands" | "phrasesFor">): Promise<void> {
  await publish(api, {}, menu(bot, undefined));
  for (const { language } of allPhrases)
    await publish(api, { language_code: language as LanguageCode }, menu(bot, language));
}

async function publish(api: TelegramApi, audience: Audience, commands: BotCommand[]): Promise<void> {
  const published = await api.getMyCommands(audience);
  if (!isSame(published, commands)) await api.setMyCommands({ ...audience, commands });
}

const isSame = (published: BotCommand[], wanted: BotCommand[]) =>
  published.length === wanted.length &&
  published.every(({ command, description }, index) => {
    const same = wanted[index];
    return command === same?.command && description === same.description;
  });

function menu(
  { commands, phrasesFor }: Pick<Bot, "commands" | "phrasesFor">,
  language: string | undefined,
): BotCommand[] {
  const phrases = phrasesFor(language);
  return commands
    .filter(({ name }) => NAME.test(name))
    .map(({ name }) => ({ command: name, description: descriptionOf(name, phrases) }));
}

function descriptionOf(command: string, { commands }: Phrases): string {
  const texts = (commands as Partial<Record<string, CommandTexts>>)[command];
  return (texts?.description || command).slice(0, DESCRIPTION_LIMIT);
}
