import type { Connections, PlatformState } from "../connections.ts";
import { openSender } from "../digest/deliver.ts";
import type { Meter } from "../meter.ts";
import type { Presence } from "./presence.ts";
import { type DigestParts, writeDigests } from "./run-digests.ts";
import { openConcernWatch, type WatchParts } from "./watch-concerns.ts";

/** What a bot does again and again. Each may be called at any time. */
export type Rounds = {
  /** Writes the digests that are due; those that are written are sent meanwhile. */
  write(): Promise<void>;
  /** Begins to send what waits; what fails is logged. */
  send(): void;
  /** The same, and resolves when nothing is left for now. */
  sendAll(): Promise<void>;
  /** Connects what is not connected, and notes how the platforms stand. */
  stand(): Promise<void>;
  /** Looks whether the owner is needed, and has them told. */
  watch(): Promise<void>;
  /** Sends nothing more, see `Sender`. */
  stop(): Promise<void>;
};

type Parts = DigestParts &
  Omit<WatchParts, "settingsOf"> & {
    store: DigestParts["store"];
    presence: Presence;
    connections: Connections;
    states(): PlatformState[];
    /** Is told that the bot is alive. */
    onTick(): void;
    meter: Meter;
  };

export function openRounds(parts: Parts): Rounds {
  const { store, newsroom, connections, presence, states, onTick, clock, log, meter } = parts;
  const { settingsOf, standBack } = newsroom;
  const sender = openSender(store, connections, { clock, log, meter, standBack, random: Math.random });
  const send = () => void sender.run().catch((error) => log.error({ err: error }, "sending digests failed"));
  const watch = openConcernWatch({ ...parts, settingsOf });
  return {
    async write() {
      await store.sweepKeyValue(clock.now());
      // Sending ten thousand takes minutes: the digests of the next minute are written meanwhile.
      await writeDigests(parts, send);
    },
    send,
    sendAll: async () => void (await sender.run()),
    async stand() {
      onTick();
      await connections.connect();
      await presence.note(states());
    },
    watch: async () => void (await watch()),
    stop: () => sender.stop(),
  };
}
