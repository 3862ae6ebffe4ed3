import type { Clock, Instant } from "../clock.ts";
import { readFeedItemsApart } from "../ingest/apart/read-feed-items.ts";
import { askSource, type SourceAnswer } from "../ingest/ask-source.ts";
import { completeItems } from "../ingest/complete-items.ts";
import type { DomainRests } from "../ingest/domain-rests.ts";
import type { ItemReading } from "../ingest/feed-reading.ts";
import { planWhileReading } from "../ingest/fetch/next-read.ts";
import type { Web } from "../ingest/fetch/open-web.ts";
import { publicWeb } from "../ingest/fetch/public-web.ts";
import { spread } from "../ingest/fetch/waits.ts";
import { openFullText } from "../ingest/full-text.ts";
import type { HostQueue } from "../ingest/host-queue.ts";
import { type KeptArticles, keepFullerText } from "../ingest/keep-fuller-text.ts";
import { type Kept, keepInBatches } from "../ingest/keep-in-batches.ts";
import { openOwnPagePictures } from "../ingest/own-page-pictures.ts";
import { openPace } from "../ingest/pace.ts";
import { restingWeb } from "../ingest/resting-web.ts";
import type { Robots } from "../ingest/robots.ts";
import { type ReadingEnd, stateAfter } from "../ingest/state-after.ts";
import { tellChange, tellMove } from "../ingest/tell-change.ts";
import type { Log } from "../log.ts";
import type { Failure } from "../outcome.ts";
import { isDue, movedTo, type ReadPlan } from "../read-plan.ts";
import type { Source, SourceState } from "../source.ts";
import type { SourceStore } from "../store/source-store.ts";
import { newTrailId, onTrail } from "../trail.ts";

/** What came of the turn of a source; `source` is how it stands afterwards. */
export type SourceReport =
  | { as: "read"; source: Source; added: number; updated: number; note?: string | undefined }
  | { as: "failed"; source: Source; because: string }
  /** Its domain asked for peace. */
  | { as: "resting"; source: Source; until: Instant }
  /** Not read: somebody else was quicker, it is gone or paused, or we are to stop. */
  | { as: "left"; source: Source };

type SourceReaderParts = {
  store: SourceStore & KeptArticles;
  web: Web;
  queue: HostQueue;
  rests: DomainRests;
  robots: Robots;
  clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** How soon a source is read again at the earliest, in milliseconds. */
  floor: number;
  log: Log;
  /** Breaks off what is in the air. */
  signal: AbortSignal;
};

/** Few, because nobody else can write while they are written. */
const ITEMS_AT_ONCE = 2;

type Asked = { as: "asked"; source: Source; answer: SourceAnswer };

/**
 * Reads a source that is due when its host has its turn. The plan is kept before the source is asked, and what it sent
 * before it counts as read: killed anywhere, nobody is asked too early and the next reading completes this one.
 */
export function openSourceReader(parts: SourceReaderParts): (source: Source) => Promise<SourceReport> {
  const { store, web, queue, rests, robots, clock, random, floor, log, signal } = parts;
  const inPace = openPace();
  const withOwnPictures = openOwnPagePictures();
  const planning = () => ({ now: clock.now(), random: random(), floor });
  const left = (source: Source): SourceReport => ({ as: "left", source });
  /** Only the owner makes a source everybody's, and only for the owner's is open what the owner opened. */
  const webOf = ({ isDefault }: Source): Web => (isDefault ? web : publicWeb(web));
  /** A feed may say of any address that its article is there: beside its own host, the public internet alone. */
  const pagesOf = (source: Source): Web => ({
    get: (url, wishes) => (isOfHost(url, source.url) ? webOf(source) : publicWeb(web)).get(url, wishes),
  });

  /** As it stands in the store with this plan; undefined when somebody else was quicker. */
  async function claim(source: Source, plan: ReadPlan): Promise<Source | undefined> {
    const state = { ...source.state, plan };
    return (await store.claimSource(source, state)) ? { ...source, state } : undefined;
  }

  async function ask(queued: Source): Promise<Asked | SourceReport> {
    // It may have waited for minutes.
    const source = await store.sourceById(queued.id);
    if (!source || source.isPaused || source.url !== queued.url || !isDue(source.state.plan, clock.now())) {
      return left(queued);
    }
    const until = await rests.restingUntil(source);
    if (until !== undefined) return rest(source, until);
    const claimed = await claim(source, planWhileReading(source.state.plan, planning()));
    if (!claimed) return left(source);
    const answer = await askSource(restingWeb(webOf(claimed), rests, claimed), claimed, signal);
    return { as: "asked", source: claimed, answer };
  }

  async function rest(source: Source, until: Instant): Promise<SourceReport> {
    const now = clock.now();
    const plan = { ...source.state.plan, nextReadAt: now + spread(until - now, random()), restUntil: until };
    const resting = await claim(source, plan);
    return resting ? { as: "resting", source: resting, until } : left(source);
  }

  async function takeIn(source: Source, answer: SourceAnswer): Promise<ReadingEnd> {
    if (answer.kind === "failed") return { ok: false, failure: answer.failure };
    const { about } = answer;
    if (answer.kind === "unchanged") return { ok: true, about, added: 0, updated: 0 };
    const { body: bytes, url, headers } = answer;
    const itemsSeen = (keys: string[]) => store.itemsSeen(source.id, keys);
    const feed = await readFeedItemsApart({ bytes, url, headers, source, itemsSeen }, clock.now());
    if (!feed.ok) return feed;
    const kept = await keep(source, feed.value.items);
    return kept ? { ok: true, about, wishes: feed.value.wishes, ...kept } : STOPPED;
  }

  /** Undefined when it was stopped before all was kept. */
  async function keep(source: Source, items: ItemReading[]): Promise<Kept | undefined> {
    const ending = new AbortController();
    const toStop = AbortSignal.any([signal, ending.signal]);
    // A page that is not asked for because we stop is asked for the next time.
    const onTeaser = (item: ItemReading, { code, message }: Failure) => {
      if (code === "stopped") ending.abort();
      log.debug({ source: source.id, item: item.key, because: message }, "an item keeps its teaser");
    };
    const polite = restingWeb(pagesOf(source), rests, source);
    const reader = openFullText({ web: polite, robots, inTurn: queue.inTurn, clock, signal });
    const readFullText = withOwnPictures(source.id, reader);
    const fullText = (item: ItemReading) => onTrail({ item: item.key }, () => readFullText(item));
    const whole = source.readsPages ? completeItems(items, fullText, onTeaser) : items;
    // What the first reading finds is the past, also when it takes several attempts to take it in.
    const isBacklog = source.state.lastRead === undefined;
    const kept = await keepInBatches(
      keepFullerText(whole, source, store),
      (batch) => inPace(() => store.keepItems(source.id, batch, { isBacklog, now: clock.now() })),
      // Pages come slowly: what has come is kept.
      { signal: toStop, most: source.readsPages ? 1 : ITEMS_AT_ONCE },
    );
    return toStop.aborted ? undefined : kept;
  }

  async function finish(source: Source, end: ReadingEnd): Promise<SourceReport> {
    // What was kept stays kept, and the plan that was made before it began holds.
    if (!end.ok && end.failure.code === "stopped") return left(source);
    const after = stateAfter(source.state, end, planning());
    const { state, url, note } = await follow(source, after);
    await store.saveSourceState(source.id, state);
    tellChange(source, state, log);
    const read = { ...source, url, state };
    if (end.ok) return { as: "read", source: read, added: end.added, updated: end.updated, note };
    return { as: "failed", source: read, because: state.failing?.because ?? end.failure.message };
  }

  /** To where its answers agree that it has moved; stays where it is if another source is there already. */
  async function follow(source: Source, state: SourceState) {
    const to = movedTo(state.plan);
    if (to === undefined || to === source.url) return { state, url: source.url };
    const isFree = (await store.changeSource(source.id, { url: to })) !== undefined;
    tellMove(source, state, isFree, log);
    if (!isFree) {
      return { state, url: source.url, note: `has moved to ${to}, where another source is read already: remove one` };
    }
    const settled = { ...state, plan: { ...state.plan, moved: undefined } };
    return { state: settled, url: to, note: `has moved and is read at ${to} from now on` };
  }

  async function read(source: Source): Promise<SourceReport> {
    const host = URL.parse(source.url)?.hostname ?? "";
    const isDoubtful = source.state.plan.failures > 0;
    const asked = await queue.inTurn(host, () => ask(source), { isDoubtful });
    if (asked?.as !== "asked") return asked ?? left(source);
    return finish(asked.source, await takeIn(asked.source, asked.answer));
  }

  return (source) => onTrail({ reading: newTrailId(), source: source.id }, () => read(source));
}

const STOPPED: ReadingEnd = { ok: false, failure: { code: "stopped", message: "was stopped while it was read" } };

const isOfHost = (url: string, other: string): boolean => URL.parse(url)?.hostname === URL.parse(other)?.hostname;
