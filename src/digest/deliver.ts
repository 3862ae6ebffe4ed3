import type { Delivered } from "../adapter.ts";
import type { Clock, Instant } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Conversation } from "../question.ts";
import type { Delivery, Rest } from "../subscription.ts";

const MINUTE = 60 * 1000;
const BATCH = 50;

/** What delivering needs of the store; see its contract. */
export type Outbox = {
  claimDeliveries(now: Instant, limit: number): Promise<Delivery[]>;
  finishDelivery(key: string, result: { sent: string[] } | { refused: string }, now: Instant): Promise<void>;
  retryDelivery(key: string, notBefore: Instant, because: string): Promise<void>;
  restSubscription(id: number, rest: Rest): Promise<void>;
  moveConversation(from: Conversation, to: Conversation): Promise<void>;
};

export type Send = (delivery: Delivery) => Promise<Delivered>;

/**
 * Sends what waits, one after the other, and writes down what became of each before the next. Answers with how many were
 * sent. A delivery that an adapter fails on unexpectedly waits a minute like one that the network failed.
 */
export async function deliver(outbox: Outbox, send: Send, { clock, log }: { clock: Clock; log: Log }): Promise<number> {
  let sent = 0;
  for (;;) {
    const waiting = await outbox.claimDeliveries(clock.now(), BATCH);
    if (waiting.length === 0) return sent;
    for (const delivery of waiting) {
      const result = await sendSafely(send, delivery, { clock, log });
      if ("sent" in result) sent += 1;
      await noteResult(outbox, delivery, result, clock.now());
    }
  }
}

async function sendSafely(
  send: Send,
  delivery: Delivery,
  { clock, log }: { clock: Clock; log: Log },
): Promise<Delivered> {
  try {
    return await send(delivery);
  } catch (error) {
    log.error({ err: error, delivery: delivery.key }, "an adapter failed on a delivery");
    return { retryAt: clock.now() + MINUTE, because: "the adapter failed; the log says why" };
  }
}

async function noteResult(outbox: Outbox, delivery: Delivery, result: Delivered, now: Instant): Promise<void> {
  const { key, subscription, conversation } = delivery;
  if ("sent" in result) return await outbox.finishDelivery(key, { sent: result.sent }, now);
  if ("retryAt" in result) return await outbox.retryDelivery(key, Math.max(result.retryAt, now + 1000), result.because);
  if ("movedTo" in result) {
    await outbox.moveConversation(conversation, result.movedTo);
    return await outbox.retryDelivery(key, now + 1000, "the conversation moved");
  }
  await outbox.finishDelivery(key, { refused: result.refused }, now);
  if (subscription !== undefined)
    await outbox.restSubscription(subscription, { by: "platform", because: result.refused });
}
