import { setImmediate as nextLoop } from "node:timers/promises";

/** Who waits for a sign of life from the bot, and whether something else may take its turn. */
export type FirstSigns = {
  awaited(interaction: string): void;
  given(interaction: string): void;
  /**
   * Resolves when nobody waits for a sign of life, or one has been waited for too long. Of several turns each comes after
   * the one before, once what that one wrote could leave: looking for an answer is work without a pause.
   */
  turn(): Promise<void>;
};

/** `longest` is how many milliseconds anything stands back for those who wait. */
export function openFirstSigns(longest: number): FirstSigns {
  const waiting = new Set<string>();
  const others = new Set<() => void>();
  let line: Promise<void> = Promise.resolve();

  async function quiet(): Promise<void> {
    if (waiting.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, longest);
    others.add(resolve);
    await promise;
    others.delete(resolve);
    clearTimeout(timer);
  }

  return {
    awaited: (interaction) => void waiting.add(interaction),
    given(interaction) {
      waiting.delete(interaction);
      if (waiting.size > 0) return;
      for (const go of others) go();
    },
    async turn() {
      await quiet();
      line = line.then(() => nextLoop());
      await line;
    },
  };
}
