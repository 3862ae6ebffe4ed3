import cron from "node-cron";
import type { Duties } from "../duties/duties.ts";
import type { Ingest } from "./run-ingest.ts";

type Reading = Pick<Ingest, "tick" | "stop">;

/**
 * Reads the sources while this process is in charge of that: of several one at a time, because the turn of each host, and
 * the rest that it asks for, are kept in one place. A round begins every minute, whether or not the slowest are done.
 */
export async function readInCharge(duties: Pick<Duties, "whileInCharge">, open: () => Reading): Promise<Reading> {
  let reading: Reading | undefined;
  await duties.whileInCharge("read sources", async () => {
    const opened = open();
    reading = opened;
    const clockwork = cron.schedule("* * * * *", opened.tick, { timezone: "UTC", noOverlap: false, name: "sources" });
    return async () => {
      await clockwork.destroy();
      await opened.stop();
      reading = undefined;
    };
  });
  return {
    tick: async () => await reading?.tick(),
    stop: async () => await reading?.stop(),
  };
}
