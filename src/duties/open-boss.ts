import { type ConstructorOptions, PgBoss } from "pg-boss";
import type { Log } from "../log.ts";

/** Which PostgreSQL; tests bring one that lives in their own process. */
export type BossPlace = Pick<ConstructorOptions, "connectionString" | "db" | "backend" | "clock">;

/** Beside the store's own tables. */
const SCHEMA = "tidings_duties";
/** A process that died is noticed by the others within so many seconds after its lease has run out. */
const SUPERVISE_SECONDS = 3;
/** A minute's work begins at most so much later. */
const SCHEDULE_SECONDS = 5;
const CONNECTIONS = 4;
/** The first start makes the tables, which on a busy server may take longer than is waited for; the next one finds them. */
const START_ATTEMPTS = 3;
/** Milliseconds. Without them, a cut network would leave a statement without an end for a quarter of an hour. */
const PATIENCE = { connectionTimeoutMillis: 4_000, query_timeout: 4_000, keepAlive: true };

/** pg-boss, working; it goes on by itself when the PostgreSQL was away. Rejects when it cannot be reached now. */
export async function openBoss(place: BossPlace, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    ...PATIENCE,
    ...place,
    schema: SCHEMA,
    application_name: "tidings duties",
    max: CONNECTIONS,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    cronMonitorIntervalSeconds: SCHEDULE_SECONDS,
    cronWorkerIntervalSeconds: 1,
  });
  logTroubles(boss, log);
  await boss.start({ attempts: START_ATTEMPTS });
  return boss;
}

/** Once for as long as it stays the same: a PostgreSQL that is away is asked every second. */
function logTroubles(boss: PgBoss, log: Log): void {
  let last: string | undefined;
  boss.on("error", (error) => {
    const because = String(error.message).replace(/ \(Queue: .*/, "");
    if (because !== last) log.warn({ because }, "what is shared between processes could not be looked after");
    last = because;
  });
  boss.on("warning", ({ message }) => log.info({ because: message }, "pg-boss has a remark"));
}
