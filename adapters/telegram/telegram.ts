import type { Adapter, Bot } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import { answerUpdates } from "./answer-updates.ts";
import type { Answering } from "./answering.ts";
import { type Connection, connect, load, ordinaryPatience, type Patience } from "./connect.ts";
import { PLATFORM } from "./conversation.ts";
import { type Deliveries, openDeliveries } from "./deliver.ts";
import { explainStart } from "./explain-start.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { openForms } from "./open-forms.ts";
import { openPace } from "./pace.ts";
import { publishCommands } from "./publish-commands.ts";
import { receiveUpdates } from "./receive-updates.ts";
import type { Webhook } from "./receive-webhook.ts";
import { openRoles } from "./roles.ts";

type TelegramAccount = { token: string; apiRoot: string; webhook?: Webhook | undefined };
type Parts = TelegramAccount & {
  clock: Clock;
  log: Log;
  only?: Adapter["only"];
  /** Digests go as fast as Telegram lets a bot send that pays in Stars. */
  isPaid?: boolean | undefined;
  patience?: Partial<Patience> | undefined;
};

type Started = Pick<Adapter, "trouble" | "stop"> & { deliveries: Deliveries };

const RETRY_UNTIL_STARTED = 60 * 1000;
/** Enough for some hundred messages a second where each takes a quarter of one. */
const PAID_AT_ONCE = 100;

/**
 * Telegram, through the Bot API. Updates are asked for, so that nothing of this machine need be open to the world; where
 * there is a webhook they are sent.
 */
export function openTelegram(parts: Parts): Adapter {
  let started: Started | undefined;
  const notStarted = () => ({ retryAt: parts.clock.now() + RETRY_UNTIL_STARTED, because: "Telegram is not connected" });
  return {
    platform: PLATFORM,
    only: parts.only,
    hears: parts.webhook ? undefined : "all",
    atOnce: parts.isPaid ? PAID_AT_ONCE : undefined,
    load,
    async start(bot) {
      started = await start(parts, bot);
    },
    trouble: () => started?.trouble?.(),
    send: async (to, reply, key) => (await started?.deliveries.send(to, reply, key)) ?? notStarted(),
    amend: async (conversation, sent, reply) =>
      (await started?.deliveries.amend(conversation, sent, reply)) ?? notStarted(),
    async stop() {
      await started?.stop();
      started = undefined;
    },
  };
}

async function start({ token, apiRoot, clock, log, ...rest }: Parts, bot: Bot): Promise<Started> {
  const patience = { ...ordinaryPatience, ...rest.patience };
  const connection = await connect(token, apiRoot, patience);
  const me = await introduce(connection, { token, apiRoot });
  const { api, fileOf } = connection;
  const pace = openPace(rest);
  const posting = { api, fileOf, token, log, isPaid: rest.isPaid };
  const deliveries = openDeliveries({ posting, bot, me, pace, clock });
  const listening = { connection, bot, me, pace, token, patience, clock, log };
  const listener =
    rest.only === "sending" ? { stop: async () => {} } : await listen(listening, { apiRoot, webhook: rest.webhook });
  log.info({ bot: me.username, only: rest.only }, "connected to Telegram");
  return { deliveries, ...listener };
}

type Listening = Pick<Answering, "connection" | "bot" | "me" | "pace" | "token" | "patience" | "log"> & {
  clock: Clock;
};

async function listen(
  { clock, ...parts }: Listening,
  { apiRoot, webhook }: Pick<TelegramAccount, "apiRoot" | "webhook">,
): Promise<Pick<Adapter, "trouble" | "stop">> {
  const { connection, bot, token, patience, log } = parts;
  await publishMenu(connection, bot, { token, log });
  const stopping = new AbortController();
  const answering: Answering = {
    ...parts,
    roles: openRoles({ api: connection.api, token, clock, log }),
    forms: openForms({ clock, commands: bot.commands }),
    stopping: stopping.signal,
  };
  const receiving = await receiveUpdates(connection, webhook, {
    token,
    apiRoot,
    patience,
    log,
    handle: answerUpdates(answering),
  });
  return {
    trouble: () => receiving.trouble?.(),
    async stop() {
      await receiving.stop();
      stopping.abort();
    },
  };
}

/** Learns who the bot is, and that the token is one. */
async function introduce({ api, grammy }: Connection, account: TelegramAccount) {
  try {
    const me = await api.getMe();
    grammy.botInfo = me;
    return me;
  } catch (error) {
    throw new Error(explainStart(readFailure(error, account.token), account.apiRoot));
  }
}

/** A stale menu is a nuisance, and no reason to stay away. */
async function publishMenu({ api }: Connection, bot: Bot, { token, log }: { token: string; log: Log }): Promise<void> {
  try {
    await publishCommands(api, bot);
  } catch (error) {
    const because = describeFailure(readFailure(error, token));
    log.warn({ because }, "Telegram's menu of commands could not be brought up to date");
  }
}
