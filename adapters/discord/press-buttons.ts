import type { ButtonInteraction } from "discord.js";
import type { Answering } from "./answer-interaction.ts";
import { type CustomId, readCustomId } from "./custom-id.ts";
import { modalOf } from "./forms.ts";
import { plain } from "./markdown.ts";
import { type Pages, pageOf } from "./pages.ts";
import { conversationOf } from "./read-interaction.ts";
import { EPHEMERAL, webhookOf } from "./respond.ts";

const MESSAGE_AT_ONCE = 4;

/** What the buttons do that ask nothing: they open a form or turn a page. Never rejects. */
export async function pressButton(interaction: ButtonInteraction, answering: Answering): Promise<void> {
  try {
    const pressed = readCustomId(interaction.customId);
    const isDone = pressed?.pressed === "form" ? openForm : turnPage;
    if (!pressed || !(await isDone(interaction, pressed, answering))) await sayExpired(interaction, answering);
  } catch (error) {
    answering.log.error({ because: String(error), interaction: interaction.id }, "a button could not be answered");
  }
}

export const opensOrTurns = ({ customId }: ButtonInteraction): boolean =>
  ["form", "page"].includes(readCustomId(customId)?.pressed ?? "");

/** False where it is too old to be remembered. */
async function openForm(
  interaction: ButtonInteraction,
  { key, detail }: CustomId,
  { bot }: Answering,
): Promise<boolean> {
  const kept = await bot.recallChoice(key);
  const modal = kept && modalOf({ ...kept, asks: detail }, key, bot.commands, await phrasesOf(interaction, { bot }));
  if (modal) await interaction.showModal(modal);
  return modal !== undefined;
}

/** Whoever asked turns the page where it stands; everybody else gets theirs for themselves. */
async function turnPage(
  interaction: ButtonInteraction,
  { key, detail }: CustomId,
  { bot, rest }: Answering,
): Promise<boolean> {
  const pages = (await bot.recallPages(key)) as Pages | undefined;
  const message = pages && pageOf(pages, key, Number(detail));
  if (!message) return false;
  if (isTheirs(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: EPHEMERAL });
  await rest.patch(`${webhookOf(interaction)}/messages/@original`, { body: message.body, auth: false });
  return true;
}

const isTheirs = ({ message, user }: ButtonInteraction) =>
  message.flags.has(EPHEMERAL) || message.interactionMetadata?.user.id === user.id;

async function sayExpired(interaction: ButtonInteraction, { bot, rest }: Answering): Promise<void> {
  const { choiceExpired } = await phrasesOf(interaction, { bot });
  const data = { content: plain(choiceExpired), flags: EPHEMERAL, allowed_mentions: { parse: [] } };
  const body = { type: MESSAGE_AT_ONCE, data };
  await rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false });
}

const phrasesOf = async (interaction: ButtonInteraction, { bot }: Pick<Answering, "bot">) =>
  bot.phrasesFor(await bot.languageOf(conversationOf(interaction), interaction.locale));
