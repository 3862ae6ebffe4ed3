import type { Interaction } from "discord.js";
import type { Adapter, Bot } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { asQuestion } from "../../src/trail.ts";
import { type Answering, answerInteraction } from "./answer-interaction.ts";
import { type Broadcast, openBroadcast } from "./broadcast.ts";
import type { Connection } from "./connect.ts";
import type { FileHosts } from "./download-files.ts";
import { openFirstSigns } from "./first-signs.ts";
import { openPlaces } from "./places.ts";
import { opensOrTurns, pressButton } from "./press-buttons.ts";
import { openReach } from "./reach.ts";
import { type Suggesting, suggest } from "./suggest.ts";
import { noteToldChannels } from "./told-channel.ts";

/** From one start to the stop after it. */
export type Session = Broadcast & Pick<Adapter, "stop" | "trouble">;

type SessionParts = {
  connection: Connection;
  bot: Bot;
  token: string;
  clock: Clock;
  log: Log;
  fileHosts: FileHosts;
  /**
   * Milliseconds: how long an answer, a form or completions may take, how long others stand back for those who have no sign
   * of life yet, and how long leaving waits for what is on its way.
   */
  patience: { answer: number; form: number; suggest: number; request: number; turn: number; stop: number };
};

/** Milliseconds for saying, at the very end, that there will be no answer. */
const LAST_WORDS = 2_000;

/** Answers questions from now on, and sends what it is given. */
export function openSession({ connection, bot, token, fileHosts, clock, log, patience }: SessionParts): Session {
  const signs = openFirstSigns(patience.turn);
  const { client, answers, once } = connection;
  const { rest } = client;
  const places = openPlaces({ rest, bot: client.user.id, patience: patience.request });
  const reach = openReach({ bot, log });
  const broadcast = openBroadcast({
    rest,
    once,
    own: client.user.id,
    bot,
    token,
    places,
    reach,
    clock,
    log,
    patience: patience.request,
    turn: signs.turn,
  });
  noteToldChannels(client);
  const leaving = new AbortController();
  const inWork = new Set<Promise<void>>();
  const answering: Answering = {
    bot,
    rest: answers,
    log,
    fileHosts,
    signs,
    patience: patience.answer,
    formPatience: patience.form,
    leaving: leaving.signal,
  };

  client.on("interactionCreate", (interaction) => {
    signs.awaited(interaction.id);
    const work = asQuestion(() => handle(interaction, answering, { bot, log, patience: patience.suggest })).finally(
      () => {
        signs.given(interaction.id);
        inWork.delete(work);
        reach.heardFrom(interaction);
      },
    );
    inWork.add(work);
  });

  return {
    send: broadcast.send,
    amend: broadcast.amend,
    trouble: connection.trouble,
    async stop() {
      client.removeAllListeners("interactionCreate");
      await settledWithin(patience.stop, inWork);
      leaving.abort();
      await settledWithin(LAST_WORDS, inWork);
      // To discord.js, leaving looks like a connection that is lost.
      client.removeAllListeners("shardReconnecting");
      for (const rest of [answers, once]) {
        rest.clearHandlerSweeper();
        rest.clearHashSweeper();
      }
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
