import { Worker } from "node:worker_threads";
import type { Clock, Instant } from "../clock.ts";
import type { Log, LogPlace } from "../log.ts";
import { type Measured, type Meter, silentMeter } from "../meter.ts";
import type { StorePlace } from "../store/open-store.ts";
import { threadFile } from "../thread-file.ts";
import type { Timer } from "../timer.ts";
import type { IngestSettings } from "./open-ingest.ts";
import type { Ingest } from "./run-ingest.ts";

/** What the thread is started with. */
export type IngestThreadStart = { place: StorePlace; config: IngestSettings; log: LogPlace };
/** A tick by its number, or the wish that it stops. */
export type ToIngestThread = { tick?: number };
export type FromIngestThread = { ticked: number } | { measured: Measured };

type Parts = {
  start: IngestThreadStart;
  /** When the next source is due: until then there is no thread. */
  nextDueAt(): Promise<Instant | undefined>;
  clock: Clock;
  timer: Timer;
  log: Log;
  meter?: Meter | undefined;
};

/** Longer than the thread itself gives to what is in the air. */
const LONGEST_STOP = 15_000;
const WORKER = threadFile("ingest-thread", import.meta.url);

/** Reads the sources in a thread of its own, which is started when the first one is due, and again if it ever breaks. */
export function openIngestApart({
  start,
  nextDueAt,
  clock,
  timer,
  log,
  meter = silentMeter,
}: Parts): Pick<Ingest, "tick" | "stop"> {
  let worker: Worker | undefined;
  let ticks = 0;
  let isStopped = false;
  let lastFault: string | undefined;
  const waiting = new Map<number, () => void>();

  function open(): Worker {
    const opened = new Worker(WORKER, { workerData: start });
    opened.on("message", (message: FromIngestThread) => {
      if ("measured" in message) return meter(message.measured);
      lastFault = undefined;
      waiting.get(message.ticked)?.();
    });
    opened.on("error", (error) => {
      // It may break again at every tick.
      if (String(error) !== lastFault)
        log.error({ err: error }, "the thread that reads sources broke; another follows");
      lastFault = String(error);
    });
    opened.on("exit", () => {
      worker = undefined;
      for (const done of waiting.values()) done();
    });
    return opened;
  }

  return {
    async tick() {
      const due = await nextDueAt();
      // A store that was away may have answered when another process is in charge already.
      if (isStopped || due === undefined || due > clock.now()) return;
      worker ??= open();
      ticks += 1;
      const tick = ticks;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(tick, resolve);
      worker.postMessage({ tick } satisfies ToIngestThread);
      await promise;
      waiting.delete(tick);
    },
    async stop() {
      isStopped = true;
      if (!worker) return;
      const last = worker;
      // Not `once` of node:events: that rejects where the thread breaks on its way out, and then it has ended as well.
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      last.on("exit", () => resolve());
      const giveUp = timer(LONGEST_STOP, () => void last.terminate());
      last.postMessage({} satisfies ToIngestThread);
      await ended;
      giveUp();
    },
  };
}
