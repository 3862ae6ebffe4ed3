import { setTimeout as pause } from "node:timers/promises";
import type { Delivered } from "../adapter.ts";
import type { Delivery } from "../subscription.ts";
import { onTrail } from "../trail.ts";
import { type LineParts, openLine } from "./open-line.ts";
import type { Outbox } from "./outbox.ts";
import { openUnwritten } from "./unwritten.ts";

/** Who stops a program does not wait longer; what is left is sent again, as after a crash. */
const LONGEST_LEAVE_MS = 5_000;
/** Of each platform that wishes for nothing else. Enough for 30 messages a second where each takes a quarter of one. */
const AT_ONCE = 8;

export type Platforms = {
  /** Those that can be spoken to now: what belongs to another waits. */
  platforms(): readonly string[];
  /** How many deliveries a platform may have on their way at a time. */
  atOnce?(platform: string): number | undefined;
  send(delivery: Delivery): Promise<Delivered>;
};

type Sender = {
  /** Sends what waits, also what is written meanwhile. Answers, when nothing is left for now, with how many were sent. */
  run(): Promise<number>;
  /**
   * Begins nothing more; resolves when what is on its way has arrived or failed, and that is written down, or after 5 s.
   * Never rejects.
   */
  stop(): Promise<void>;
};

type Tools = Omit<LineParts, "outbox" | "send"> & {
  /** Resolves when nothing is left that goes first, such as answers to people. */
  standBack?(): Promise<void>;
};

/**
 * Sends to several conversations of each platform at once; of one conversation in order, because the outbox gives out one
 * at a time. What became of each is written down before its place is taken by the next, so that a process that dies leaves
 * no more in doubt than were on their way, and the few of which that cannot be written down. Where it cannot of several,
 * nothing is sent until it can.
 */
export function openSender(outbox: Outbox, platforms: Platforms, tools: Tools): Sender {
  let isStopping = false;
  let running: Promise<number> | undefined;
  let isAsked = false;
  const unwritten = openUnwritten(tools.log);

  async function sendOn(platform: string): Promise<number> {
    const line = openLine(platform, { ...tools, outbox, send: platforms.send });
    const atOnce = platforms.atOnce?.(platform) ?? AT_ONCE;
    const underway = new Set<Promise<void>>();
    const deliver = (delivery: Delivery) =>
      onTrail({ delivery: delivery.key }, async () => {
        const result = await line.send(delivery);
        await unwritten.writeDown(() => line.noteResult(delivery, result));
      });
    const claim = async (): Promise<Delivery[]> => {
      // Another process may be in charge of it meanwhile.
      const isOurs = platforms.platforms().includes(platform);
      const isHalted = isStopping || !isOurs || unwritten.areTooMany();
      return isHalted ? [] : await outbox.claimDeliveries(tools.clock.now(), atOnce - underway.size, platform);
    };
    try {
      await tools.standBack?.();
      for (;;) {
        const claimed = await claim();
        for (const delivery of claimed) {
          const work: Promise<void> = deliver(delivery).finally(() => underway.delete(work));
          underway.add(work);
        }
        if (underway.size === 0) return line.sent();
        if (claimed.length > 0 && underway.size < atOnce) continue;
        await Promise.race(underway);
        await tools.standBack?.();
      }
    } finally {
      await Promise.all(underway);
    }
  }

  /** Where the outbox fails on one platform, what is on its way on the others arrives first. */
  async function sendOnAll(some: readonly string[]): Promise<number> {
    const results = await Promise.allSettled(some.map(sendOn));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
    return results.reduce((sum, result) => sum + (result.status === "fulfilled" ? result.value : 0), 0);
  }

  async function sendAll(): Promise<number> {
    let sent = 0;
    try {
      while (isAsked && !isStopping) {
        isAsked = false;
        // Before anything else is sent. What cannot be written down still counts as on its way: nobody sends it again, and
        // what follows in its conversation waits.
        await unwritten.again();
        sent += await sendOnAll(platforms.platforms());
      }
      return sent;
    } finally {
      running = undefined;
    }
  }

  function run(): Promise<number> {
    isAsked = true;
    running ??= sendAll();
    return running;
  }

  return {
    run,
    async stop() {
      isStopping = true;
      // Whoever began the run hears of it where it fails.
      const leaving = Promise.resolve(running)
        .catch(() => undefined)
        .then(unwritten.again);
      await Promise.race([leaving, pause(LONGEST_LEAVE_MS, undefined, { ref: false })]);
    },
  };
}
