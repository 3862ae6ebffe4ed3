import type { Client, Interaction } from "discord.js";
import type { Adapter, Bot, Delivered } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { type Answering, answerInteraction } from "./answer-interaction.ts";
import { openDelivery } from "./deliver.ts";
import type { FileHosts } from "./download-files.ts";
import { explainDelivery } from "./explain-delivery.ts";
import { opensOrTurns, pressButton } from "./press-buttons.ts";
import { type Suggesting, suggest } from "./suggest.ts";
import { type Message, writeMessages } from "./write-messages.ts";

/** From one start to the stop after it. */
export type Session = Pick<Adapter, "send" | "amend" | "stop">;

export type SessionParts = {
  client: Client<true>;
  bot: Bot;
  token: string;
  clock: Clock;
  log: Log;
  fileHosts: FileHosts;
  /** Milliseconds: how long an answer, a form or completions may take, and how long leaving waits for what is on its way. */
  patience: { answer: number; form: number; suggest: number; stop: number };
};

/** Milliseconds for saying, at the very end, that there will be no answer. */
const LAST_WORDS = 2_000;

/** Answers questions from now on, and sends what it is given. */
export function openSession({ client, bot, token, fileHosts, clock, log, patience }: SessionParts): Session {
  const delivery = openDelivery(client.rest);
  const leaving = new AbortController();
  const inWork = new Set<Promise<void>>();
  const answering: Answering = {
    bot,
    rest: client.rest,
    log,
    fileHosts,
    patience: patience.answer,
    formPatience: patience.form,
    leaving: leaving.signal,
  };

  client.on("interactionCreate", (interaction) => {
    const work = handle(interaction, answering, { bot, log, patience: patience.suggest }).finally(() =>
      inWork.delete(work),
    );
    inWork.add(work);
  });

  /** Writes the reply in the conversation's language and hands it over; every failure becomes a result. */
  async function deliver(to: Conversation, reply: Reply, handOver: (messages: Message[]) => Promise<Delivered>) {
    // discord.js forgets its token for good when Discord refuses it once, which may have been a fault of Discord's.
    client.rest.setToken(token);
    try {
      const phrases = bot.phrasesFor(reply.language ?? (await bot.languageOf(to, undefined)));
      return await handOver(await writeMessages(reply, { phrases, keepChoice: bot.keepChoice }));
    } catch (error) {
      const result = explainDelivery(error, clock.now());
      log.warn({ because: String(error), conversation: to.id, result }, "a message could not be delivered");
      return result;
    }
  }

  return {
    send: (to, reply, key) => deliver(to, reply, (messages) => delivery.post(to, messages, key)),
    amend: (to, sent, reply) => deliver(to, reply, (messages) => delivery.replace(to, sent, messages)),
    async stop() {
      client.removeAllListeners("interactionCreate");
      await settledWithin(patience.stop, inWork);
      leaving.abort();
      await settledWithin(LAST_WORDS, inWork);
      await client.destroy();
    },
  };
}

async function handle(interaction: Interaction, answering: Answering, suggesting: Suggesting): Promise<void> {
  if (interaction.isAutocomplete()) return await suggest(interaction, suggesting);
  if (interaction.isButton() && opensOrTurns(interaction)) return await pressButton(interaction, answering);
  const isAsked =
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit();
  if (isAsked) await answerInteraction(interaction, answering);
}

async function settledWithin(milliseconds: number, work: Iterable<Promise<void>>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([Promise.allSettled(work), promise]);
  clearTimeout(timer);
}
