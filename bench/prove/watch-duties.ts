import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A time in which nobody could reach the database, in milliseconds of `performance.now()`. */
export type Away = { from: number; until: number };

export type DutyWatch = {
  /** The longest that a duty showed no sign of life, in milliseconds, not counting while the database was away. */
  longestVacancy(away: readonly Away[]): { duty: string; lasted: number };
  duties(): string[];
  stop(): Promise<void>;
};

type Sign = { duty: string; at: number; silentFor: number };

const LOOK_EVERY = 500;
/** Whoever is in charge of a duty gives signs of life, and so does whoever is put in charge next. */
const LAST_SIGNS = `
  SELECT name AS duty, extract(epoch FROM clock_timestamp() - max(greatest(started_on, heartbeat_on)))::float8 * 1000 AS "silentFor"
  FROM tidings_duties.job WHERE name LIKE 'charge/%' AND started_on IS NOT NULL GROUP BY name`;

/** Looks all the time how long ago each duty's last sign of life came. */
export function watchDuties(databaseUrl: string): DutyWatch {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  // While the database is away there is nothing to be seen.
  pool.on("error", () => {});
  const signs: Sign[] = [];
  let isStopping = false;

  async function watch(): Promise<void> {
    while (!isStopping) {
      const seen = await pool.query<Omit<Sign, "at">>(LAST_SIGNS).catch(() => undefined);
      const at = performance.now();
      for (const row of seen?.rows ?? []) signs.push({ ...row, at });
      await pause(LOOK_EVERY);
    }
  }

  const watching = watch();
  return {
    longestVacancy(away) {
      const vacancies = signs.map((sign) => ({ duty: sign.duty, lasted: vacancyOf(sign, away) }));
      return vacancies.reduce((one, other) => (other.lasted > one.lasted ? other : one), { duty: "none", lasted: 0 });
    },
    duties: () => [...new Set(signs.map(({ duty }) => duty))].toSorted(),
    async stop() {
      isStopping = true;
      await watching;
      await pool.end();
    },
  };
}

function vacancyOf({ at, silentFor }: Sign, away: readonly Away[]): number {
  if (away.some(({ from, until }) => at >= from && at <= until)) return 0;
  const backSince = Math.max(0, ...away.map(({ until }) => until).filter((until) => until <= at));
  return Math.min(silentFor, at - backSince);
}
