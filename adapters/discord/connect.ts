import type { Client, RateLimitData, REST } from "discord.js";
import type { Trouble } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import { explainStart } from "./explain-start.ts";
import { introduce } from "./introduce.ts";
import type { Shards } from "./shards.ts";
import { watchShards } from "./watch-shards.ts";

type Connecting = {
  token: string;
  apiRoot: string;
  shards: Shards;
  /** Whether it is told over the gateway what people ask; else it only learns who it is. */
  hearsByGateway: boolean;
  log: Log;
  /** Milliseconds after which Discord counts as out of reach. */
  patience: number;
};

export type Connection = {
  client: Client<true>;
  /** For what belongs to an interaction: Discord counts it apart from all else that a bot asks for. */
  answers: REST;
  /** Repeats nothing by itself: for what Discord would do twice. */
  once: REST;
  trouble(): Trouble | undefined;
};

const library = () => import("discord.js");

/** Loads discord.js, which costs time and memory that those without Discord need not pay. */
export async function load(): Promise<void> {
  await library();
}

/**
 * Loads discord.js, and logs in where it is to hear something. Resolves when Discord is ready; rejects with one line for
 * whoever hosts the bot.
 */
export async function connect(connecting: Connecting): Promise<Connection> {
  const client = await createClient(connecting);
  logTroubles(client, connecting.log);
  const trouble = watchShards(client);
  try {
    const known = connecting.hearsByGateway ? logIn(client, connecting) : introduce(client, connecting.token);
    return { client: await known, ...(await openOthers(connecting)), trouble };
  } catch (error) {
    await client.destroy();
    throw new Error(explainStart(error, connecting));
  }
}

/** discord.js counts 50 requests a second for all, Discord only those that are no answers (reference, topics/rate-limits). */
async function openOthers({ apiRoot }: Connecting): Promise<Pick<Connection, "answers" | "once">> {
  const { REST } = await library();
  const options = restOptions(apiRoot);
  return {
    answers: new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
    once: new REST({ ...options, retries: 0 }),
  };
}

const restOptions = (apiRoot: string) => ({
  api: apiRoot.replace(/\/+$/, ""),
  rejectOnRateLimit: isTooLongAWait,
});

async function createClient({ apiRoot, shards }: Connecting): Promise<Client> {
  const { Client, Options, Partials } = await library();
  return new Client({
    // Slash commands need none, and bring along all that is asked for.
    intents: [],
    ...(shards === "auto" ? { shards } : { shards: shards.own, shardCount: shards.all }),
    // Threads and private chats that it has not met before come with the interaction itself.
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
      VoiceStateManager: 0,
    }),
    allowedMentions: { parse: [] },
    rest: restOptions(apiRoot),
  });
}

/** An answer waits with its asker; a delivery comes again later by itself. */
const LONGEST_WAIT = { answer: 60_000, delivery: 5_000 };

function isTooLongAWait({ route, timeToReset, retryAfter, sublimitTimeout }: RateLimitData): boolean {
  const limit = /^\/(webhooks|interactions)\//.test(route) ? LONGEST_WAIT.answer : LONGEST_WAIT.delivery;
  return Math.max(timeToReset, retryAfter, sublimitTimeout) > limit;
}

function logIn(client: Client, { token, patience }: Connecting): Promise<Client<true>> {
  const ready = Promise.withResolvers<Client<true>>();
  client.once("clientReady", ready.resolve);
  const timer = setTimeout(() => ready.reject(new Error("no answer")), patience);
  client.login(token).catch(ready.reject);
  return ready.promise.finally(() => clearTimeout(timer));
}

/** What happens on a connection that lasts for months; without a listener an error would end the process. */
function logTroubles(client: Client, log: Log): void {
  client.on("error", (error) => log.error({ because: String(error) }, "discord.js had an error"));
  client.on("shardError", (error) => log.warn({ because: String(error) }, "the connection to Discord had an error"));
  client.on("shardReconnecting", () => log.info("connecting to Discord again"));
  client.on("shardDisconnect", ({ code }) =>
    log.error(
      { code },
      "Discord ended the connection for good: check the token and the bot at https://discord.com/developers/applications, then start Tidings again",
    ),
  );
  client.rest.on("rateLimited", ({ route, timeToReset }) => log.info({ route, timeToReset }, "Discord asks to wait"));
}
