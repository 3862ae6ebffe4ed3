import { type Clock, systemClock } from "../clock.ts";
import { openDomainRests } from "../ingest/domain-rests.ts";
import type { Web } from "../ingest/fetch/open-web.ts";
import { type KeptTexts, openHostMemory } from "../ingest/host-memory.ts";
import { openHostQueue } from "../ingest/host-queue.ts";
import { openRobots } from "../ingest/robots.ts";
import type { Log } from "../log.ts";
import { type Meter, silentMeter } from "../meter.ts";
import type { Source } from "../source.ts";
import type { SourceStore } from "../store/source-store.ts";
import type { Store } from "../store/store.ts";
import type { Timer } from "../timer.ts";
import { openSourceReader, type SourceReport } from "./read-source.ts";

/** Reads the sources, each when it is due. */
export type Ingest = {
  /**
   * Reads whatever is due at this moment and is not being read already, and comes to what came of it; `onReport` hears of
   * each source as it is done. Slow hosts keep this one back, and no other.
   */
  readDue(onReport?: OnReport): Promise<SourceReport[]>;
  /** The same for a clockwork. Never rejects: what fails is logged, once for as long as it stays the same. */
  tick(): Promise<void>;
  /** Begins nothing more, finishes what is in the air, and after some seconds breaks that off. */
  stop(): Promise<void>;
};

/** `all`: how many sources were due. */
type OnReport = (report: SourceReport, all: number) => void;

type IngestParts = {
  store: SourceStore & Pick<Store, "keyValue" | "articleByKey" | "termsById" | "originalOf">;
  web: Web;
  clock: Clock;
  timer: Timer;
  /** In [0, 1). */
  random(): number;
  /** How soon a source is read again at the earliest, in milliseconds. */
  floor: number;
  domainOf(url: string): string | undefined;
  log: Log;
  meter?: Meter | undefined;
};

/** Far more than a person has. */
const MOST_SOURCES = 100_000;
const GRACE = 10_000;

export function openIngest(parts: IngestParts): Ingest {
  const { store, clock, timer, random, domainOf, log, meter = silentMeter } = parts;
  const interruption = new AbortController();
  const queue = openHostQueue({ clock, timer, memory: openHostMemory(keptTexts(parts, "hosts")) });
  const rests = openDomainRests({ kept: keptTexts(parts, "rests"), clock, random, domainOf });
  const { signal } = interruption;
  const robots = openRobots({ ...parts, inTurn: queue.inTurn, kept: keptTexts(parts, "robots"), signal });
  const readSource = openSourceReader({ ...parts, queue, rests, robots, signal });
  const reading = new Map<number, Promise<SourceReport>>();
  let lastFault: string | undefined;

  function begin(source: Source): Promise<SourceReport> {
    const report = readSource(source).finally(() => reading.delete(source.id));
    reading.set(source.id, report);
    return report;
  }

  async function readDue(onReport: OnReport = () => {}): Promise<SourceReport[]> {
    const due = (await store.dueSources(clock.now(), MOST_SOURCES)).filter(({ id }) => !reading.has(id));
    const reports = due.map(async (source) => {
      const report = await begin(source);
      const { added, updated } = report.as === "read" ? report : NOTHING;
      meter({ what: "source", as: report.as, added, updated });
      onReport(report, due.length);
      return report;
    });
    return await allOf(reports);
  }

  return {
    readDue,
    async tick() {
      try {
        await readDue();
        lastFault = undefined;
      } catch (error) {
        const fault = String(error);
        if (fault !== lastFault) log.error({ err: error }, "the sources could not be read");
        lastFault = fault;
      }
    },
    async stop() {
      queue.close();
      const breakOff = timer(GRACE, () => interruption.abort());
      await Promise.allSettled(reading.values());
      breakOff();
    },
  };
}

const NOTHING = { added: 0, updated: 0 };

/** What fails keeps no other from its end; then the first failure is thrown. */
async function allOf<Value>(promises: Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}

/** As texts, not as what Keyv makes of them; when one expires goes to the store by the clock of the machine, as from Keyv. */
function keptTexts({ store, clock }: Pick<IngestParts, "store" | "clock">, namespace: string): KeptTexts {
  const entries = store.keyValue(namespace);
  return {
    get: async (key) => (await entries.get<string>(key)) as string | undefined,
    set: (key, text, until) => entries.set(key, text, systemClock.now() + (until - clock.now())),
    delete: (key) => entries.delete(key),
  };
}
