import type { REST } from "discord.js";
import type { Bot } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import { apologise, type Choice, type Reply } from "../../src/reply.ts";
import { keyOfButton } from "./buttons.ts";
import { type Asked, conversationOf, isAmongOthers, questionOf, readCommand } from "./read-interaction.ts";
import { type Deferred, EPHEMERAL, respond, sayBelow } from "./respond.ts";
import { writeMessages } from "./write-messages.ts";

export type Answering = {
  bot: Bot;
  rest: REST;
  log: Log;
  /** Milliseconds after which the asker is told that there is no answer. */
  patience: number;
  /** Aborted when the bot leaves and can wait no longer. */
  leaving: AbortSignal;
};

/**
 * From "thinking …" to the answer. Discord gives three seconds for a sign of life, so that comes first, before anything is
 * known of the answer: in public for a command, for the eyes of whoever pressed for a button. Never rejects, and never
 * leaves anybody with "thinking …".
 */
export async function answerInteraction(interaction: Asked, answering: Answering): Promise<void> {
  const { log } = answering;
  const thinksFor = interaction.isButton() && isAmongOthers(interaction) ? "asker" : "everyone";
  const deferred = { interaction, thinksFor } as const;
  try {
    await interaction.deferReply(thinksFor === "asker" ? { flags: EPHEMERAL } : {});
    await answerDeferred(deferred, answering);
  } catch (error) {
    log.error({ because: String(error), interaction: interaction.id }, "an answer could not be shown");
    // Also when the sign of life failed: it may have arrived, and only Discord's word about it been lost.
    await apologiseFor(deferred, answering);
  }
}

async function answerDeferred(deferred: Deferred, answering: Answering): Promise<void> {
  const { interaction } = deferred;
  const { bot, rest } = answering;
  const phrases = bot.phrasesFor(await bot.languageOf(conversationOf(interaction), interaction.locale));
  const ask = await askOf(interaction, bot);
  const reply = ask ? await answerInTime(interaction, ask, phrases, answering) : sayExpired(phrases);
  await respond(reply, deferred, { rest, phrases, keepChoice: bot.keepChoice });
}

/** Undefined for a button that is too old to be remembered. */
async function askOf(interaction: Asked, bot: Bot): Promise<Choice["ask"] | undefined> {
  if (!interaction.isButton()) return readCommand(interaction);
  const key = keyOfButton(interaction.customId);
  return key === undefined ? undefined : await bot.recallChoice(key);
}

const sayExpired = (phrases: Phrases): Reply => ({
  blocks: [{ kind: "text", text: phrases.choiceExpired }],
  visibleTo: "asker",
});

/** The bot's answer, or an apology when patience ends before it comes. */
async function answerInTime(
  interaction: Asked,
  ask: Choice["ask"],
  phrases: Phrases,
  { bot, log, patience, leaving }: Answering,
): Promise<Reply> {
  const waiting = Promise.withResolvers<undefined>();
  const giveUp = () => waiting.resolve(undefined);
  const timer = setTimeout(giveUp, patience);
  leaving.addEventListener("abort", giveUp);
  if (leaving.aborted) giveUp();
  try {
    const reply = await Promise.race([bot.answer(questionOf(interaction, ask)), waiting.promise]);
    if (reply) return reply;
    log.error({ command: ask.command, interaction: interaction.id }, "an answer did not come in time");
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
    const responding = { rest, phrases, keepChoice: bot.keepChoice };
    const [message] = await writeMessages(apologyFor(interaction, phrases), responding);
    await sayBelow(message, "asker", deferred, responding);
  } catch (error) {
    log.error({ because: String(error), interaction: interaction.id }, "not even an apology could be shown");
  }
}

const apologyFor = ({ id }: Asked, phrases: Phrases): Reply => apologise(phrases.failed, phrases.failedRemedy(id));
