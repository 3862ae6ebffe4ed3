import cron from "node-cron";
import type { Log } from "../log.ts";

/** By itself node-cron writes on the console, in colours, what the log is for: that a busy process was late for a minute. */
export function logClockwork(log: Log): void {
  const note = (remark: string | Error) => log.debug({ because: String(remark) }, "the clockwork has a remark");
  cron.setLogger({
    debug: note,
    info: note,
    warn: note,
    error: (remark) => log.error({ because: String(remark) }, "the clockwork failed"),
  });
}
