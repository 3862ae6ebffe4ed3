import { setImmediate as settle } from "node:timers/promises";
import type { Clock, Instant } from "../../src/clock.ts";
import type { Timer } from "../../src/timer.ts";

export type DrivenTime = {
  clock: Clock;
  timer: Timer;
  /** Lets so many milliseconds pass, and does what was to be done in them, each at its moment. */
  pass(milliseconds: number): Promise<void>;
  /** From now on nobody waits: as soon as something is to be done later, it is later. */
  hurry(): void;
  /** As at the beginning. */
  standStill(): void;
};

/** A clock and a timer that stand still until they are told otherwise. */
export function drivenTime(start: Instant): DrivenTime {
  let now = start;
  let isHurried = false;
  let waiting: { at: Instant; work: () => void }[] = [];

  async function pass(milliseconds: number): Promise<void> {
    const end = now + milliseconds;
    for (;;) {
      await settle();
      const next = waiting.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
      if (!next) break;
      waiting = waiting.filter((entry) => entry !== next);
      now = Math.max(now, next.at);
      next.work();
    }
    now = Math.max(now, end);
  }

  const jump = async () => {
    await settle();
    const next = Math.min(...waiting.map(({ at }) => at));
    if (isHurried && waiting.length > 0) await pass(Math.max(0, next - now));
  };

  return {
    clock: { now: () => now },
    timer(milliseconds, work) {
      const entry = { at: now + Math.max(0, milliseconds), work };
      waiting.push(entry);
      if (isHurried) void jump();
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    pass,
    standStill() {
      isHurried = false;
    },
    hurry() {
      isHurried = true;
      void jump();
    },
  };
}
