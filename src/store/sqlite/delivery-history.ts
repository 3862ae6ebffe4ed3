import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { KEY_KEPT, TEXT_KEPT, TOLD_KEPT } from "../keeping-times.ts";
import { query } from "./query.ts";
import { inTransaction } from "./transaction.ts";

/** What became of deliveries, and how long that is kept. */
export function deliveryHistory(connection: DatabaseSync) {
  const lastStates = query<{ state: string }>(
    connection,
    `SELECT state FROM deliveries WHERE subscription = ? AND finished_at IS NOT NULL AND corrects IS NULL
     ORDER BY number DESC LIMIT ?`,
  );
  const isNeeded = "EXISTS (SELECT 1 FROM deliveries WHERE digest = digests.id AND state IN ('waiting', 'sending'))";
  const emptied = `written_at < $emptiedBefore AND reply IS NOT NULL AND NOT ${isNeeded}`;
  const sweeps = [
    `DELETE FROM digest_articles WHERE digest IN (SELECT id FROM digests WHERE ${emptied})`,
    `UPDATE digests SET reply = NULL WHERE ${emptied}`,
    `UPDATE deliveries SET message_ids = NULL, because = NULL
     WHERE finished_at < $emptiedBefore AND (message_ids IS NOT NULL OR because IS NOT NULL)`,
  ].map((sql) => connection.prepare(sql));
  const forgetTold = ["told", "told_topics"].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE told_at < ?`),
  );
  const forget = connection.prepare("DELETE FROM deliveries WHERE finished_at < ?");
  const forgetTexts = connection.prepare(
    `DELETE FROM digests WHERE written_at < ? AND NOT EXISTS (SELECT 1 FROM deliveries WHERE digest = digests.id)`,
  );

  return {
    givenUpInARow(subscription: number, most: number): number {
      const states = lastStates.all(subscription, most).map(({ state }) => state);
      const end = states.findIndex((state) => state !== "given up");
      return end === -1 ? states.length : end;
    },

    sweepDeliveries(now: Instant): void {
      inTransaction(connection, () => {
        for (const sweep of sweeps) sweep.run({ $emptiedBefore: now - TEXT_KEPT });
        for (const sweep of forgetTold) sweep.run(now - TOLD_KEPT);
        const { changes } = forget.run(now - KEY_KEPT);
        if (changes > 0) forgetTexts.run(now - KEY_KEPT);
      });
    },
  };
}
