import type { Adapter, Bot, Delivered, Trouble } from "./adapter.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";
import { fail, type Outcome, succeed } from "./outcome.ts";
import type { Redact } from "./redact.ts";
import type { Delivery } from "./subscription.ts";

const MINUTE = 60 * 1000;

/** How it stands with a platform; without trouble it is connected. */
export type PlatformState = { platform: string; trouble?: Trouble | undefined };

/** The platforms, those that are connected and those that are not yet. */
export type Connections = {
  /**
   * Starts every adapter that is wanted and not running. One that cannot start is tried again the next time and keeps no
   * other away; fails, with what each of them says, only while none runs.
   */
  connect(): Promise<Outcome<undefined>>;
  /** One more is wanted: starts it. Comes to why it could not be started, which is tried again with the others. */
  take(adapter: Adapter): Promise<string | undefined>;
  /** It is wanted no more: stops it. */
  leave(adapter: Adapter): Promise<void>;
  /** Through the adapter of the conversation's platform; what belongs to one that is not connected waits for it. */
  send(delivery: Delivery): Promise<Delivered>;
  /** Those that are connected and can be sent to. */
  platforms(): readonly string[];
  /** How many deliveries at a time a platform wishes for, where it does. */
  atOnce(platform: string): number | undefined;
  /** All that are wanted. One that could not be connected is tried again every minute. */
  states(): PlatformState[];
  /** For good. What is being started then stops as soon as it has. */
  disconnect(): Promise<void>;
};

/** What was sent is edited for a correction; where it cannot be, or nobody knows what was sent, a message says it. */
async function handOver(adapter: Adapter, { conversation, reply, key, corrects }: Delivery): Promise<Delivered> {
  if (corrects && corrects.sent.length > 0) {
    const amended = await adapter.amend(conversation, corrects.sent, corrects.reply);
    if (!("refused" in amended)) return amended;
  }
  return await adapter.send(conversation, reply, key);
}

/** Why something was not delivered is kept, and shown to those who manage the conversation. */
function withoutSecrets(delivered: Delivered, redact: Redact): Delivered {
  if ("refused" in delivered) return { refused: redact(delivered.refused) };
  return "retryAt" in delivered ? { ...delivered, because: redact(delivered.because) } : delivered;
}

/** `adapters` are those that are wanted from the beginning. */
export function openConnections(
  adapters: readonly Adapter[],
  bot: Bot,
  { clock, log, redact = (text) => text }: { clock: Clock; log: Log; redact?: Redact | undefined },
): Connections {
  const wanted = new Set(adapters);
  const connected = new Set<Adapter>();
  const starting = new Map<Adapter, Promise<string | undefined>>();
  const reasons = new Map<Adapter, string>();
  let isLeaving = false;
  const senderOf = (platform: string): Adapter | undefined =>
    [...connected].find((adapter) => adapter.platform === platform && adapter.only !== "listening");

  async function start(adapter: Adapter): Promise<string | undefined> {
    try {
      await adapter.start(bot);
      // It may have taken a minute, and meanwhile we were to leave.
      if (isLeaving) await adapter.stop();
      else connected.add(adapter);
      reasons.delete(adapter);
      return undefined;
    } catch (error) {
      const reason = redact(error instanceof Error ? error.message : String(error));
      reasons.set(adapter, reason);
      log.error({ platform: adapter.platform, reason }, "a platform could not be connected");
      return reason;
    }
  }

  /** Never twice at a time. */
  function startOnce(adapter: Adapter): Promise<string | undefined> {
    const underway = starting.get(adapter);
    if (underway !== undefined) return underway;
    const started = start(adapter).finally(() => starting.delete(adapter));
    starting.set(adapter, started);
    return started;
  }

  function stateOf(adapter: Adapter): PlatformState {
    const { platform } = adapter;
    const trouble = adapter.trouble?.();
    if (connected.has(adapter)) {
      return { platform, trouble: trouble && { ...trouble, because: redact(trouble.because) } };
    }
    return { platform, trouble: { because: reasons.get(adapter) ?? "It is being connected.", isFinal: false } };
  }

  return {
    async connect() {
      const missing = [...wanted].filter((adapter) => !connected.has(adapter));
      const refusals = await Promise.all(missing.map(startOnce));
      if (connected.size > 0 || wanted.size === 0) return succeed(undefined);
      return fail("not connected", refusals.filter((reason) => reason !== undefined).join(" "));
    },
    async take(adapter) {
      wanted.add(adapter);
      return connected.has(adapter) ? undefined : await startOnce(adapter);
    },
    async leave(adapter) {
      wanted.delete(adapter);
      await starting.get(adapter);
      if (connected.delete(adapter)) await adapter.stop();
    },
    async send(delivery) {
      const { conversation } = delivery;
      const adapter = senderOf(conversation.platform);
      if (adapter) return withoutSecrets(await handOver(adapter, delivery), redact);
      return { retryAt: clock.now() + MINUTE, because: `${conversation.platform} is not connected` };
    },
    platforms: () => [...connected].filter(({ only }) => only !== "listening").map(({ platform }) => platform),
    atOnce: (platform) => senderOf(platform)?.atOnce,
    states: () => [...wanted].map(stateOf),
    async disconnect() {
      isLeaving = true;
      await Promise.allSettled([...connected].map((adapter) => adapter.stop()));
    },
  };
}
