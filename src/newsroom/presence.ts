import Keyv from "keyv";
import type { Clock, Instant } from "../clock.ts";
import type { PlatformState } from "../connections.ts";
import type { PlatformStanding } from "../instance-desk.ts";
import type { Store } from "../store/store.ts";

const MINUTE = 60 * 1000;
/** It is noted every minute; what was noted before that is of a process that has gone. */
const FRESH = 3 * MINUTE;

/** How platforms stood at a moment, as the process said that speaks to them. */
export type Present = PlatformStanding & {
  at: Instant;
  /** Since when there is trouble. */
  since?: Instant | undefined;
  isFinal?: boolean | undefined;
};

/** What all processes on one store know of who is connected. */
export type Presence = {
  note(states: readonly PlatformState[]): Promise<void>;
  /** By name; those that were heard of lately. */
  read(): Promise<Present[]>;
};

export function openPresence({ store, clock }: { store: Pick<Store, "keyValue">; clock: Clock }): Presence {
  const kept = new Keyv<Record<string, Present>>({ store: store.keyValue("presence"), throwOnErrors: true });
  const fresh = async () => {
    const now = clock.now();
    const all = Object.entries((await kept.get("platforms")) ?? {});
    return Object.fromEntries(all.filter(([, { at }]) => Math.abs(now - at) < FRESH));
  };
  return {
    async note(states) {
      const now = clock.now();
      const before = await fresh();
      const noted = states.map(({ platform, trouble }): [string, Present] => {
        const since = trouble && (before[platform]?.since ?? now);
        return [platform, { platform, ...trouble, since, at: now }];
      });
      await kept.set("platforms", { ...before, ...Object.fromEntries(noted) });
    },
    async read() {
      const all = Object.values(await fresh());
      return all.toSorted((one, other) => one.platform.localeCompare(other.platform));
    },
  };
}
