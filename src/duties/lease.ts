import type { JobAttempt, PgBoss } from "pg-boss";
import type { Timer } from "../timer.ts";

const SECOND = 1000;
/** pg-boss takes nothing below: so long after its last sign of life, what a process held is anybody's. */
export const LEASE_SECONDS = 10;
/** Between two signs of life. */
const BEAT = 2.5 * SECOND;
/** Without one for so long, whoever holds it lets go by itself: well before anybody else may begin. */
const LONGEST_SILENCE = 7 * SECOND;
/** Fetching was a sign of life, too, but may have taken its time to be answered. */
const FIRST_SILENCE = 3 * SECOND;

export type Lease = {
  /** Resolves, with the reason in words, when it is lost. */
  lost: Promise<string>;
  /** No more signs of life. */
  drop(): void;
};

/**
 * Holds a job of pg-boss by giving signs of life. It is lost when pg-boss has given the job to another process, and when
 * no sign of life came through for so long that it might have. A sign that hangs, on a connection that was cut without a
 * word, keeps the next one back as little as it counts. Only lengths of time are measured, each from the moment at which a
 * sign was sent: the clocks of two machines are never compared.
 */
export function holdLease(
  queue: string,
  job: JobAttempt,
  { boss, timer }: { boss: Pick<PgBoss, "touch">; timer: Timer },
): Lease {
  const lost = Promise.withResolvers<string>();
  const silent = () => lost.resolve("no sign of life came through to PostgreSQL");
  /** By the number of the sign that each counts from. */
  const silences = new Map([[0, timer(FIRST_SILENCE, silent)]]);
  let cancelBeat = () => {};
  let sent = 0;

  function beat(): void {
    cancelBeat = timer(BEAT, beat);
    void giveSign();
  }

  async function giveSign(): Promise<void> {
    sent += 1;
    const number = sent;
    silences.set(number, timer(LONGEST_SILENCE, silent));
    if (await isStillOurs()) forget((other) => other < number);
    else forget((other) => other === number);
  }

  function forget(isOver: (number: number) => boolean): void {
    for (const [number, cancel] of [...silences].filter(([number]) => isOver(number))) {
      cancel();
      silences.delete(number);
    }
  }

  /** False also where it could not be said: what is wrong with the PostgreSQL is logged where work is looked for. */
  async function isStillOurs(): Promise<boolean> {
    try {
      // pg-boss counts what it touched, and says so in no type.
      const { affected } = (await boss.touch(queue, job)) as { affected?: number };
      if (affected === 0) lost.resolve("another process was put in charge");
      return affected !== 0;
    } catch {
      return false;
    }
  }

  beat();
  return {
    lost: lost.promise,
    drop() {
      cancelBeat();
      forget(() => true);
    },
  };
}
