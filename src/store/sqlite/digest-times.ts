import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { Subscription } from "../../subscription.ts";
import { IS_RUNNING, SELECT_SUBSCRIPTIONS, type SubscriptionRow, subscriptionOf } from "../subscription-rows.ts";
import { query } from "./query.ts";
import { inDurableTransaction, inTransaction } from "./transaction.ts";

/** Both by an index: a tick costs no more than those that are due, however many there are. */
export const DUE_SUBSCRIPTIONS = `${SELECT_SUBSCRIPTIONS}
  WHERE ${IS_RUNNING} AND next_digest_at <= ? ORDER BY next_digest_at, subscriptions.id LIMIT ?`;
export const SUBSCRIPTIONS_AFTER = `${SELECT_SUBSCRIPTIONS}
  WHERE ${IS_RUNNING} AND subscriptions.id > ? ORDER BY subscriptions.id LIMIT ?`;

export function digestTimes(connection: DatabaseSync) {
  const due = query<SubscriptionRow>(connection, DUE_SUBSCRIPTIONS);
  const after = query<SubscriptionRow>(connection, SUBSCRIPTIONS_AFTER);
  const postpone = connection.prepare(
    `UPDATE subscriptions SET next_digest_at = ?, owed_since = ?, rested_by = NULL, rests_because = NULL, rests_until = NULL
     WHERE id = ? AND next_digest_at = ? AND ${IS_RUNNING}`,
  );
  const correct = connection.prepare(`UPDATE subscriptions SET next_digest_at = ? WHERE id = ? AND ${IS_RUNNING}`);

  return {
    dueSubscriptions: (now: Instant, limit: number): Subscription[] => due.all(now, limit).map(subscriptionOf),

    runningSubscriptions: (afterId: number, limit: number): Subscription[] =>
      after.all(afterId, limit).map(subscriptionOf),

    postponeDigest(
      { id, nextDigestAt: plannedAt }: Pick<Subscription, "id" | "nextDigestAt">,
      nextDigestAt: Instant,
      owedSince: Instant | undefined,
    ): void {
      inTransaction(connection, () => postpone.run(nextDigestAt, owedSince ?? null, id, plannedAt));
    },

    correctNextDigests(corrections: readonly Pick<Subscription, "id" | "nextDigestAt">[]): void {
      inDurableTransaction(connection, () => {
        for (const { id, nextDigestAt } of corrections) correct.run(nextDigestAt, id);
      });
    },
  };
}
