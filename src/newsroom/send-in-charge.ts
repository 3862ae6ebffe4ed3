import cron, { type ScheduledTask } from "node-cron";
import type { Connections } from "../connections.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

type Parts = { store: Pick<Store, "reviveAbandoned">; connections: Pick<Connections, "platforms">; log: Log };

/**
 * While this process is in charge of a platform, looks every five seconds what others have written for it, and what a
 * process was sending that died.
 */
export function sendInCharge({ store, connections, log }: Parts, send: () => void): ScheduledTask {
  async function look(): Promise<void> {
    if (connections.platforms().length === 0) return;
    const inDoubt = await store.reviveAbandoned();
    if (inDoubt > 0)
      log.warn(
        { deliveries: inDoubt },
        "a process died while it sent these: they are sent again, and may arrive twice",
      );
    send();
  }
  return cron.schedule(
    "*/5 * * * * *",
    () => look().catch((error) => log.warn({ because: String(error) }, "it could not be looked what is to be sent")),
    { timezone: "UTC", noOverlap: true, name: "sending" },
  );
}
