import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { FURTHEST_READING, LONGEST_WAIT } from "../keeping-times.ts";
import { inDurableTransaction } from "./transaction.ts";

export function clockCorrector(connection: DatabaseSync) {
  const corrections = [
    "UPDATE subscriptions SET last_digest_at = $now WHERE last_digest_at > $now",
    "UPDATE subscriptions SET created_at = $now WHERE created_at > $now",
    "UPDATE told SET told_at = $now WHERE told_at > $now",
    "UPDATE told_topics SET told_at = $now WHERE told_at > $now",
  ].map((sql) => connection.prepare(sql));
  const wait = connection.prepare(
    "UPDATE deliveries SET not_before = $now WHERE state = 'waiting' AND not_before > $now + $longest",
  );
  const read = connection.prepare(
    `UPDATE sources SET
       state = json_remove(json_set(state, '$.plan.nextReadAt', $now, '$.plan.lastReadAt', $now), '$.plan.restUntil')
     WHERE next_read_at > $now + $furthest`,
  );
  return {
    correctClock: ($now: Instant): void =>
      inDurableTransaction(connection, () => {
        for (const correction of corrections) correction.run({ $now });
        wait.run({ $now, $longest: LONGEST_WAIT });
        read.run({ $now, $furthest: FURTHEST_READING });
      }),
  };
}
