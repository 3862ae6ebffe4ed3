import type { Clock, Instant } from "../../src/clock.ts";
import type { KeptTexts } from "../../src/ingest/host-memory.ts";
import type { HostQueue } from "../../src/ingest/host-queue.ts";

/** Every host has its turn at once. */
export const noQueue: HostQueue["inTurn"] = (_, ask) => ask();

/** Texts that are kept as long as the test's clock says. */
export function keptTexts(clock: Clock): KeptTexts {
  const texts = new Map<string, { text: string; until: Instant }>();
  return {
    async get(key) {
      const kept = texts.get(key);
      return kept && kept.until > clock.now() ? kept.text : undefined;
    },
    async set(key, text, until) {
      texts.set(key, { text, until });
    },
    async delete(key) {
      texts.delete(key);
    },
  };
}
