import type { Update } from "grammy/types";
import type { Log } from "../../src/log.ts";
import type { TelegramApi } from "./api.ts";
import type { Connection, Patience } from "./connect.ts";
import { isTokenRefused } from "./explain-refusal.ts";
import { describeFailure, readFailure, type TelegramFailure } from "./failure.ts";

/** Everything that is read; what else happens in chats is not sent to us at all. */
const READ: ["message", "channel_post", "callback_query"] = ["message", "channel_post", "callback_query"];
const MOST_UPDATES = 100;
const LONGEST_WAIT_SECONDS = 60;

export type Polling = {
  /** Asks for no more updates. Settled when what is being answered is done, or has had the time it may take. */
  stop(): Promise<void>;
};

type Parts = Pick<Connection, "pollingApi" | "runner"> & {
  token: string;
  patience: Patience;
  log: Log;
  /** Never rejects. */
  handle(update: Update): Promise<void>;
};

/** Asks Telegram for updates until it is stopped, however long Telegram cannot be reached. */
export function startPolling({ pollingApi, runner, token, patience, log, handle }: Parts): Polling {
  const inTheAir = new Map<number, Promise<void>>();
  const nextUpdates = updatesOf(pollingApi, { token, patience, log });

  const source = runner.createSource<Update>({ supply: nextUpdates.ask });
  const sink = runner.createConcurrentSink<Update>(
    {
      consume(update) {
        const answered = handle(update).finally(() => inTheAir.delete(update.update_id));
        inTheAir.set(update.update_id, answered);
        return answered;
      },
    },
    async (error) => log.error({ because: describeFailure(readFailure(error, token)) }, "an update was not handled"),
  );
  const running = runner.createRunner(source, sink);
  running.start();

  return {
    async stop() {
      await running.stop();
      await settledWithin(patience.stop, [...inTheAir.values()]);
      await nextUpdates.confirm(Math.min(...inTheAir.keys()));
    },
  };
}

/** `before` the id of the first update that is not done, Infinity where all are. */
type Updates = {
  ask(limit: number, signal: Signal): Promise<Update[]>;
  confirm(before: number): Promise<void>;
};

type Signal = Parameters<Parameters<Connection["runner"]["createSource"]>[0]["supply"]>[1];

function updatesOf(api: TelegramApi, { token, patience, log }: Pick<Parts, "token" | "patience" | "log">): Updates {
  let offset = 0;
  return {
    /** Rejects only when it is told to stop. */
    async ask(limit, signal) {
      let failures = 0;
      for (;;) {
        try {
          const range = { offset, limit: Math.min(limit, MOST_UPDATES), timeout: patience.poll };
          const updates = await api.getUpdates({ ...range, allowed_updates: READ }, signal);
          if (failures > 0) log.info("Telegram answers again");
          offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));
          return updates;
        } catch (error) {
          if (signal.aborted) throw error;
          const failure = readFailure(error, token);
          const wait = Math.max(secondsToWait(failure), patience.retry * 2 ** failures);
          if (failures === 0) log.warn({ because: describeFailure(failure) }, explain(failure));
          failures += 1;
          await seconds(Math.min(wait, LONGEST_WAIT_SECONDS), signal);
        }
      }
    },
    async confirm(before) {
      if (offset === 0) return;
      try {
        await api.getUpdates({ offset: Math.min(offset, before), limit: 1, timeout: 0 });
      } catch (error) {
        const because = describeFailure(readFailure(error, token));
        log.warn({ because }, "Telegram could not be told what was answered: it may ask some of it again");
      }
    },
  };
}

const secondsToWait = (failure: TelegramFailure) =>
  failure.kind === "answered" ? (failure.retryAfterSeconds ?? 0) : 0;

function explain(failure: TelegramFailure): string {
  if (isTokenRefused(failure)) {
    return "Telegram no longer takes the token. Ask @BotFather for a new one (/token), set TELEGRAM_BOT_TOKEN, start again.";
  }
  if (failure.kind === "answered" && failure.code === 409) {
    return "Another program asks Telegram for this bot's messages. Stop it, or make a bot of its own for it. Trying again.";
  }
  return "Telegram does not answer; trying again until it does";
}

async function settledWithin(patience: number, work: Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience * 1000);
  });
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
}

/** Settles early when `signal` says so. */
function seconds(count: number, signal?: Signal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, count * 1000);
    signal?.addEventListener("abort", end);
  });
}
