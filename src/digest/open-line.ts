import type { Delivered } from "../adapter.ts";
import type { Clock, Instant } from "../clock.ts";
import type { Log } from "../log.ts";
import { type DeliveryEnd, type Meter, silentMeter } from "../meter.ts";
import type { Delivery } from "../subscription.ts";
import type { Outbox } from "./outbox.ts";
import { waitBeforeNext } from "./wait-before-next.ts";

const SECOND = 1000;
/** After a failure of our own, such as a defect of an adapter. */
const SOON = 5 * SECOND;
const MOST_WAITS_IN_A_ROW = 8;

export type LineParts = {
  outbox: Outbox;
  send(delivery: Delivery): Promise<Delivered>;
  clock: Clock;
  log: Log;
  meter?: Meter | undefined;
  random(): number;
};

export type Line = {
  /** Never rejects: what an adapter throws is logged, and is tried again. */
  send(delivery: Delivery): Promise<Delivered>;
  /** Writes down what became of a delivery. Rejects where the store cannot; may be asked again then. */
  noteResult(delivery: Delivery, result: Delivered): Promise<void>;
  /** How many arrived. */
  sent(): number;
};

/** The deliveries of one platform: what became of each, and whether the platform takes any at all. */
export function openLine(platform: string, { outbox, send, clock, log, meter = silentMeter, random }: LineParts): Line {
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
    if (waitsInARow.length < MOST_WAITS_IN_A_ROW) return;
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
