import type { Update } from "grammy/types";
import type { Trouble } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import { READ, type TelegramApi } from "./api.ts";
import type { Connection, Patience } from "./connect.ts";
import { isTokenRefused } from "./explain-refusal.ts";
import { describeFailure, readFailure, type TelegramFailure } from "./failure.ts";

const MOST_UPDATES = 100;
const LONGEST_WAIT_SECONDS = 60;

export type Updates = {
  /** The next ones, as soon as there are any and Telegram can be reached. Rejects only when `signal` says to stop. */
  next(limit: number, signal: Signal): Promise<Update[]>;
  /** Tells Telegram that all is done that was fetched, or what has an id below `firstUndone`. Never rejects. */
  confirm(firstUndone: number | undefined): Promise<void>;
  /** Why the last try to fetch some failed; undefined where it did not. */
  trouble(): Trouble | undefined;
};

type Signal = Parameters<Parameters<Connection["runner"]["createSource"]>[0]["supply"]>[1];
type Parts = { pollingApi: TelegramApi; token: string; patience: Patience; log: Log };

/** Fetches what people write. To ask for the updates behind an id confirms all before it. */
export function openUpdates({ pollingApi, token, patience, log }: Parts): Updates {
  let offset = 0;
  let trouble: Trouble | undefined;

  async function fetch(limit: number, signal: Signal): Promise<Update[]> {
    const range = { offset, limit: Math.min(limit, MOST_UPDATES), timeout: patience.poll };
    const updates = await pollingApi.getUpdates({ ...range, allowed_updates: [...READ] }, signal);
    const last = updates.at(-1);
    if (last) offset = last.update_id + 1;
    return updates;
  }

  return {
    trouble: () => trouble,
    async next(limit, signal) {
      for (let failures = 0; ; failures++) {
        try {
          const updates = await fetch(limit, signal);
          trouble = undefined;
          if (failures > 0) log.info("Telegram answers again");
          return updates;
        } catch (error) {
          if (signal.aborted) throw error;
          const failure = readFailure(error, token);
          trouble = { because: explain(failure), isFinal: isTokenRefused(failure) };
          // Once, and not with every try of a night without a network.
          if (failures === 0) log.warn({ because: describeFailure(failure) }, explain(failure));
          await pause(secondsToWait(failure, patience.retry * 2 ** failures), signal);
        }
      }
    },
    async confirm(firstUndone) {
      if (offset === 0) return;
      try {
        await pollingApi.getUpdates({ offset: firstUndone ?? offset, limit: 1, timeout: 0 });
      } catch (error) {
        const because = describeFailure(readFailure(error, token));
        log.warn({ because }, "Telegram could not be told what was answered: it may ask some of it again");
      }
    },
  };
}

const secondsToWait = (failure: TelegramFailure, backOff: number): number =>
  (failure.kind === "answered" ? failure.retryAfterSeconds : undefined) ?? Math.min(backOff, LONGEST_WAIT_SECONDS);

const TAKEN_BY_WEBHOOK =
  "A webhook takes this bot's messages: another program has set it since. Stop that one, or make a bot of its own for it, and start again.";

function explain(failure: TelegramFailure): string {
  if (isTokenRefused(failure)) {
    return "Telegram no longer takes the token. Ask @BotFather for a new one (/token), set TELEGRAM_BOT_TOKEN, start again.";
  }
  if (failure.kind === "answered" && failure.code === 409) {
    if (/webhook/i.test(failure.description)) return TAKEN_BY_WEBHOOK;
    return "Another program asks Telegram for this bot's messages. Stop it, or make a bot of its own for it. Trying again.";
  }
  return "Telegram does not answer; trying again until it does";
}

/** Shorter when `signal` says so. */
function pause(seconds: number, signal: Signal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal.addEventListener("abort", end);
  });
}
