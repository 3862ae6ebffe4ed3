import { setImmediate as othersFirst } from "node:timers/promises";

/** Has work done when its turn comes, in the order in which it was given. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

export type Turns = {
  inTurn: InTurn;
  /** For work that nobody waits for: resolves when none is left that somebody does, or it has stood back for long. */
  standBack(): Promise<void>;
};

/** So that what can wait is done as well where somebody asks something at every moment. */
const LONGEST_BACK_MS = 1_000;

/**
 * So many pieces of work at once; between two of them whatever has come over the network is seen to. Without it many
 * questions at the same moment would all be answered before the first answer leaves.
 */
export function openTurns(atOnce: number, longestBack = LONGEST_BACK_MS): Turns {
  const waiting: (() => void)[] = [];
  const standingBack = new Set<() => void>();
  let free = atOnce;

  async function begin(): Promise<void> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    await othersFirst();
  }

  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
    if (free === atOnce) for (const go of standingBack) go();
  }

  return {
    async inTurn(work) {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
    async standBack() {
      await othersFirst();
      if (free === atOnce) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, longestBack);
      standingBack.add(resolve);
      await promise;
      standingBack.delete(resolve);
      clearTimeout(timer);
    },
  };
}
