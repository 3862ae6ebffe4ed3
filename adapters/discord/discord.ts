import type { Client, Interaction } from "discord.js";
import type { Adapter, Bot, Delivered, MessageIds } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { commandsToSlash } from "./commands-to-slash.ts";
import { connect } from "./connect.ts";
import { type Delivery, openDelivery } from "./deliver.ts";
import { explainDelivery } from "./explain-delivery.ts";
import { registerCommands } from "./register-commands.ts";
import { type Message, writeMessages } from "./write-messages.ts";

/** How long things may take, in milliseconds. */
export type Patience = { start: number; answer: number; stop: number };

/** A token of an interaction lives for 15 minutes: the last one is left for saying so. */
const PATIENCE: Patience = { start: 60_000, answer: 14 * 60_000, stop: 10_000 };
/** For saying, at the very end, that there will be no answer. */
const LAST_WORDS = 2_000;

export type DiscordParts = { token: string; apiRoot: string; clock: Clock; log: Log; patience?: Partial<Patience> };

type Connection = { client: Client<true>; bot: Bot; delivery: Delivery };

/** Discord through discord.js: slash commands and buttons in, messages out. */
export function openDiscord({ token, apiRoot, clock, log, patience }: DiscordParts): Adapter {
  const { start, answer, stop } = { ...PATIENCE, ...patience };
  const leaving = new AbortController();
  const inWork = new Set<Promise<void>>();
  let connection: Connection | undefined;

  function listen({ client, bot }: Connection): void {
    client.on("interactionCreate", (interaction: Interaction) => {
      if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
      const answering = { bot, rest: client.rest, log, patience: answer, leaving: leaving.signal };
      const work = answerInteraction(interaction, answering).finally(() => inWork.delete(work));
      inWork.add(work);
    });
  }

  /** Writes the reply in the conversation's language and hands it over; every failure becomes a result. */
  async function deliver(
    to: Conversation,
    reply: Reply,
    handOver: (messages: Message[], delivery: Delivery) => Promise<Delivered>,
  ): Promise<Delivered> {
    if (!connection) return { retryAt: clock.now() + start, because: "Discord is not connected yet" };
    const { bot, client, delivery } = connection;
    // discord.js forgets its token for good when Discord refuses it once, which may have been a fault of Discord's.
    client.rest.setToken(token);
    try {
      const phrases = bot.phrasesFor(await bot.languageOf(to, undefined));
      return await handOver(await writeMessages(reply, { phrases, keepChoice: bot.keepChoice }), delivery);
    } catch (error) {
      const result = explainDelivery(error, clock.now());
      log.warn({ because: String(error), conversation: to.id, result }, "a message could not be delivered");
      return result;
    }
  }

  return {
    platform: "discord",

    async start(bot) {
      const client = await connect({ token, apiRoot, log, patience: start });
      connection = { client, bot, delivery: openDelivery(client.rest) };
      listen(connection);
      await updateMenu(connection, log);
    },

    send: (to, reply, key) => deliver(to, reply, (messages, delivery) => delivery.post(to, messages, key)),

    amend: (to, sent: MessageIds, reply) =>
      deliver(to, reply, (messages, delivery) => delivery.replace(to, sent, messages)),

    async stop() {
      if (!connection) return;
      const { client } = connection;
      connection = undefined;
      client.removeAllListeners("interactionCreate");
      await settledWithin(stop, inWork);
      leaving.abort();
      await settledWithin(LAST_WORDS, inWork);
      await client.destroy();
    },
  };
}

/** A menu that could not be updated is no reason to be silent: what was registered before still works. */
async function updateMenu({ client, bot }: Connection, log: Log): Promise<void> {
  try {
    const commands = commandsToSlash(bot.commands, bot.phrasesFor);
    const outcome = await registerCommands(client.rest, client.application.id, commands);
    log.info({ commands: commands.length, outcome }, "Discord is connected");
  } catch (error) {
    log.error(
      { because: String(error) },
      "Discord did not take the list of commands; those registered before still work. Start again later.",
    );
  }
}

async function settledWithin(milliseconds: number, work: Iterable<Promise<void>>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([Promise.allSettled(work), promise]);
  clearTimeout(timer);
}
