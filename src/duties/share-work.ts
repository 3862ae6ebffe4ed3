import type { PgBoss } from "pg-boss";
import type { Log } from "../log.ts";
import type { Timer } from "../timer.ts";
import type { Duties, End } from "./duties.ts";
import { LEASE_SECONDS } from "./lease.ts";
import { standBy } from "./stand-by.ts";
import { tryAgain } from "./try-again.ts";

const EVERY_MINUTE = "* * * * *";
/** A round of digests to a million readers takes hours, and one in a process that died is over much sooner: see the lease. */
const LONGEST_ROUND_SECONDS = 24 * 60 * 60;
const KEPT_SECONDS = 60 * 60;
/** A round is begun again only where its process died: what fails in it is caught. As often as processes may die in a round. */
const TRIED_AGAIN = 100;
/** Milliseconds until a duty is set up again that could not be, because the PostgreSQL was away. */
const SET_UP_AGAIN = 3_000;
/** Milliseconds for the rounds that are underway. What is not done by then is done by another process. */
const LONGEST_STOP = 10_000;

/** For many processes on one PostgreSQL: pg-boss keeps the time, gives out what is to be done, and notices who died. */
export function shareWork({ boss, timer, log }: { boss: PgBoss; timer: Timer; log: Log }): Duties {
  const ends: End[] = [];
  const triesToEnd: (() => void)[] = [];

  async function setUpMinute(duty: string, work: () => Promise<void>): Promise<void> {
    const queue = queueOf("minute", duty);
    await boss.createQueue(queue, {
      policy: "exclusive",
      heartbeatSeconds: LEASE_SECONDS,
      expireInSeconds: LONGEST_ROUND_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
      retryLimit: TRIED_AGAIN,
    });
    await boss.schedule(queue, EVERY_MINUTE);
    await boss.work(queue, { pollingIntervalSeconds: 1 }, async () => {
      // Another try in a second would fail for the same reason: the next minute comes by itself.
      await work().catch((error) => log.error({ err: error, duty }, "a duty of this minute failed"));
    });
  }

  return {
    async everyMinute(duty, work) {
      const trying = { what: duty, every: SET_UP_AGAIN, timer, log };
      triesToEnd.push(await tryAgain(() => setUpMinute(duty, work), trying));
    },
    async whileInCharge(duty, begin) {
      ends.push(await standBy({ name: duty, queue: queueOf("charge", duty), begin }, { boss, timer, log }));
    },
    async stop() {
      for (const end of triesToEnd.splice(0)) end();
      await Promise.allSettled(ends.splice(0).map((end) => end()));
      await boss.stop({ timeout: LONGEST_STOP });
    },
  };
}

/** pg-boss takes letters, digits and some signs. */
const queueOf = (kind: string, duty: string): string => `${kind}/${duty.replace(/[^\w.\-/]/g, "-")}`;
