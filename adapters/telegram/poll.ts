import type { Update } from "grammy/types";
import type { Trouble } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import type { Connection, Patience } from "./connect.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { openUpdates } from "./fetch-updates.ts";
import { settledWithin } from "./settled-within.ts";

/** How updates come: asked for, or sent. */
export type Receiving = {
  /** Where they come in, where they are sent. */
  port?: number;
  /** Where they are asked for: why none come. */
  trouble?(): Trouble | undefined;
  /** Takes no more updates. Settled when what is being answered is done, or has had the time it may take. */
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
export function startPolling(parts: Parts): Receiving {
  const { runner, token, patience, log, handle } = parts;
  const inTheAir = new Map<number, Promise<void>>();
  const updates = openUpdates(parts);

  function consume(update: Update): Promise<void> {
    const handled = handle(update).finally(() => inTheAir.delete(update.update_id));
    inTheAir.set(update.update_id, handled);
    return handled;
  }

  const running = runner.createRunner(
    runner.createSource<Update>({ supply: updates.next }),
    runner.createConcurrentSink<Update>({ consume }, async (error) =>
      log.error({ because: describeFailure(readFailure(error, token)) }, "an update was not handled"),
    ),
  );
  running.start();

  return {
    trouble: updates.trouble,
    async stop() {
      await running.stop();
      await settledWithin(patience.stop, [...inTheAir.values()]);
      // What could not be finished comes again at the next start.
      const [firstUndone] = [...inTheAir.keys()].toSorted((one, other) => one - other);
      await updates.confirm(firstUndone);
    },
  };
}
