import type { Log } from "../log.ts";
import type { Timer } from "../timer.ts";

type Trying = { what: string; every: number; timer: Timer; log: Log };

/**
 * Does what may fail while the PostgreSQL is away: at once, and every so many milliseconds until it is done. Resolves after
 * the first try, so that a process starts all the same. Gives back how to try no more.
 */
export async function tryAgain(work: () => Promise<void>, { what, every, timer, log }: Trying): Promise<() => void> {
  let isOver = false;
  let cancelNext = () => {};

  async function attempt(): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isOver) return;
      log.warn({ duty: what, because: String(error) }, "a duty could not be set up yet; it is tried again");
      cancelNext = timer(every, () => void attempt());
    }
  }

  await attempt();
  return () => {
    isOver = true;
    cancelNext();
  };
}
