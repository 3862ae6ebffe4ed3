import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Rest } from "../subscription.ts";

/** The next one tells its news as well as this one would have. */
const LONGEST_WAY = 24 * 60 * 60 * 1000;
const MOST_IN_A_ROW = 3;
const BECAUSE = "it could not be delivered for a day";

/** What giving up needs of the store; see its contract. */
type GivingOutbox = {
  giveUpDeliveries(givingUp: {
    writtenBefore: number;
    because: string;
    now: number;
  }): Promise<{ key: string; subscription?: number | undefined }[]>;
  givenUpInARow(subscription: number, most: number): Promise<number>;
  restSubscription(id: number, rest: Rest): Promise<void>;
};

/**
 * Gives up what has waited for a day, before the digests are written that will tell its news. After three in a row a
 * subscription rests. Answers with how many were given up.
 */
export async function giveUpOldDeliveries(
  outbox: GivingOutbox,
  { clock, log }: { clock: Clock; log: Log },
): Promise<number> {
  const now = clock.now();
  const givenUp = await outbox.giveUpDeliveries({ writtenBefore: now - LONGEST_WAY, because: BECAUSE, now });
  for (const { subscription } of givenUp) {
    if (subscription === undefined) continue;
    const inARow = await outbox.givenUpInARow(subscription, MOST_IN_A_ROW);
    if (inARow === MOST_IN_A_ROW)
      await outbox.restSubscription(subscription, { by: "platform", because: `${inARow} times in a row ${BECAUSE}` });
  }
  if (givenUp.length > 0) log.warn({ deliveries: givenUp.length }, "given up: they could not be delivered for a day");
  return givenUp.length;
}
