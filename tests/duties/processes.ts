import { PGlite } from "@electric-sql/pglite";
import { type Db, fromPglite, TestClock } from "pg-boss";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { Duties } from "../../src/duties/duties.ts";
import { openBoss } from "../../src/duties/open-boss.ts";
import { shareWork } from "../../src/duties/share-work.ts";
import { silentLog } from "../../src/log.ts";
import type { Timer } from "../../src/timer.ts";

export type Process = {
  duties: Duties;
  /** Nothing it says gets through any more, and it hears nothing. */
  cut(): void;
  /** It gets through again. */
  mend(): void;
};

const SCHEMA = "tidings_duties";

/** One PostgreSQL for the tests of a file, which lives in this process; each test finds it empty. */
export function processes() {
  let place: PGlite | undefined;
  beforeAll(async () => {
    place = await PGlite.create();
  }, 60_000);
  afterAll(() => place?.close());
  return async () => {
    if (!place) throw new Error("There is a PostgreSQL only while tests run");
    await place.exec(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
    return await openProcesses(place);
  };
}

/** Processes that share it, and a time for all of them that stands still until it is told. */
async function openProcesses(place: PGlite) {
  const clock = new TestClock("2026-11-23T08:00:00Z");
  const timer: Timer = (milliseconds, work) => {
    const handle = clock.setTimeout(work, milliseconds);
    return () => clock.clearTimeout(handle);
  };
  const opened: Process[] = [];
  onTestFinished(async () => {
    for (const process of opened) process.mend();
    // Time goes on, for those who have to wait before they can stop.
    const stopped = Promise.all(opened.map(({ duties }) => duties.stop()));
    await Promise.race([stopped, clock.tick(60_000)]);
    await stopped;
  });

  async function openProcess(): Promise<Process> {
    const { db, ...wire } = cuttable(fromPglite(place));
    const boss = await openBoss({ db, backend: "pglite", clock }, silentLog);
    const process = { duties: shareWork({ boss, timer, log: silentLog }), ...wire };
    opened.push(process);
    return process;
  }

  return { openProcess, pass: (seconds: number) => clock.tick(seconds * 1000) };
}

/** What moves the test's clock gets through in any case. */
const movesTheClock = (text: string) => /^UPDATE \S*clock/.test(text.trim());

function cuttable(db: Db) {
  let isCut = false;
  return {
    db: {
      ...db,
      executeSql: (text: string, values?: unknown[]) =>
        isCut && !movesTheClock(text) ? Promise.reject(new Error("the network is cut")) : db.executeSql(text, values),
    },
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
  };
}
