import type { Instant } from "../../clock.ts";
import type { SourceState } from "../../source.ts";
import { FURTHEST_READING, LONGEST_WAIT } from "../keeping-times.ts";
import type { Connection, Queries } from "./connection.ts";
import { saveState } from "./sources.ts";

const CORRECTIONS = [
  "UPDATE subscriptions SET last_digest_at = $1 WHERE last_digest_at > $1",
  "UPDATE subscriptions SET created_at = $1 WHERE created_at > $1",
  "UPDATE told SET told_at = $1 WHERE told_at > $1",
  "UPDATE told_topics SET told_at = $1 WHERE told_at > $1",
];

export function clockCorrector(connection: Connection) {
  return {
    correctClock: (now: Instant): Promise<void> =>
      connection.inTransaction(async (queries) => {
        for (const correction of CORRECTIONS) await queries.change(correction, [now]);
        await queries.change("UPDATE deliveries SET not_before = $1 WHERE state = 'waiting' AND not_before > $2", [
          now,
          now + LONGEST_WAIT,
        ]);
        await readNow(queries, now);
      }),
  };
}

async function readNow(queries: Queries, now: Instant): Promise<void> {
  const planned = await queries.rows<{ id: number; state: string }>(
    "SELECT id, state FROM sources WHERE next_read_at > $1 ORDER BY id FOR NO KEY UPDATE",
    [now + FURTHEST_READING],
  );
  for (const { id, state } of planned) {
    const { plan, ...kept } = JSON.parse(state) as SourceState;
    const { restUntil: _, ...rest } = plan;
    await saveState(queries, id, { ...kept, plan: { ...rest, nextReadAt: now, lastReadAt: now } });
  }
}
