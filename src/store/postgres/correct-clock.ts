import type { Instant } from "../../clock.ts";
import type { SourceState } from "../../source.ts";
import { planSetBack } from "../plan-set-back.ts";
import type { Connection, Queries } from "./connection.ts";
import { saveState } from "./sources.ts";

const CORRECTIONS = [
  "UPDATE subscriptions SET last_digest_at = $1 WHERE last_digest_at > $1",
  "UPDATE subscriptions SET created_at = $1 WHERE created_at > $1",
  "UPDATE told SET told_at = $1 WHERE told_at > $1",
  "UPDATE told_topics SET told_at = $1 WHERE told_at > $1",
  "UPDATE deliveries SET created_at = $1 WHERE state = 'waiting' AND created_at > $1",
  "UPDATE deliveries SET not_before = $1 WHERE state = 'waiting' AND not_before > $1",
];

export function clockCorrector(connection: Connection) {
  return {
    correctClock: (now: Instant): Promise<void> =>
      connection.inTransaction(async (queries) => {
        for (const correction of CORRECTIONS) await queries.change(correction, [now]);
        await planSources(queries, now);
      }),
  };
}

async function planSources(queries: Queries, now: Instant): Promise<void> {
  const planned = await queries.rows<{ id: number; state: string }>(
    "SELECT id, state FROM sources WHERE next_read_at > $1 ORDER BY id FOR NO KEY UPDATE",
    [now],
  );
  for (const { id, state } of planned) {
    const kept = JSON.parse(state) as SourceState;
    const plan = planSetBack(kept.plan, now);
    if (plan) await saveState(queries, id, { ...kept, plan });
  }
}
