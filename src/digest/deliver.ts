import { setTimeout as pause } from "node:timers/promises";
import type { Delivered } from "../adapter.ts";
import type { Clock, Instant } from "../clock.ts";
import type { Log } from "../log.ts";
import { type DeliveryEnd, type Meter, silentMeter } from "../meter.ts";
import type { Conversation } from "../question.ts";
import type { Delivery, Rest } from "../subscription.ts";
import { onTrail } from "../trail.ts";
import { waitBeforeNext } from "./wait-before-next.ts";

const SECOND = 1000;
/** After a failure of our own, such as a store that was away for a moment. */
const SOON = 5 * SECOND;
/** Who stops a program does not wait longer; what is left is sent again, as after a crash. */
const LONGEST_LEAVE = 5 * SECOND;
/** Of each platform that wishes for nothing else. Enough for 30 messages a second where each takes a quarter of one. */
const AT_ONCE = 8;

/** What delivering needs of the store; see its contract. */
export type Outbox = {
  claimDeliveries(now: Instant, limit: number, platform: string): Promise<Delivery[]>;
  finishDelivery(key: string, result: { sent: string[] } | { refused: string }, now: Instant): Promise<void>;
  retryDelivery(key: string, notBefore: Instant, because: string): Promise<void>;
  holdPlatform(platform: string, notBefore: Instant): Promise<void>;
  restSubscription(id: number, rest: Rest): Promise<void>;
  moveConversation(from: Conversation, to: Conversation): Promise<void>;
};

export type Platforms = {
  /** Those that can be spoken to now: what belongs to another waits. */
  platforms(): readonly string[];
  /** How many deliveries a platform may have on their way at a time. */
  atOnce?(platform: string): number | undefined;
  send(delivery: Delivery): Promise<Delivered>;
};

export type Sender = {
  /** Sends what waits, also what is written meanwhile. Answers, when nothing is left for now, with how many were sent. */
  run(): Promise<number>;
  /** Begins nothing more; resolves when what is on its way has arrived or failed, and that is written down, or after 5 s. */
  stop(): Promise<void>;
};

type Tools = { clock: Clock; log: Log; meter?: Meter | undefined; random(): number };

/**
 * Sends to several conversations of each platform at once; of one conversation in order, because the outbox gives out one
 * at a time. What became of each is written down before its place is taken by the next, so that a process that dies leaves
 * no more in doubt than were on their way.
 */
export function openSender(outbox: Outbox, platforms: Platforms, tools: Tools): Sender {
  let isStopping = false;
  let running: Promise<number> | undefined;
  let isAsked = false;
  /** What could not be written down (a full disk): before anything else is sent, it is tried again. */
  const unwritten: (() => Promise<void>)[] = [];

  async function writeDown(note: () => Promise<void>): Promise<void> {
    try {
      await note();
    } catch (error) {
      unwritten.push(note);
      tools.log.error({ err: error }, "what became of a delivery could not be written down; it is tried again");
    }
  }

  async function sendOn(platform: string): Promise<number> {
    const line = openLine(outbox, platforms, { ...tools, platform });
    const atOnce = platforms.atOnce?.(platform) ?? AT_ONCE;
    const underway = new Set<Promise<void>>();
    const deliver = (delivery: Delivery) =>
      onTrail({ delivery: delivery.key }, async () => {
        const result = await line.send(delivery);
        await writeDown(() => line.noteResult(delivery, result));
      });
    for (;;) {
      const free = atOnce - underway.size;
      // Another process may be in charge of it meanwhile.
      const isOurs = platforms.platforms().includes(platform);
      const isHalted = isStopping || !isOurs || unwritten.length > 0;
      const claimed = isHalted ? [] : await outbox.claimDeliveries(tools.clock.now(), free, platform);
      for (const delivery of claimed) {
        const work: Promise<void> = deliver(delivery).finally(() => underway.delete(work));
        underway.add(work);
      }
      if (underway.size === 0) return line.sent();
      if (claimed.length === 0 || underway.size === atOnce) await Promise.race(underway);
    }
  }

  async function sendAll(): Promise<number> {
    let sent = 0;
    try {
      while (isAsked && !isStopping) {
        isAsked = false;
        for (const note of unwritten.splice(0)) await writeDown(note);
        const counts = await Promise.all(platforms.platforms().map(sendOn));
        sent += counts.reduce((sum, count) => sum + count, 0);
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
      await Promise.race([running, pause(LONGEST_LEAVE, undefined, { ref: false })]);
    },
  };
}

/** The deliveries of one platform: what became of each, and whether the platform takes any at all. */
function openLine(
  outbox: Outbox,
  { send }: Pick<Platforms, "send">,
  { platform, clock, log, meter = silentMeter, random }: Tools & { platform: string },
) {
  let sent = 0;
  let waitsInARow: Instant[] = [];

  async function sendSafely(delivery: Delivery): Promise<Delivered> {
    try {
      return await send(delivery);
    } catch (error) {
      log.error({ err: error, delivery: delivery.key }, "an adapter failed on a delivery");
      return { retryAt: clock.now() + SOON, because: "the adapter failed; the log says why" };
    }
  }

  async function sendMeasured(delivery: Delivery): Promise<Delivered> {
    const began = clock.now();
    const result = await sendSafely(delivery);
    const milliseconds = Math.max(0, clock.now() - began);
    meter({ what: "delivery", platform, as: endOf(result), milliseconds });
    return result;
  }

  async function noteWait({ key, attempts }: Delivery, { retryAt, because }: Wait): Promise<void> {
    const now = clock.now();
    const next = Math.ceil(Math.max(retryAt, now + waitBeforeNext(attempts, random)));
    await outbox.retryDelivery(key, next, because);
    waitsInARow.push(next);
    if (waitsInARow.length < AT_ONCE) return;
    // So many conversations in a row: it is not they who cannot be reached.
    const until = Math.min(...waitsInARow);
    waitsInARow = [];
    log.warn({ platform, because, until }, "a platform takes no messages: all that waits for it waits");
    await outbox.holdPlatform(platform, until);
  }

  async function noteResult(delivery: Delivery, result: Delivered): Promise<void> {
    if ("retryAt" in result) return await noteWait(delivery, result);
    waitsInARow = [];
    const { key, subscription, conversation } = delivery;
    if ("movedTo" in result) {
      await outbox.moveConversation(conversation, result.movedTo);
      return await outbox.retryDelivery(key, clock.now() + SECOND, "the conversation moved");
    }
    await outbox.finishDelivery(key, result, clock.now());
    if ("sent" in result) {
      sent += 1;
      return;
    }
    log.info({ platform, because: result.refused }, "a delivery was refused for good");
    if (subscription !== undefined)
      await outbox.restSubscription(subscription, { by: "platform", because: result.refused });
  }

  return { sent: () => sent, send: sendMeasured, noteResult };
}

function endOf(result: Delivered): DeliveryEnd {
  if ("sent" in result) return "sent";
  if ("refused" in result) return "refused";
  return "movedTo" in result ? "moved" : "retried";
}

type Wait = Extract<Delivered, { retryAt: Instant }>;
