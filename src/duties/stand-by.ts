import type { JobAttempt, PgBoss } from "pg-boss";
import type { Log } from "../log.ts";
import type { Timer } from "../timer.ts";
import type { End } from "./duties.ts";
import { holdLease, LEASE_SECONDS } from "./lease.ts";

/** What standing by needs of pg-boss. */
export type Shifts = Pick<PgBoss, "createQueue" | "send" | "fetch" | "touch" | "complete">;

type Parts = { boss: Shifts; timer: Timer; log: Log };
type Duty = { name: string; queue: string; begin(): Promise<End> };

const SECOND = 1000;
/** After a day a shift ends in any case, and the next one begins. */
const LONGEST_SHIFT_SECONDS = 24 * 60 * 60;
const KEPT_SECONDS = 60 * 60;
/** Between two looks whether somebody is in charge. */
const LOOK = 3 * SECOND;
/** Before one that could not begin tries again: long enough for the others to look, and longer each time. */
const [SHORTEST_REST, LONGEST_REST] = [5 * SECOND, 20 * SECOND];

/**
 * Stands by for a duty until it is told to stop. Each time in charge is a shift, a job of pg-boss: of its queue only one
 * is open or underway, and whoever fetches it is in charge for as long as the lease on it holds. Resolves when it is
 * known whether it is this process; gives back how to stop.
 */
export async function standBy(duty: Duty, { boss, timer, log }: Parts): Promise<End> {
  const { name, queue, begin } = duty;
  const stopping = Promise.withResolvers<string>();
  const first = Promise.withResolvers<void>();
  let isStopping = false;
  let isQueueThere = false;
  let failures = 0;

  async function pause(milliseconds: number): Promise<void> {
    const over = Promise.withResolvers<void>();
    const cancel = timer(milliseconds, over.resolve);
    await Promise.race([over.promise, stopping.promise]);
    cancel();
  }

  /** From its first sign of life to its last. False where it could not be begun, or not be ended. */
  async function serve(shift: JobAttempt): Promise<boolean> {
    const lease = holdLease(queue, shift, { boss, timer });
    try {
      const end = await begin();
      log.info({ duty: name }, "in charge");
      first.resolve();
      const because = await Promise.race([lease.lost, stopping.promise]);
      await end();
      log.info({ duty: name, because }, "in charge no more");
      return true;
    } catch (error) {
      log.error({ err: error, duty: name }, "a duty failed here: it is up to the other processes for now");
      return false;
    } finally {
      lease.drop();
    }
  }

  /** Until it is there: the PostgreSQL may be away when a process starts. */
  async function makeQueue(): Promise<void> {
    if (isQueueThere) return;
    await boss.createQueue(queue, {
      policy: "exclusive",
      heartbeatSeconds: LEASE_SECONDS,
      expireInSeconds: LONGEST_SHIFT_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
      retryLimit: 0,
    });
    isQueueThere = true;
  }

  /** How soon to look again. */
  async function look(): Promise<number> {
    try {
      await makeQueue();
      await boss.send(queue);
      const [shift] = await boss.fetch(queue, { includeMetadata: true });
      if (!shift) return LOOK;
      const isDone = await serve(shift);
      // Where it was lost, this changes nothing.
      await boss.complete(queue, shift);
      failures = isDone ? 0 : failures + 1;
      return isDone ? 0 : Math.min(LONGEST_REST, SHORTEST_REST * failures);
    } catch (error) {
      log.debug({ err: error, duty: name }, "it could not be seen who is in charge");
      return LOOK;
    }
  }

  async function work(): Promise<void> {
    while (!isStopping) {
      const wait = await look();
      first.resolve();
      await pause(wait);
    }
  }

  const working = work();
  await first.promise;
  return async () => {
    isStopping = true;
    stopping.resolve("this process stops");
    await working;
  };
}
