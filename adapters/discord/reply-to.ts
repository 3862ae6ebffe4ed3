import type { Bot } from "../../src/adapter.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import { apologise, type Choice, type Reply } from "../../src/reply.ts";
import { readCustomId } from "./custom-id.ts";
import { downloadFiles, type FileHosts } from "./download-files.ts";
import { readForm } from "./forms.ts";
import { type Asked, filesOf, questionOf, readCommand } from "./read-interaction.ts";
import { askAbout } from "./read-message.ts";

/** What the bot says to an interaction, once its files are read. Rejects when the bot does. */
export async function replyTo(
  interaction: Asked,
  phrases: Phrases,
  { bot, fileHosts }: { bot: Bot; fileHosts: FileHosts },
): Promise<Reply> {
  const ask = await askOf(interaction, phrases, bot);
  if ("blocks" in ask) return ask;
  const question = questionOf(interaction, ask);
  const files = interaction.isChatInputCommand() ? filesOf(interaction) : [];
  if (files.length === 0) return await bot.answer(question);
  const attachments = await downloadFiles(files, fileHosts, phrases);
  return Array.isArray(attachments) ? await bot.answer({ ...question, attachments }) : attachments;
}

/** What is asked; where that is not known any more, or was nothing, the reply that says so. */
async function askOf(interaction: Asked, phrases: Phrases, bot: Bot): Promise<Choice["ask"] | Reply> {
  if (interaction.isChatInputCommand()) return readCommand(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    const { commandName, targetMessage } = interaction;
    const about = askAbout(commandName, targetMessage, bot.commands, bot.phrasesFor(undefined));
    return about ?? apologise(phrases.nothingInMessage, phrases.nothingInMessageRemedy);
  }
  const pressed = readCustomId(interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : interaction.customId);
  const kept = pressed && (await bot.recallChoice(pressed.key));
  if (!kept) return sayExpired(phrases);
  return interaction.isModalSubmit() ? readForm(interaction, kept, bot.commands) : kept;
}

const sayExpired = (phrases: Phrases): Reply => ({
  blocks: [{ kind: "text", text: phrases.choiceExpired }],
  visibleTo: "asker",
});
