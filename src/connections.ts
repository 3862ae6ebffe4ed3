import type { Adapter, Bot, Delivered, Trouble } from "./adapter.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";
import { fail, type Outcome, succeed } from "./outcome.ts";
import type { Delivery } from "./subscription.ts";

const MINUTE = 60 * 1000;

/** How it stands with a platform; without trouble it is connected. */
export type PlatformState = { platform: string; trouble?: Trouble | undefined };

/** The platforms, those that are connected and those that are not yet. */
export type Connections = {
  /**
   * Starts every adapter that is not running. One that cannot start is tried again the next time and keeps no other
   * away; fails, with what each of them says, only while none runs.
   */
  connect(): Promise<Outcome<undefined>>;
  /** Through the adapter of the conversation's platform; what belongs to one that is not connected waits for it. */
  send(delivery: Delivery): Promise<Delivered>;
  /** Those that are connected. */
  platforms(): readonly string[];
  /** How many deliveries at a time a platform wishes for, where it does. */
  atOnce(platform: string): number | undefined;
  /** All of them. One that could not be connected is tried again every minute. */
  states(): PlatformState[];
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

export function openConnections(
  adapters: Adapter[],
  bot: Bot,
  { clock, log }: { clock: Clock; log: Log },
): Connections {
  const connected = new Map<string, Adapter>();
  const reasons = new Map<string, string>();

  async function start(adapter: Adapter): Promise<string | undefined> {
    try {
      await adapter.start(bot);
      connected.set(adapter.platform, adapter);
      reasons.delete(adapter.platform);
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reasons.set(adapter.platform, reason);
      log.error({ platform: adapter.platform, reason }, "a platform could not be connected");
      return reason;
    }
  }

  function stateOf({ platform }: Adapter): PlatformState {
    const adapter = connected.get(platform);
    if (adapter) return { platform, trouble: adapter.trouble?.() };
    return { platform, trouble: { because: reasons.get(platform) ?? "It is being connected.", isFinal: false } };
  }

  return {
    async connect() {
      const missing = adapters.filter(({ platform }) => !connected.has(platform));
      const refusals = await Promise.all(missing.map(start));
      if (connected.size > 0 || adapters.length === 0) return succeed(undefined);
      return fail("not connected", refusals.filter((reason) => reason !== undefined).join(" "));
    },
    async send(delivery) {
      const { conversation } = delivery;
      const adapter = connected.get(conversation.platform);
      if (adapter) return await handOver(adapter, delivery);
      return { retryAt: clock.now() + MINUTE, because: `${conversation.platform} is not connected` };
    },
    platforms: () => [...connected.keys()],
    atOnce: (platform) => connected.get(platform)?.atOnce,
    states: () => adapters.map(stateOf),
    async disconnect() {
      await Promise.allSettled([...connected.values()].map((adapter) => adapter.stop()));
    },
  };
}
