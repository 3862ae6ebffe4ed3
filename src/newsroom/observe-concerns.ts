import type { Clock, Instant } from "../clock.ts";
import type { Concern, ConcernKind } from "../concern.ts";
import type { Source } from "../source.ts";
import type { Store } from "../store/store.ts";
import type { SpendingReport, Wordings } from "../wording.ts";
import type { Present } from "./presence.ts";
import type { Observed } from "./tell-concerns.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const GIGABYTE = 1000 ** 3;
/** Shorter failures mend themselves, and sources are tried again all the time. */
const FAILING_FOR = DAY;
/** A platform that is restarted is back before that. */
const AWAY_FOR = 10 * MINUTE;
/** The disk is filling when less is left than both. */
const LEAST_FREE = { share: 0.1, bytes: 2 * GIGABYTE };
/** The share of a limit at which a database counts as full. */
export const FULL_DATABASE = 0.9;
const MOST_PLACES = 1000;
/** About what the largest call takes: with less left, the budget is spent. */
const TOKENS_A_CALL = 2000;

/** Of the disk that the store is on, in bytes. */
export type DiskRoom = { folder: string; free: number; size: number };

export type ObservedParts = {
  store: Pick<Store, "sources" | "lostConversations" | "size">;
  wordings?: Pick<Wordings, "spending"> | undefined;
  presence: { read(): Promise<Present[]> };
  /** Undefined where the store is not a file. */
  diskRoom(): Promise<DiskRoom | undefined>;
  /** How much a database may take, in bytes, where the owner has said so. */
  databaseLimit?: number | undefined;
  clock: Clock;
};

/** What is wrong at this moment, and of which kinds that is all there is. */
export async function observeConcerns(parts: ObservedParts): Promise<Observed> {
  const now = parts.clock.now();
  const places = await parts.store.lostConversations(MOST_PLACES);
  const complete: ConcernKind[] = ["platform", "disk", "database", "ceiling", "source"];
  if (places.length < MOST_PLACES) complete.push("place");
  const { bytes } = await parts.store.size();
  return {
    concerns: [
      ...platformConcerns(await parts.presence.read(), now),
      ...diskConcerns(await parts.diskRoom(), now),
      ...databaseConcerns(bytes, parts.databaseLimit, now),
      ...ceilingConcerns(await parts.wordings?.spending("everyone"), now),
      ...sourceConcerns(await parts.store.sources(), now),
      ...places.map((lost): Concern => ({ kind: "place", since: now, ...lost })),
    ],
    complete,
  };
}

/** Away for a moment is no concern, unless it will not come back by itself. */
const platformConcerns = (present: readonly Present[], now: Instant): Concern[] =>
  present.flatMap(({ platform, because, since = now, isFinal = false }): Concern[] =>
    because === undefined || (!isFinal && now - since < AWAY_FOR)
      ? []
      : [{ kind: "platform", since, platform, because }],
  );

/** Those that everybody follows: who chose a source for one conversation sees there how it does. */
const sourceConcerns = (sources: readonly Source[], now: Instant): Concern[] =>
  sources
    .filter(({ isDefault, isPaused }) => isDefault && !isPaused)
    .flatMap(({ id, title, state: { failing, plan } }): Concern[] => {
      const isStopped = plan.stoppedBecause !== undefined;
      if (!failing || (!isStopped && now - failing.since < FAILING_FOR)) return [];
      const { since, because, code } = failing;
      return [{ kind: "source", since, source: id, title, because, code, isStopped }];
    });

/** Whether so little is left that somebody has to make room. */
export const isFilling = ({ free, size }: Pick<DiskRoom, "free" | "size">): boolean =>
  free < Math.min(size * LEAST_FREE.share, LEAST_FREE.bytes);

function diskConcerns(room: DiskRoom | undefined, now: Instant): Concern[] {
  if (!room || !isFilling(room)) return [];
  return [{ kind: "disk", since: now, free: room.free, folder: room.folder }];
}

function databaseConcerns(bytes: number, limit: number | undefined, now: Instant): Concern[] {
  return limit === undefined || bytes < limit * FULL_DATABASE ? [] : [{ kind: "database", since: now, bytes, limit }];
}

const ceilingConcerns = (report: SpendingReport | undefined, now: Instant): Concern[] =>
  report && isSpent(report) ? [{ kind: "ceiling", since: now }] : [];

/** Something was refused today, and there is hardly room for another call; a conversation has a ceiling of its own. */
function isSpent({ today, ceiling }: SpendingReport): boolean {
  if (today.refused === 0) return false;
  if (ceiling.tokens - today.tokens < TOKENS_A_CALL) return true;
  if (ceiling.money === undefined) return false;
  const aCall = today.tokens === 0 ? ceiling.money : (today.money / today.tokens) * TOKENS_A_CALL;
  return ceiling.money - today.money < aCall;
}
