import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { SourceState } from "../../source.ts";
import { planSetBack } from "../plan-set-back.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

export function clockCorrector(connection: DatabaseSync) {
  const corrections = [
    "UPDATE subscriptions SET last_digest_at = $now WHERE last_digest_at > $now",
    "UPDATE subscriptions SET created_at = $now WHERE created_at > $now",
    "UPDATE told SET told_at = $now WHERE told_at > $now",
    "UPDATE told_topics SET told_at = $now WHERE told_at > $now",
    "UPDATE deliveries SET created_at = $now WHERE state = 'waiting' AND created_at > $now",
    "UPDATE deliveries SET not_before = $now WHERE state = 'waiting' AND not_before > $now",
  ].map((sql) => connection.prepare(sql));
  const planned = query<{ id: number; state: string }>(
    connection,
    "SELECT id, state FROM sources WHERE next_read_at > ?",
  );
  const saveState = connection.prepare("UPDATE sources SET state = ? WHERE id = ?");

  function planSources(now: Instant): void {
    for (const { id, state } of planned.all(now)) {
      const kept = JSON.parse(state) as SourceState;
      const plan = planSetBack(kept.plan, now);
      if (plan) saveState.run(JSON.stringify({ ...kept, plan }), id);
    }
  }

  return {
    correctClock: ($now: Instant): void =>
      inDurableTransaction(connection, () => {
        for (const correction of corrections) correction.run({ $now });
        planSources($now);
      }),
  };
}
