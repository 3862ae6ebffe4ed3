import { setImmediate as othersFirst } from "node:timers/promises";

/** Has work done when its turn comes, in the order in which it was given. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * So many pieces of work at once; between two of them whatever has come over the network is seen to. Without it many
 * questions at the same moment would all be answered before the first answer leaves.
 */
export function openTurns(atOnce: number): InTurn {
  const waiting: (() => void)[] = [];
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
  }

  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
