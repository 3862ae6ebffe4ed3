import type { Instant } from "../../clock.ts";
import type { Subscription } from "../../subscription.ts";
import { IS_RUNNING, SELECT_SUBSCRIPTIONS, type SubscriptionRow, subscriptionOf } from "../subscription-rows.ts";
import { asRecords } from "./as-records.ts";
import type { Connection } from "./connection.ts";

/** Both by an index: a tick costs no more than those that are due, however many there are. */
export const DUE_SUBSCRIPTIONS = `${SELECT_SUBSCRIPTIONS}
  WHERE ${IS_RUNNING} AND next_digest_at <= $1 ORDER BY next_digest_at, subscriptions.id LIMIT $2`;
export const SUBSCRIPTIONS_AFTER = `${SELECT_SUBSCRIPTIONS}
  WHERE ${IS_RUNNING} AND subscriptions.id > $1 ORDER BY subscriptions.id LIMIT $2`;

export function digestTimes(connection: Connection) {
  const list = async (statement: string, values: unknown[]): Promise<Subscription[]> =>
    (await connection.rows<SubscriptionRow>(statement, values)).map(subscriptionOf);

  return {
    dueSubscriptions: (now: Instant, limit: number): Promise<Subscription[]> => list(DUE_SUBSCRIPTIONS, [now, limit]),

    runningSubscriptions: (afterId: number, limit: number): Promise<Subscription[]> =>
      list(SUBSCRIPTIONS_AFTER, [afterId, limit]),

    async postponeDigest(
      { id, nextDigestAt: plannedAt }: Pick<Subscription, "id" | "nextDigestAt">,
      nextDigestAt: Instant,
      owedSince: Instant | undefined,
    ): Promise<void> {
      await connection.change(
        `UPDATE subscriptions SET next_digest_at = $1, owed_since = $2,
           rested_by = NULL, rests_because = NULL, rests_until = NULL
         WHERE id = $3 AND next_digest_at = $4 AND ${IS_RUNNING}`,
        [nextDigestAt, owedSince ?? null, id, plannedAt],
      );
    },

    correctNextDigests: (corrections: readonly Pick<Subscription, "id" | "nextDigestAt">[]): Promise<void> =>
      connection.inTransaction(async (queries) => {
        await queries.change(
          `UPDATE subscriptions SET next_digest_at = asked.moment
           FROM json_to_recordset($1::text::json) AS asked (id bigint, moment bigint)
           WHERE subscriptions.id = asked.id AND ${IS_RUNNING}`,
          [asRecords(corrections.map(({ id, nextDigestAt }) => ({ id, moment: nextDigestAt })))],
        );
      }),
  };
}
