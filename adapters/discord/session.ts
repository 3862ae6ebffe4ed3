import type { Client } from "discord.js";
import type { Adapter, Bot, Delivered } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { openDelivery } from "./deliver.ts";
import { explainDelivery } from "./explain-delivery.ts";
import { type Message, writeMessages } from "./write-messages.ts";

/** From one start to the stop after it. */
export type Session = Pick<Adapter, "send" | "amend" | "stop">;

export type SessionParts = {
  client: Client<true>;
  bot: Bot;
  token: string;
  clock: Clock;
  log: Log;
  /** Milliseconds: how long an answer may take, and how long leaving waits for those that are on their way. */
  patience: { answer: number; stop: number };
};

/** Milliseconds for saying, at the very end, that there will be no answer. */
const LAST_WORDS = 2_000;

/** Answers questions from now on, and sends what it is given. */
export function openSession({ client, bot, token, clock, log, patience }: SessionParts): Session {
  const delivery = openDelivery(client.rest);
  const leaving = new AbortController();
  const inWork = new Set<Promise<void>>();
  const answering = { bot, rest: client.rest, log, patience: patience.answer, leaving: leaving.signal };

  client.on("interactionCreate", (interaction) => {
    if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
    const work = answerInteraction(interaction, answering).finally(() => inWork.delete(work));
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

async function settledWithin(milliseconds: number, work: Iterable<Promise<void>>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([Promise.allSettled(work), promise]);
  clearTimeout(timer);
}
