import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Away, withoutAway } from "./away.ts";

export type DutyWatch = {
  /**
   * The longest that a duty showed no sign of life, in milliseconds: `lasted` while the database was there; `inAll` is the
   * longest of any with the time in which it was away, and nobody could take it up.
   */
  longestVacancy(away: readonly Away[]): Vacancy;
  duties(): string[];
  stop(): Promise<void>;
};

export type Vacancy = { duty: string; lasted: number; inAll: number };
/** A duty that has shown no sign of life from one moment to another, in milliseconds of `performance.now()`. */
type Silence = { duty: string; from: number; until: number };

const LOOK_EVERY = 500;
/** Whoever is put in charge of a duty gives signs of life from then on. Milliseconds by the clock of the database. */
const LAST_SIGNS = `
  SELECT name AS duty, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now,
    extract(epoch FROM max(greatest(started_on, heartbeat_on)))::float8 * 1000 AS sign
  FROM tidings_duties.job WHERE name LIKE 'charge/%' AND started_on IS NOT NULL GROUP BY name`;
type Row = { duty: string; now: number; sign: number };

/** Looks all the time how long ago each duty's last sign of life came. */
export function watchDuties(databaseUrl: string): DutyWatch {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  // While the database is away there is nothing to be seen.
  pool.on("error", () => {});
  const silences: Silence[] = [];
  /** pg-boss wipes the signs of life of a job that it gives up: what was seen is kept here. */
  const lastSigns = new Map<string, number>();
  let isStopping = false;

  function note({ duty, now, sign }: Row, at: number): void {
    const last = Math.max(sign, lastSigns.get(duty) ?? 0);
    lastSigns.set(duty, last);
    silences.push({ duty, from: at - (now - last), until: at });
  }

  async function watch(): Promise<void> {
    while (!isStopping) {
      const seen = await pool.query<Row>(LAST_SIGNS).catch(() => undefined);
      const at = performance.now();
      for (const row of seen?.rows ?? []) note(row, at);
      await pause(LOOK_EVERY);
    }
  }

  const watching = watch();
  return {
    longestVacancy(away) {
      const vacancies = silences.map(({ duty, from, until }) => {
        return { duty, lasted: withoutAway({ from, until }, away), inAll: until - from };
      });
      const none = { duty: "none", lasted: 0, inAll: 0 };
      const longest = vacancies.reduce((one, other) => (other.lasted > one.lasted ? other : one), none);
      return { ...longest, inAll: vacancies.reduce((most, { inAll }) => Math.max(most, inAll), 0) };
    },
    duties: () => [...lastSigns.keys()].toSorted(),
    async stop() {
      isStopping = true;
      await watching;
      await pool.end();
    },
  };
}
