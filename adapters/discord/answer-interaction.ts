import type { REST } from "discord.js";
import type { Bot } from "../../src/adapter.ts";
import { actionOf } from "../../src/command.ts";
import type { Log } from "../../src/log.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import { apologise, type Reply } from "../../src/reply.ts";
import type { FileHosts } from "./download-files.ts";
import type { FirstSigns } from "./first-signs.ts";
import { modalOf } from "./forms.ts";
import { type Asked, conversationOf, isAmongOthers, questionOf, readCommand } from "./read-interaction.ts";
import { replyTo } from "./reply-to.ts";
import { type Deferred, EPHEMERAL, respond, sayBelow } from "./respond.ts";
import { writeMessages } from "./write-messages.ts";

export type Answering = {
  bot: Bot;
  rest: REST;
  log: Log;
  /** Milliseconds after which the asker is told that there is no answer. */
  patience: number;
  /** Milliseconds within which a form has to be there, for Discord takes one as the first answer only. */
  formPatience: number;
  fileHosts: FileHosts;
  signs: FirstSigns;
  /** Aborted when the bot leaves and can wait no longer. */
  leaving: AbortSignal;
};

/**
 * From "thinking …" to the answer. Discord gives three seconds for a sign of life, so that comes first, before anything is
 * known of the answer: for everyone or for the asker, as the command says; for the eyes of whoever pressed for a button.
 * Never rejects, and never leaves anybody with "thinking …".
 */
export async function answerInteraction(interaction: Asked, answering: Answering): Promise<void> {
  const { bot, log } = answering;
  const deferred: Deferred = { interaction, thinksFor: whoSees(interaction, bot) };
  try {
    const begun = await beginWithForm(interaction, answering);
    if (begun === "form") return;
    await interaction.deferReply(deferred.thinksFor === "asker" ? { flags: EPHEMERAL } : {});
    answering.signs.given(interaction.id);
    // Looking for an answer keeps the others waiting, and they have three seconds.
    await answering.signs.turn();
    await answerDeferred(deferred, begun, answering);
  } catch (error) {
    log.error({ because: String(error), interaction: interaction.id }, "an answer could not be shown");
    // Also when the sign of life failed: it may have arrived, and only Discord's word about it been lost.
    await apologiseFor(deferred, answering);
  }
}

function whoSees(interaction: Asked, { commands }: Bot): "everyone" | "asker" {
  if (!isAmongOthers(interaction)) return "everyone";
  if (!interaction.isChatInputCommand()) return "asker";
  return actionOf(commands, readCommand(interaction))?.visibleTo ?? "everyone";
}

/**
 * Of a bare command that has a form, the answer is waited for: Discord opens forms only instead of "thinking …". The answer,
 * or the promise of it, where it is no form or does not come in time; undefined where none was asked for.
 */
async function beginWithForm(
  interaction: Asked,
  answering: Answering,
): Promise<"form" | { reply: Promise<Reply> } | undefined> {
  const { bot, formPatience } = answering;
  if (!interaction.isChatInputCommand()) return undefined;
  const ask = readCommand(interaction);
  if (!actionOf(bot.commands, ask)?.hasForm || Object.keys(ask.options).length > 0) return undefined;
  const reply = bot.answer(questionOf(interaction, ask));
  // Somebody else awaits it below; until then its failure is nobody's.
  reply.catch(() => undefined);
  const first = await Promise.race([reply, wait(formPatience)]);
  const form = first?.blocks.find((block) => block.kind === "form");
  if (!form) return { reply };
  const asked = { command: form.command, action: form.action, options: form.filledIn };
  const phrases = bot.phrasesFor(await bot.languageOf(conversationOf(interaction), interaction.locale));
  const modal = modalOf({ ...asked, asks: form.asks }, await bot.keepChoice(asked), bot.commands, phrases);
  if (!modal) return { reply };
  await interaction.showModal(modal);
  return "form";
}

const wait = (milliseconds: number) =>
  new Promise<undefined>((resolve) => void setTimeout(() => resolve(undefined), milliseconds).unref());

async function answerDeferred(
  deferred: Deferred,
  begun: { reply: Promise<Reply> } | undefined,
  answering: Answering,
): Promise<void> {
  const { interaction } = deferred;
  const { bot, rest } = answering;
  const phrases = bot.phrasesFor(await bot.languageOf(conversationOf(interaction), interaction.locale));
  const reply = begun?.reply ?? replyTo(interaction, phrases, answering);
  await respond(await inTime(reply, interaction, phrases, answering), deferred, { rest, phrases, ...bot });
}

/** The reply, or an apology when patience ends before it comes. */
async function inTime(
  reply: Promise<Reply>,
  interaction: Asked,
  phrases: Phrases,
  { log, patience, leaving }: Answering,
): Promise<Reply> {
  const waiting = Promise.withResolvers<undefined>();
  const giveUp = () => waiting.resolve(undefined);
  const timer = setTimeout(giveUp, patience);
  leaving.addEventListener("abort", giveUp);
  if (leaving.aborted) giveUp();
  try {
    const given = await Promise.race([reply, waiting.promise]);
    if (given) return given;
    log.error({ interaction: interaction.id }, "an answer did not come in time");
    return apologyFor(interaction, phrases);
  } finally {
    clearTimeout(timer);
    leaving.removeEventListener("abort", giveUp);
  }
}

/** This, too, may fail, when Discord itself does. */
async function apologiseFor(deferred: Deferred, { bot, rest, log }: Answering): Promise<void> {
  const { interaction } = deferred;
  try {
    const phrases = bot.phrasesFor(interaction.locale);
    const responding = { rest, phrases, ...bot };
    const [message] = await writeMessages(apologyFor(interaction, phrases), responding);
    await sayBelow(message, "asker", deferred, responding);
  } catch (error) {
    log.error({ because: String(error), interaction: interaction.id }, "not even an apology could be shown");
  }
}

const apologyFor = ({ id }: Asked, phrases: Phrases): Reply => apologise(phrases.failed, phrases.failedRemedy(id));
