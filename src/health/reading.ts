import type { Clock, Instant } from "../clock.ts";
import type { PlatformState } from "../connections.ts";
import { countSources, type SourceCounts } from "../count-sources.ts";
import type { Store } from "../store/store.ts";
import type { SpendingReport, Wordings } from "../wording.ts";

const MINUTE = 60 * 1000;

/** How it stands at a moment. */
export type Reading = {
  now: Instant;
  bytes: number;
  diskFree: number | undefined;
  sources: SourceCounts;
  /** When the source was due that has waited longest; in the future where none waits, undefined where none ever will. */
  dueSince: Instant | undefined;
  waiting: { platform: string; deliveries: number; oldest: Instant }[];
  platforms: readonly PlatformState[];
  spending: SpendingReport | undefined;
};

type ReadingParts = {
  store: Pick<Store, "size" | "sources" | "nextSourceDueAt" | "waitingDeliveries">;
  wordings?: Pick<Wordings, "spending"> | undefined;
  diskRoom(): Promise<{ free: number } | undefined>;
  states(): readonly PlatformState[];
  clock: Clock;
};

/** Reads how it stands whenever it is asked; the sources at most once a minute, because there may be many thousands. */
export function openReading(parts: ReadingParts): () => Promise<Reading> {
  const { store, wordings, diskRoom, states, clock } = parts;
  let counted: { at: Instant; sources: SourceCounts } | undefined;

  async function sourcesAt(now: Instant): Promise<SourceCounts> {
    if (counted === undefined || Math.abs(now - counted.at) >= MINUTE) {
      counted = { at: now, sources: countSources(await store.sources()) };
    }
    return counted.sources;
  }

  return async () => {
    const now = clock.now();
    const { bytes } = await store.size();
    return {
      now,
      bytes,
      diskFree: (await diskRoom())?.free,
      sources: await sourcesAt(now),
      dueSince: await store.nextSourceDueAt(),
      waiting: await store.waitingDeliveries(),
      platforms: states(),
      spending: await wordings?.spending("everyone"),
    };
  };
}
