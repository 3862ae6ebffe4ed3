import cron from "node-cron";
import type { Log } from "../log.ts";
import type { Duties, End } from "./duties.ts";

/** For the only process on a store: it is in charge of everything, from the beginning to the end. */
export function workAlone(log: Log): Duties {
  const clockwork: ReturnType<typeof cron.schedule>[] = [];
  const ends: End[] = [];
  return {
    async everyMinute(duty, work) {
      const tick = () => work().catch((error) => log.error({ err: error, duty }, "a duty of this minute failed"));
      clockwork.push(cron.schedule("* * * * *", tick, { timezone: "UTC", noOverlap: true, name: duty }));
    },
    async whileInCharge(duty, begin) {
      try {
        ends.push(await begin());
      } catch (error) {
        log.error({ err: error, duty }, "a duty could not be begun");
      }
    },
    async stop() {
      await Promise.all(clockwork.map((task) => task.destroy()));
      await Promise.allSettled(ends.splice(0).map((end) => end()));
    },
  };
}
