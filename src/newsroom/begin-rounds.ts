import cron from "node-cron";
import type { Connections } from "../connections.ts";
import type { Duties } from "../duties/duties.ts";
import type { ProcessRole } from "../process-roles.ts";
import { openHeartbeat } from "./heartbeat.ts";
import type { Rounds } from "./open-rounds.ts";
import type { DigestParts } from "./run-digests.ts";
import { sendInCharge } from "./send-in-charge.ts";

type Parts = Pick<DigestParts, "store" | "clock" | "log"> & {
  roles: readonly ProcessRole[];
  duties: Duties;
  /** Other processes work on the same store. */
  isShared: boolean;
  connections: Connections;
};

/** Has the rounds done every minute, as far as they are among the roles of this process. Answers with what ends that. */
export async function beginRounds(
  rounds: Rounds,
  { roles, duties, isShared, connections, ...parts }: Parts,
): Promise<() => Promise<void>> {
  const { log } = parts;
  const standBy = () => rounds.stand().finally(rounds.send);
  const clockwork = [
    cron.schedule("* * * * *", () => standBy().catch((error) => log.error({ err: error }, "standing by failed")), {
      timezone: "UTC",
      noOverlap: true,
      name: "standing by",
    }),
  ];
  if (roles.includes("write")) {
    await duties.everyMinute("write digests", () => rounds.write().finally(rounds.send));
    // By itself, so that a long round of digests does not look like a time in which the bot did not run.
    await duties.everyMinute("note that the bot runs", async () => void (await openHeartbeat(parts)()));
    await duties.everyMinute("tell the owner", rounds.watch);
  }
  if (isShared && roles.includes("send")) clockwork.push(sendInCharge({ ...parts, connections }, rounds.send));
  return async () => void (await Promise.all(clockwork.map((task) => task.destroy())));
}
