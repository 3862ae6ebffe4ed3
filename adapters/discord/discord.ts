import type { Client } from "discord.js";
import type { Adapter, Bot, Delivered } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { commandsToMenu } from "./commands-to-menu.ts";
import { connect, load } from "./connect.ts";
import { DISCORD_FILE_HOSTS, type FileHosts } from "./download-files.ts";
import { type Endpoint, type OpenEndpoint, openEndpoint } from "./interactions-endpoint.ts";
import { handOverInteraction } from "./introduce.ts";
import { invitationTo } from "./invitation.ts";
import { registerCommands } from "./register-commands.ts";
import { openSession, type Session } from "./session.ts";
import { nameOfShards, type Shards } from "./shards.ts";

/** How long things may take, in milliseconds. */
export type Patience = {
  start: number;
  answer: number;
  form: number;
  suggest: number;
  request: number;
  turn: number;
  stop: number;
};

/**
 * A token of an interaction lives for 15 minutes: the last one is left for saying so. A form has to be there within three
 * seconds, and completions while they are still of use. A request has its minute with all its repetitions;
 * for a second at a time, everything else stands back for those who wait for a sign of life.
 */
const PATIENCE: Patience = {
  start: 60_000,
  answer: 14 * 60_000,
  form: 1_500,
  suggest: 200,
  request: 60_000,
  turn: 1_000,
  stop: 10_000,
};

export type DiscordParts = {
  token: string;
  apiRoot: string;
  /** Where the menu is tried out; everywhere when missing. */
  guild?: string | undefined;
  shards?: Shards;
  /** Where Discord sends what people ask, where it does not come over the gateway. */
  endpoint?: Endpoint | undefined;
  only?: Adapter["only"];
  clock: Clock;
  log: Log;
  patience?: Partial<Patience>;
  fileHosts?: FileHosts;
};

/** Discord through discord.js: slash commands and buttons in, messages out. */
export function openDiscord({
  patience: given,
  fileHosts = DISCORD_FILE_HOSTS,
  shards = "auto",
  endpoint,
  ...parts
}: DiscordParts): Adapter {
  const { apiRoot, clock, guild, log, only, token } = parts;
  const patience = { ...PATIENCE, ...given };
  let session: Session | undefined;
  let door: OpenEndpoint | undefined;
  const notConnected = async (): Promise<Delivered> => ({
    retryAt: clock.now() + patience.start,
    because: "Discord is not connected yet",
  });

  async function openDoor(endpoint: Endpoint, client: Client): Promise<void> {
    try {
      door = await openEndpoint(endpoint, { take: (interaction) => handOverInteraction(client, interaction), log });
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function stop(): Promise<void> {
    const [closing, ending] = [door, session];
    door = undefined;
    session = undefined;
    await closing?.stop();
    await ending?.stop();
  }

  return {
    platform: "discord",
    only,
    hears: endpoint ? undefined : nameOfShards(shards),
    load,
    async start(bot) {
      const hearsByGateway = only !== "sending" && !endpoint;
      const connection = await connect({ token, apiRoot, shards, hearsByGateway, log, patience: patience.start });
      const { client } = connection;
      session = openSession({ ...parts, fileHosts, connection, bot, patience });
      if (only === "sending") return;
      if (endpoint) await openDoor(endpoint, client);
      await updateMenu(client, bot, { guild, log });
    },
    trouble: () => session?.trouble?.(),
    send: (...delivery) => session?.send(...delivery) ?? notConnected(),
    amend: (...correction) => session?.amend(...correction) ?? notConnected(),
    stop,
  };
}

/** A menu that could not be updated is no reason to be silent: what was registered before still works. */
async function updateMenu(
  client: Client<true>,
  bot: Bot,
  { guild, log }: Pick<DiscordParts, "guild" | "log">,
): Promise<void> {
  const application = client.application.id;
  const invitation = invitationTo(application);
  try {
    const commands = commandsToMenu(bot.commands, bot.phrasesFor);
    const outcome = await registerCommands(client.rest, { application, guild }, commands);
    log.info({ commands: commands.length, outcome, invitation }, "Discord is connected");
  } catch (error) {
    log.error({ because: String(error), invitation }, isForbidden(error) ? SCOPE_MISSING : MENU_REFUSED);
  }
}

const MENU_REFUSED =
  "Discord did not take the list of commands; those registered before still work. Start again later.";
const SCOPE_MISSING =
  "Discord does not let the bot have commands in this server: it was let in without the scope applications.commands. Open the invitation again; what was registered before still works.";

const isForbidden = (error: unknown): boolean => (Object(error) as { status?: unknown }).status === 403;
