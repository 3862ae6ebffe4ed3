import Keyv from "keyv";
import type { Clock, Instant } from "../clock.ts";
import type { Outage } from "../outage.ts";
import type { Store } from "../store/store.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
/** It beats every minute; a machine that was busy for three is not said to have been away. */
const SILENCE = 3 * MINUTE;
/** A digest speaks of what kept it from being written: none is planned further ahead. */
const OUTAGES_KEPT = 15 * DAY;
const MOST_OUTAGES = 50;

type Kept = { at: Instant; outages: readonly Outage[] };

/** Writes down that the bot runs, so that it knows afterwards when it did not. Answers with the times of the last 15 days. */
export function openHeartbeat({ store, clock }: { store: Store; clock: Clock }): () => Promise<readonly Outage[]> {
  const kept = new Keyv<Kept>({ store: store.keyValue("heartbeat"), throwOnErrors: true });
  return async () => {
    const now = clock.now();
    const { at, outages } = (await kept.get("bot")) ?? { at: now, outages: [] };
    const silence = now - at > SILENCE ? [{ from: at, until: now }] : [];
    const known = [...outages, ...silence]
      .filter(({ until }) => until > now - OUTAGES_KEPT && until <= now)
      .slice(-MOST_OUTAGES);
    await kept.set("bot", { at: now, outages: known });
    return known;
  };
}
