import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from "discord.js";
import type { Bot } from "../../src/adapter.ts";
import type { Suggestion } from "../../src/command.ts";
import type { Log } from "../../src/log.ts";
import { questionOf, readCommand } from "./read-interaction.ts";
import { shortened } from "./shortened.ts";

/** Discord's reference, application-commands: names and values of choices, and how many there may be. */
const LONGEST = 100;
const MOST = 25;

export type Suggesting = {
  bot: Bot;
  log: Log;
  /** Milliseconds after which nothing is suggested: what comes late disturbs whoever types on. */
  patience: number;
};

/** Completions for the option that is being typed; none when they take too long. Never rejects. */
export async function suggest(interaction: AutocompleteInteraction, { bot, log, patience }: Suggesting): Promise<void> {
  const late = Promise.withResolvers<Suggestion[]>();
  const timer = setTimeout(() => late.resolve([]), patience);
  try {
    const { name } = interaction.options.getFocused(true);
    const question = questionOf(interaction, readCommand(interaction));
    const suggestions = await Promise.race([bot.suggest(question, name), late.promise]);
    await interaction.respond(menuOf(suggestions));
  } catch (error) {
    log.warn({ because: String(error), interaction: interaction.id }, "nothing was suggested");
  } finally {
    clearTimeout(timer);
  }
}

/** A value cannot be shortened: it would mean something else. */
const menuOf = (suggestions: Suggestion[]): ApplicationCommandOptionChoiceData<string>[] =>
  suggestions
    .filter(({ value }) => value.length > 0 && value.length <= LONGEST)
    .slice(0, MOST)
    .map(({ label, value }) => ({ name: shortened(label, LONGEST), value }));
